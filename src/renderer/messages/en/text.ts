export const text = {
  'text.page': 'page {page}',
  'text.passage': 'Passage {number}',
};
