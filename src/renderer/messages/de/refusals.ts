export const refusals = {
  'refusals.archive-damaged':
    'Das Archiv ist beschädigt oder abgeschnitten. Holen Sie es noch einmal oder reparieren Sie es und importieren Sie das Ergebnis.',
  'refusals.archive-empty': 'In der Datei wurde nichts gefunden, was sich lesen lässt.',
  'refusals.archive-encrypted':
    'Mit einem Passwort verschlossen. Entpacken Sie es selbst und importieren Sie den Inhalt.',
  'refusals.binary': 'Die Datei enthält Binärdaten, keinen Text. Prüfen Sie, ob ihr Name richtig endet.',
  'refusals.book-damaged': 'Das E-Book sagt nicht, aus welchen Dateien es besteht. Holen Sie es noch einmal.',
  'refusals.capture-damaged': 'Das Webarchiv ist beschädigt oder abgeschnitten. Holen Sie es noch einmal.',
  'refusals.captured-page-large': 'Eine Seite darin ist größer als 64 MiB.',
  'refusals.column-missing': 'Die Tabelle hat keine Spalte „{column}“. Sie hat: {columns}.',
  'refusals.device': 'Das ist eine Verknüpfung oder ein Gerät, keine Datei. Wählen Sie die Datei selbst.',
  'refusals.document-gone': 'Das Dokument ist in seinem Original nicht mehr zu finden.',
  'refusals.docx-damaged':
    'Die Word-Datei ist beschädigt. Öffnen Sie sie in einer Textverarbeitung und speichern Sie sie neu.',
  'refusals.docx-large': 'Entpackt hat das Dokument über 256 MiB. Teilen Sie es.',
  'refusals.encoding-unknown':
    'Eine Kodierung „{encoding}“ gibt es nicht. Wählen Sie eine andere und versuchen Sie es erneut.',
  'refusals.entry-large': 'Entpackt sind es über 128 MiB. Entpacken und teilen Sie es.',
  'refusals.file-empty': 'Die Datei ist leer: Sie enthält kein einziges Byte.',
  'refusals.file-large':
    'Die Datei hat {size} MiB; höchstens {most} MiB werden gelesen. Teilen Sie sie und importieren Sie die Teile.',
  'refusals.kind-gif': 'Die Datei ist ein GIF-Bild. Lesbar sind {known}.',
  'refusals.kind-gzip':
    'Die Datei ist mit gzip gepackt. Entpacken Sie sie und importieren Sie den Inhalt. Lesbar sind {known}.',
  'refusals.kind-jpeg': 'Die Datei ist ein JPEG-Bild. Lesbar sind {known}.',
  'refusals.kind-office': 'Die Datei ist eine alte Office-Datei; speichern Sie sie als .docx. Lesbar sind {known}.',
  'refusals.kind-opendocument':
    'Die Datei ist eine OpenDocument-Datei. Speichern Sie sie als .docx oder .pdf. Lesbar sind {known}.',
  'refusals.kind-png': 'Die Datei ist ein PNG-Bild. Lesbar sind {known}.',
  'refusals.kind-presentation': 'Die Datei ist eine Präsentation. Speichern Sie sie als .pdf. Lesbar sind {known}.',
  'refusals.kind-rtf': 'Die Datei ist eine RTF-Datei; speichern Sie sie als .docx. Lesbar sind {known}.',
  'refusals.kind-unknown': 'Dateien dieser Art lassen sich noch nicht lesen. Lesbar sind {known}.',
  'refusals.kind-workbook': 'Die Datei ist eine Arbeitsmappe. Speichern Sie das Blatt als .csv. Lesbar sind {known}.',
  'refusals.line-malformed':
    'Die Zeile ist kein JSON-Objekt mit "id" und "text". Bringen Sie sie in Ordnung und importieren Sie die Datei erneut.',
  'refusals.link-inside':
    'Die Datei ist eine Verknüpfung mit einer anderen Stelle, deshalb wurde sie nicht entpackt. Wenn Sie ihr trauen, entpacken Sie sie selbst und importieren Sie sie.',
  'refusals.mail-damaged':
    'Die Datei ist keine Nachricht, die sich lesen lässt. Speichern Sie sie aus dem E-Mail-Programm noch einmal.',
  'refusals.name-escapes':
    'Der Name der Datei würde aus dem Archiv hinausführen, deshalb wurde sie nicht entpackt. Wenn Sie ihr trauen, entpacken Sie sie selbst und importieren Sie sie.',
  'refusals.name-long': 'Der Name innerhalb der Datei ist länger als 8.192 Zeichen.',
  'refusals.name-twice':
    'Der Name der Datei steht mehr als einmal im Archiv, deshalb wurde sie nicht entpackt. Wenn Sie ihr trauen, entpacken Sie sie selbst und importieren Sie sie.',
  'refusals.no-right': 'Sie haben kein Recht, sie zu lesen. Ändern Sie die Rechte und versuchen Sie es erneut.',
  'refusals.no-such-file': 'Eine solche Datei gibt es nicht. Prüfen Sie den Namen.',
  'refusals.no-words': 'In der Datei wurden keine Wörter gefunden; es gibt nichts zu lesen oder zu suchen.',
  'refusals.part-damaged':
    'Ein Teil, der sagt, wie die Datei aufgebaut ist, lässt sich nicht lesen. Speichern Sie die Datei neu.',
  'refusals.pdf-damaged':
    'Die PDF-Datei ist beschädigt oder abgeschnitten. Holen Sie sie noch einmal oder öffnen und speichern Sie sie mit einem anderen Programm.',
  'refusals.pdf-encrypted':
    'Die PDF-Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort und importieren Sie diese.',
  'refusals.reader-crashed':
    'Das Einlesen brach an dieser Datei ab. Sie wurde ausgelassen; die anderen wurden gelesen.',
  'refusals.reader-failed':
    'Das Einlesen kam mit dieser Datei nicht zurecht. Sie wurde ausgelassen; die anderen wurden gelesen.',
  'refusals.reader-late':
    'Das Lesen dauerte zu lange und wurde aufgegeben. Speichern Sie die Datei in einfacherer Form und versuchen Sie es erneut.',
  'refusals.reader-memory':
    'Das Lesen brauchte zu viel Speicher und wurde aufgegeben. Teilen Sie die Datei oder speichern Sie sie in einfacherer Form.',
  'refusals.record-empty': 'Der Datensatz hat keinen Text; es gibt nichts zu lesen oder zu suchen.',
  'refusals.system-error':
    'Das System konnte sie nicht lesen ({error}). Versuchen Sie es erneut oder kopieren Sie sie zuerst anderswohin.',
  'refusals.table-empty': 'Die Tabelle hat keine Zeilen unter der ersten, in der die Spalten stehen.',
  'refusals.table-malformed':
    'Die Tabelle lässt sich nicht lesen: Ihre Anführungszeichen oder Trennzeichen passen nicht. Speichern Sie sie neu.',
  'refusals.text-kinds': 'Hier werden nur .txt, .md und .html gelesen.',
  'refusals.text-large': 'Der Text hat über 64 Millionen Zeichen. Teilen Sie die Datei und importieren Sie die Teile.',
  'refusals.unpacks-deep':
    'Das Entpacken wurde angehalten: Archive liegen zu tief ineinander. Wenn Sie der Datei trauen, entpacken Sie sie selbst und importieren Sie den Inhalt.',
  'refusals.unpacks-entries':
    'Das Entpacken wurde angehalten: Enthalten sind über {most} Einträge. Wenn Sie der Datei trauen, entpacken Sie sie selbst und importieren Sie den Inhalt.',
  'refusals.unpacks-large':
    'Das Entpacken wurde angehalten: Entpackt sind es über 2 GiB. Wenn Sie der Datei trauen, entpacken Sie sie selbst und importieren Sie den Inhalt.',
  'refusals.unpacks-ratio':
    'Das Entpacken wurde angehalten: Entpackt ist es über {most}-mal so groß. Wenn Sie der Datei trauen, entpacken Sie sie selbst und importieren Sie den Inhalt.',
  'refusals.view-kinds': 'Wie sie aussehen, werden nur Seiten, E-Books, Nachrichten und PDF-Dateien gezeigt.',
  'refusals.view-large': 'Die Seite ist zu groß, um gezeigt zu werden, wie sie aussieht.',
};
