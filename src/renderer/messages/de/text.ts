export const text = {
  'text.page': 'Seite {page}',
  'text.passage': 'Passage {number}',
};
