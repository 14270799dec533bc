export const warnings = {
  'warnings.chapters-missing': 'Розділів, яких немає у файлі: {missing}.',
  'warnings.encoding-inferred': 'Кодування не вказано; визначено як {encoding}.',
  'warnings.first-pages': 'Прочитано лише перші {most} стор. із {pages}.',
  'warnings.front-matter': 'Вступний блок не читається як YAML; його залишено в тексті.',
  'warnings.mail-without-text': 'У листі немає власного тексту.',
  'warnings.no-text-layer': 'Немає текстового шару: сторінки — зображення, шукати в них нічого. Оригінал збережено.',
  'warnings.pages-not-read': 'Сторінки, які не вдалося прочитати: {pages}.',
  'warnings.places-not-decoded': 'Місць, які не вдалося розкодувати як {encoding}: {lost}; їх показано як \ufffd.',
  'warnings.reads-back-otherwise':
    'Документ збережено, але з диска він читається не так, як був записаний. Перевірте диск та імпортуйте його знову.',
  'warnings.running-lines': 'Рядки, що повторюються на краю кожної сторінки, до тексту не ввійшли.',
};
