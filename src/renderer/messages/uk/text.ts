export const text = {
  'text.page': 'стор. {page}',
  'text.passage': 'Фрагмент {number}',
  'text.pictureRefused':
    '{count, plural, one {Зображення не збережено} few {# зображення не збережено} many {# зображень не збережено} other {# зображення не збережено}}: {reason}',
  'text.pictureOutside': 'міститься поза цим файлом, а з мережі нічого не завантажується',
  'text.pictureMissing': 'згадане у файлі, але його там немає',
  'text.pictureNotRaster': 'це не PNG, JPEG, GIF чи WebP',
  'text.pictureDamaged': 'пошкоджене або обрізане',
  'text.pictureTooLarge': 'більше за припустимий розмір',
  'text.picturesTooMany': 'у документі більше зображень, ніж зберігається',
  'text.pictureGone': 'Зображення не показано: його не вдалося прочитати з оригіналу.',
  'text.pictureWithoutWords': 'Зображення без опису',
};
