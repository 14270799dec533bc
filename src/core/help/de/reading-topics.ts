import type { HelpTopic } from '../help-topic.ts';

/** Pages on reading, searching and comparing, in German. */
export const READING_TOPICS: readonly HelpTopic[] = [
  {
    id: 'start',
    title: 'Erste Schritte',
    about: 'Vom geöffneten Archiv zu zwei Aussagen, die voneinander abweichen, zitiert und exportiert.',
    place: '#/questions',
    text: `Synoptic bewahrt Quellen auf, die einander widersprechen, und stellt nebeneinander, was sie sagen. Wer recht hat, sagt die App nie.

1. **Fragen** zeigt, wozu sich die Quellen äußern und wie viele Positionen es jeweils gibt. Öffnen Sie eine, die *strittig* ist.
2. Jede Spalte ist eine Position: ein Wert oder eine Haltung und die Aussagen, die sie vertreten, im genauen Wortlaut. Auf der
   Karte steht, wer es gesagt hat, wann und in welcher Quelle.
3. **Öffnen** auf einer Karte zeigt die Passage in ihrer Quelle, neben dem Vergleich.
4. Markieren Sie Wörter in der Quelle oder drücken Sie Enter auf einer Passage: **Zitieren** gibt das Zitat mit vollem Nachweis.
5. **Export** bringt eine Frage mit allen Zitaten nach Word, Markdown, in eine Tabelle oder auf eine Webseite.

Drücken Sie jederzeit Ctrl+K (⌘K auf dem Mac): Von dort sind alle Aktionen, Dokumente, Fragen, Notizen und die letzten Suchen zu erreichen.`,
  },
  {
    id: 'searching',
    title: 'Suchen',
    about: 'Wörter, Phrasen, Zahlen, Namen in beiden Schriften und was zu tun ist, wenn nichts gefunden wird.',
    place: '#/search',
    text: `Geben Sie Wörter in das Feld oben ein. Gefunden werden Dokumente, die eines davon enthalten; zuerst stehen die mit allen, nah beieinander.

- *Formen* eines Wortes werden gefunden: *Mobilisierung* und *Mobilisierungen* sind ein Wort, ebenso die Formen russischer und englischer Wörter.
- *Namen* werden in beiden Schriften gefunden: *Песков* findet *Peskov*, und umgekehrt.
- *Zahlen* werden in jeder Schreibung gefunden: *300 000*, *300,000*, *300 тыс.*, *three hundred thousand*.
- *Daten* ebenso: \`2022-09-21\` findet *21 September 2022* und *21.09.2022*.
- *Phrasen* stehen in Anführungszeichen: \`"partial mobilisation"\`. In \`"need decree"~2\` dürfen zwei Wörter dazwischen stehen.
- \`AND\`, \`OR\`, \`NOT\` und Klammern verbinden; \`+wort\` muss vorkommen, \`-wort\` darf nicht vorkommen.
- \`mobil*\` findet Wörter, die so beginnen, \`petitoin~1\` Wörter mit einem Tippfehler.
- \`source:\`, \`lang:\`, \`type:\`, \`issued:2022-10..2022-12\`, \`said:\`, \`n:250000..350000\`, \`tag:\` und \`has:note\` schränken ein.

Wird nichts gefunden, bietet die Seite an, was gemeint sein könnte: eine andere Schreibung, die andere Schrift oder irgendeines der Wörter.
**Im Kontext** zeigt jeden Treffer in seinem Satz, geordnet nach den Wörtern links oder rechts davon.`,
  },
  {
    id: 'search-habits',
    title: 'Gespeicherte Suchen, das Protokoll und Sammelsuchen',
    about: 'Eine Suche behalten, von neuen Treffern erfahren und zeigen, wonach gesucht wurde.',
    place: '#/search',
    text: `**Diese Suche speichern** nimmt sie in die Liste links auf. Bringt ein Import passende Dokumente, steht die Zahl der neuen neben ihrem Namen.

Das **Protokoll** hält fest, was gesucht und wie viel gefunden wurde. Ein Eintrag kann als *gesucht, nicht gefunden* gekennzeichnet werden und eine Notiz bekommen; das Protokoll lässt sich exportieren, damit ein Bericht sagen kann, wonach vergeblich gesucht wurde. Es lässt sich abschalten und leeren und verlässt die Bibliothek nie.

**Viele auf einmal** nimmt eine Liste von Suchen, eine je Zeile, und gibt eine Tabelle der Treffer als Datei.

**Gleichbedeutende Wörter** sind solche, die in dieser Bibliothek als eines gelten sollen.`,
  },
  {
    id: 'reading',
    title: 'Lesen',
    about: 'Die Gliederung, Fußnoten, Wörter finden, zwei Texte nebeneinander, Unterschiede.',
    place: '#/library',
    text: `Ein Dokument öffnet sich dort, wo Sie es verlassen haben. **Gliederung** führt zu einer Überschrift, **Suchen** (Ctrl+F) zu Wörtern in diesem Dokument, **Zurück** dorthin, wo Sie vorher gelesen haben.

- Fußnoten öffnen sich an ihrer Stelle; das Zeichen führt hin und zurück.
- **Daneben** öffnet ein zweites Dokument oder eine andere Stelle desselben. Beide lassen sich gemeinsam scrollen und Wort für Wort vergleichen: Hervorgehoben ist, was nur eines hat.
- **Andere Quellen** zeigt unter einer Passage, was andere Quellen zur selben Frage sagen. Ctrl+Alt+O schaltet das ein und aus.
- **Provenienz** sagt, wer es veröffentlicht hat, wann es erfasst und eingelesen wurde und wann seine Bytes zuletzt geprüft wurden.
- **Darstellung** bestimmt die Schrift, ihre Größe, die Breite der Spalte und die Höhe der Zeile.`,
  },
  {
    id: 'comparing',
    title: 'Positionen vergleichen',
    about: 'Positionen, Quellen nebeneinander, die Zeitleiste und die Tabelle einer Frage.',
    place: '#/questions',
    text: `Eine **Frage** ist das, wozu sich mehrere Quellen äußern. Ihre **Positionen** sind die verschiedenen Antworten; gezählt werden *Ursprünge*, sodass zehn Abdrucke einer Agenturmeldung als einer zählen.

- **Positionen**: eine Spalte je Antwort, die Karten mit dem genauen Wortlaut.
- **Nebeneinander**: zwei bis sechs Quellen, jede an ihrer Passage. Nur die entscheidenden Wörter sind hervorgehoben.
- **Zeitleiste**: wann etwas gesagt wurde, dagegen wann es veröffentlicht wurde oder auf welchen Tag es sich bezieht.
- **Tabelle**: dasselbe in Zeilen, zum Lesen der Reihe nach und für Screenreader.

Quellen, die nichts sagen, stehen mit *äußert sich nicht dazu* oder *nicht geprüft* in einer Liste: Schweigen ist keine Zustimmung. Zwei Aussagen über verschiedene Tage heißen nie ein bloßer Unterschied im Wert.

Eine Karte lässt sich in eine andere Position ziehen oder mit **Verschieben** bewegen. Alles, was die Regeln gefunden haben, ist ein Vorschlag: Sie können ihn berichtigen, teilen, verbinden oder verwerfen.`,
  },
  {
    id: 'conflicts',
    title: 'Widersprüche prüfen',
    about: 'Welche Paare gefunden wurden, warum, und was Sie entscheiden.',
    place: '#/conflicts',
    text: `**Widersprüche** zeigt Paare von Aussagen, die so, wie sie dastehen, vielleicht nicht beide zutreffen; ein Satz sagt warum. Die entscheidenden Wörter sind in beiden hervorgehoben.

Jede Art hat ihren Namen: ein anderer Wert, eine Grenze gegen einen Wert, ein Teil gegen das Ganze, dieselbe Zahl in anderer Bedeutung, eine spätere Aussage derselben Person, ein Dementi und dann die Tat und andere.

Zuerst kommt, wofür am meisten spricht. Wofür die Regeln wenig Anhaltspunkte sehen, ist zunächst ausgeblendet; ein Knopf neben der Auswahl zeigt es hinter dem Rest, als **weniger wahrscheinlich** bezeichnet. Was Sie davon annehmen, steht bei den anderen.

Für jedes Paar: **Annehmen**; mit den Tasten 1 bis 8 sagen, wie die beiden zueinander stehen, zuletzt **Nicht vergleichbar**; oder **Verwerfen**, mit Begründung. Jede Entscheidung lässt sich zurücknehmen. Was Sie verwerfen, ändert die Reihenfolge in diesem Archiv, sofern es nicht weniger wahrscheinlich war: Die Seite sagt es, und auch das lässt sich zurücknehmen.`,
  },
];
