export const text = {
  'text.page': 'стр. {page}',
  'text.passage': 'Фрагмент {number}',
};
