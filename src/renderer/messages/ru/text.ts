export const text = {
  'text.page': 'стр. {page}',
  'text.passage': 'Фрагмент {number}',
  'text.pictureRefused':
    '{count, plural, one {Изображение не сохранено} few {# изображения не сохранены} many {# изображений не сохранено} other {# изображения не сохранены}}: {reason}',
  'text.pictureOutside': 'находится вне этого файла, а из сети ничего не загружается',
  'text.pictureMissing': 'упомянуто в файле, но его там нет',
  'text.pictureNotRaster': 'это не PNG, JPEG, GIF или WebP',
  'text.pictureDamaged': 'повреждено или обрезано',
  'text.pictureTooLarge': 'больше допустимого размера',
  'text.picturesTooMany': 'в документе больше изображений, чем сохраняется',
  'text.pictureGone': 'Изображение не показано: его не удалось прочитать из оригинала.',
  'text.pictureWithoutWords': 'Изображение без описания',
};
