import type { HelpTopic } from '../help-topic.ts';

/** Pages on what the person makes and keeps, in German. */
export const WORK_TOPICS: readonly HelpTopic[] = [
  {
    id: 'adding',
    title: 'Quellen hinzufügen',
    about: 'Welche Dateien sich hinzufügen lassen, was mit ihnen geschieht und was eine Ablehnung bedeutet.',
    place: '#/library',
    text: `Ziehen Sie Dateien oder Ordner irgendwo in das Fenster oder wählen Sie sie unter **Bibliothek**. Gelesen werden PDF, Word, Webseiten, E-Books, E-Mails, Tabellen (ein Dokument je Zeile), Web-Mitschnitte, Archive mit solchen Dateien, Markdown und reiner Text.

Das Original wird in die Bibliothek kopiert und nie verändert. Seine Wörter liest ein eigener Prozess, damit eine beschädigte oder feindliche Datei nichts anderem schadet. Eine Datei, die sich nicht lesen lässt, steht im Bericht mit einem Code und dem nächsten Schritt; die anderen kommen hinein.

Ein Import läuft weiter, wenn Sie die Ansicht verlassen oder die Seite neu laden. **Aktivität** zeigt ihn mit allen anderen langen Arbeiten: wie weit er ist, wie lange es noch dauert, wie er sich anhalten lässt und wie er ausging.

Dieselbe Datei wird einmal importiert. Fast gleiche Texte sind unter einem *Ursprung* zusammengefasst.

In der Leseansicht schalten **Text** und **Seiten** (einer PDF) oder **Original** (einer Webseite, eines E-Books oder einer Nachricht) zwischen dem gesetzten Text und dem Original, wie es aussieht; Ctrl+Alt+V tut es auch. **Auf der Seite** in der Leiste einer Passage führt zu ihrer Seite. Nichts in einem Original wird ausgeführt oder geladen, und seine Links führen nirgendwohin.

Titel, Datum, Verlag und Sprache kommen aus der Datei und sind als erschlossen gekennzeichnet. Wählen Sie ein Dokument oder mehrere und **Beschreibung bearbeiten**, um sie zu berichtigen; was vorher dastand, bleibt erhalten.`,
  },
  {
    id: 'marking',
    title: 'Hervorhebungen, Lesezeichen und Notizen',
    about: 'Mit der Maus, mit dem Finger und nur mit der Tastatur; was geschieht, wenn sich ein Text ändert.',
    place: '#/notebook',
    text: `Markieren Sie Wörter oder drücken Sie Enter auf einer Passage: Eine kleine Leiste bietet Hervorhebung, Lesezeichen, Notiz, Schlagwörter und **Zitieren** an. Jede der sechs Farben hat auch ein Muster, damit Farbe nie das einzige Zeichen ist.

*Mit der Tastatur*: F7 schaltet einen Textcursor ein. Die Pfeile bewegen ihn um ein Zeichen, mit Ctrl um ein Wort, mit Alt um einen Satz, auf und ab um eine Passage. Die Leertaste beginnt eine Markierung, Enter öffnet, was sich mit ihr tun lässt, Escape verlässt sie.

**Gespeichert** in der Zeile unten heißt, dass es auf der Festplatte steht. Jede Fassung einer Notiz bleibt erhalten; **Verlauf** zeigt sie mit ihren Unterschieden. Ctrl+Z nimmt die letzte Änderung zurück.

Ändert sich der Text eines Dokuments, wird jede Anmerkung wieder gesucht: *genau*, *verschoben*, *geändert*, *mehrdeutig* oder *verwaist*. Die Ansicht zur Reparatur schlägt Stellen vor und entscheidet nie von selbst.`,
  },
  {
    id: 'notebook',
    title: 'Das Notizbuch',
    about: 'Notizen in Markdown, Links zwischen Notizen und Quellen, Vorlagen.',
    place: '#/notebook',
    text: `Das Notizbuch enthält alle Lesezeichen, Hervorhebungen und Notizen, gefiltert nach Dokument, Schlagwort, Farbe, Datum oder Frage.

Notizen sind Markdown, und das ist beim Schreiben zu sehen: Listen gehen mit Enter weiter, Strg+B und Strg+I zeichnen Wörter aus. **Link** oder zwei öffnende eckige Klammern setzen einen Link auf ein Dokument, eine Notiz, eine Frage oder eine Aussage ein; dort ist zu sehen, wer darauf verweist. Tab verlässt das Feld; Escape verwirft Ungespeichertes erst beim zweiten Mal. **Quellenkritik** und **Lesejournal** setzen eine Vorlage in die Notiz.`,
  },
  {
    id: 'citing',
    title: 'Zitieren und ein Zitat prüfen',
    about: 'Ein Zitat mit seinem Nachweis und seinem Beleg.',
    place: '#/notebook?tab=citation',
    text: `**Zitieren** gibt die Wörter, einen Nachweis im Stil von Chicago, APA, MLA oder GOST und alles, womit er sich prüfen lässt: die Ausgabe, die Prüfsumme der Quelle und die Stelle der Wörter.

**Zitat prüfen** antwortet *unverändert*, *verändert* (mit den Unterschieden) oder *nicht in dieser Ausgabe*. Dieselbe Prüfung machen die Befehlszeile und eine Webseite, die ohne Synoptic und ohne Netz arbeitet.

Markierte Wörter und die Karten eines Vergleichs lassen sich in ein anderes Programm ziehen: Sie kommen als Zitat an, mit dem Nachweis und der Zeile, an der es sich prüfen lässt. In einer Notiz werden sie zum Zitat, das an seine Stelle führt.`,
  },
  {
    id: 'exporting',
    title: 'Ihre Arbeit exportieren und importieren',
    about: 'Formate, was sie enthalten und wie Notizen zurückkommen.',
    place: '#/export',
    text: `**Export** nimmt alles, ein Dokument oder eine Frage, mit Vorschau. Markdown, HTML, PDF und Word sind zum Lesen da; CSV und Excel für Tabellen; Web Annotation, EPUB Annotations und QDPX für andere Programme; CSL-JSON, RIS und BibLaTeX für Literaturverwaltungen; das Forschungspaket enthält alles zusammen, mit Prüfsummen.

Ihr Name und Pfade bleiben weg, wenn Sie es wünschen.

**Anmerkungen importieren** nimmt Web Annotation, EPUB Annotations, unser Markdown und unser Paket zurück. Eine Vorschau sagt, was neu ist, was gleich ist und was widerspricht; nichts wird ungefragt überschrieben.`,
  },
  {
    id: 'safety',
    title: 'Sicher aufbewahren: prüfen, sichern, reparieren',
    about: 'Wie Schäden gefunden und behoben werden.',
    place: '#/library',
    text: `Jede Änderung wird zweimal aufbewahrt: in der Datenbank und in einem Journal daneben. Aus dem einen entsteht das andere wieder.

Einmal am Tag und mit **Dateien prüfen** wird jede abgelegte Datei mit ihrer Prüfsumme verglichen. Was beschädigt ist, wird genannt, beiseitegelegt und aus einer Ausgabe zurückgeholt oder aus der Datei selbst, wenn sie wieder importiert wird.

Eine Sicherung entsteht einmal am Tag und bevor sich der Aufbau der Bibliothek ändert; sie zählt erst, wenn sie geöffnet und verglichen wurde. **Sicherungen** zeigt, wie lange jede aufbewahrt wird, macht jetzt eine neue und stellt eine in einem neuen Ordner neben der Bibliothek wieder her; \`synoptic restore\` tut es in jedem leeren. Eine Sicherung auf derselben Festplatte überlebt die Festplatte nicht: Kopieren Sie den Ordner der Bibliothek auch anderswohin.

In eine Bibliothek schreibt jeweils ein Programm; ein zweites öffnet sie zum Lesen und sagt es, ebenso ein älteres Synoptic bei einer Bibliothek, in die ein neueres geschrieben hat.

Von jeder Ausgabe merkt sich die Bibliothek, was beim ersten Öffnen ihre Dateien aufgezählt hat, und zeigt, wenn sich das geändert hat.`,
  },
  {
    id: 'offline',
    title: 'Was diesen Rechner verlässt: nichts',
    about: 'Keine Verbindungen, keine Links, die sich öffnen, keine Berichte, die Sie nicht selbst speichern.',
    place: null,
    text: `Synoptic baut keine Verbindung auf. Es gibt keine Updates, keine Statistik und keine Bilder von anderswo. Links in Dokumenten zeigen ihre Adresse und lassen sich kopieren; sie öffnen sich nicht.

Im Browser spricht die Seite nur mit dem Programm auf diesem Rechner, mit einem Schlüssel, der bei jedem Start neu ist. Eine andere Seite und eine andere Person an diesem Rechner können es nicht benutzen.

In technischen Aufzeichnungen stehen Codes und Zahlen, nie Titel, Namen, Suchen oder Text.

Was Sie suchen und schreiben, liegt lesbar im Ordner der Bibliothek: Wer den Ordner lesen kann, kann auch das lesen. Nehmen Sie eine verschlüsselte Festplatte, wo es darauf ankommt.`,
  },
  {
    id: 'keyboard',
    title: 'Die Tastatur',
    about: 'Alle Befehle und wie sich ihre Tasten ändern lassen.',
    place: '#/settings',
    text: `Ctrl+K (⌘K auf dem Mac) öffnet die Liste aller Befehle; geben Sie ein paar Buchstaben dessen ein, was Sie wollen. Ctrl+Shift+F führt zum Suchfeld, Ctrl+Alt und eine Ziffer zu einer Ansicht. Ctrl+Alt+W öffnet die Ansicht in einem weiteren Fenster (im Browser in einem weiteren Tab), etwa für einen zweiten Bildschirm; ein Klick auf einen Link mit gedrückter Ctrl-Taste tut dasselbe. Die App auf dem Schreibtisch öffnet ihre Fenster wieder an ihren Plätzen.

**Einstellungen** zeigt jeden Befehl mit seinen Tasten. Drücken Sie dort darauf und dann die Tasten, die Sie stattdessen möchten. Buchstaben allein sind nie ein Tastenkürzel, weil Screenreader sie brauchen, und jedes Kürzel gilt auch auf einer kyrillischen Tastatur.

Tab führt von Teil zu Teil, die Pfeile bewegen innerhalb von Listen, Tabellen und Passagen, Escape schließt, was offen ist.`,
  },
  {
    id: 'commands',
    title: 'Die Befehlszeile',
    about: 'Dieselbe Bibliothek ohne Fenster.',
    place: null,
    text: `\`synoptic help\` nennt die Befehle (auf Englisch). Die wichtigsten:

- \`synoptic import <Pfade…> --json\` liest Dateien ein und gibt zu jeder einen Datensatz.
- \`synoptic search "<Suche>" --limit 20 --json\`; \`--batch\` nimmt eine Liste.
- \`synoptic questions --json\`, \`statements --json\`, \`conflicts --json\` geben das Gefundene der Reihe nach.
- \`synoptic export --format docx --out <Datei>\`, \`cite\`, \`check-citation\`.
- \`synoptic verify\`, \`backup\`, \`restore\`, \`repair\`.
- \`synoptic bundle <Ordner> --out <Ausgabe>\` macht eine Ausgabe, die andere öffnen können.
- \`synoptic serve\` zeigt die App in einem Browser auf diesem Rechner.`,
  },
];
