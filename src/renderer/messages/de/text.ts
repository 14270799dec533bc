export const text = {
  'text.page': 'Seite {page}',
  'text.passage': 'Passage {number}',
  'text.pictureRefused': '{count, plural, one {Bild nicht behalten} other {# Bilder nicht behalten}}: {reason}',
  'text.pictureOutside': 'liegt außerhalb dieser Datei, und geladen wird nie etwas',
  'text.pictureMissing': 'in der Datei genannt, aber nicht darin',
  'text.pictureNotRaster': 'kein Bild in PNG, JPEG, GIF oder WebP',
  'text.pictureDamaged': 'beschädigt oder abgeschnitten',
  'text.pictureTooLarge': 'größer, als behalten wird',
  'text.picturesTooMany': 'mehr Bilder, als von einem Dokument behalten werden',
  'text.pictureGone': 'Bild nicht gezeigt: Es konnte nicht aus dem Original gelesen werden.',
  'text.pictureWithoutWords': 'Bild ohne Beschreibung',
};
