export const warnings = {
  'warnings.chapters-missing': 'Глав, которых нет в файле: {missing}.',
  'warnings.encoding-inferred': 'Кодировка не указана; определена как {encoding}.',
  'warnings.first-pages': 'Прочитаны только первые {most} стр. из {pages}.',
  'warnings.front-matter': 'Вводный блок не читается как YAML; он оставлен в тексте.',
  'warnings.mail-without-text': 'В письме нет собственного текста.',
  'warnings.no-text-layer': 'Нет текстового слоя: страницы — изображения, искать в них нечего. Оригинал сохранён.',
  'warnings.pages-not-read': 'Страницы, которые не удалось прочитать: {pages}.',
  'warnings.places-not-decoded':
    'Мест, которые не удалось раскодировать как {encoding}: {lost}; они показаны как \ufffd.',
  'warnings.reads-back-otherwise':
    'Документ сохранён, но читается с диска не так, как был записан. Проверьте диск и импортируйте его снова.',
  'warnings.running-lines': 'Строки, которые повторяются на краю каждой страницы, в текст не вошли.',
};
