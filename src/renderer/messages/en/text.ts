export const text = {
  'text.page': 'page {page}',
  'text.passage': 'Passage {number}',
  'text.pictureRefused': '{count, plural, one {Picture not kept} other {# pictures not kept}}: {reason}',
  'text.pictureOutside': 'outside this file, and nothing is ever fetched',
  'text.pictureMissing': 'named in the file, but not in it',
  'text.pictureNotRaster': 'not a PNG, JPEG, GIF or WebP picture',
  'text.pictureDamaged': 'damaged or cut off',
  'text.pictureTooLarge': 'larger than is kept',
  'text.picturesTooMany': 'more pictures than are kept of one document',
  'text.pictureGone': 'Picture not shown: it could not be read from the original.',
  'text.pictureWithoutWords': 'Picture without a description',
};
