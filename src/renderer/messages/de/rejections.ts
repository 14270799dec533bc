export const rejections = {
  'rejections.damaged': 'Die Datei ist beschädigt und konnte nicht gelesen werden. Nehmen Sie eine andere Kopie.',
  'rejections.emptyFile': 'Die Datei ist leer: Sie enthält kein einziges Byte.',
  'rejections.encrypted':
    'Die Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort und importieren Sie sie erneut.',
  'rejections.expandsTooFar': 'Entpackt wird die Datei zu groß. Teilen Sie sie und importieren Sie die Teile.',
  'rejections.malformed': 'Die Datei ist nicht so aufgebaut, wie ihr Format es verlangt.',
  'rejections.noText': 'In der Datei wurde kein Wort gefunden: Es gibt nichts zu lesen und nichts zu suchen.',
  'rejections.notText': 'Die Datei enthält Binärdaten und keinen Text. Prüfen Sie die Endung ihres Namens.',
  'rejections.readerFailed': 'An dieser Datei brach das Lesen ab. Sie wurde ausgelassen, die anderen wurden gelesen.',
  'rejections.readerMemory':
    'Das Lesen brauchte zu viel Speicher. Teilen Sie die Datei oder speichern Sie sie in einfacherer Form.',
  'rejections.readerTimeout':
    'Das Lesen dauerte zu lange. Speichern Sie die Datei in einfacherer Form und versuchen Sie es erneut.',
  'rejections.tooLarge': 'Die Datei ist zu groß. Teilen Sie sie und importieren Sie die Teile.',
  'rejections.unreadable': 'Die Datei lässt sich nicht öffnen. Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen.',
  'rejections.unsafeName':
    'Der Name im Archiv ist nicht sicher, deshalb wurde die Datei nicht entpackt. Wenn Sie ihr vertrauen, entpacken Sie sie selbst.',
  'rejections.unsupportedFormat':
    'Dieses Format wird noch nicht gelesen. Speichern Sie die Datei in einem anderen Format.',
};
