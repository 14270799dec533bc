export const text = {
  'text.page': 'стор. {page}',
  'text.passage': 'Фрагмент {number}',
};
