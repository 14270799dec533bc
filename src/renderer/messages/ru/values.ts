export const values = {
  'values.about': 'примерно {amount}',
  'values.atLeast': 'минимум {amount}',
  'values.exactly': '{amount}',
  'values.fewer': 'меньше, чем {amount}',
  'values.more': 'больше, чем {amount}',
  'values.no': 'Нет',
  'values.range': '{from} – {to}',
  'values.upTo': 'максимум {amount}',
  'values.yes': 'Да',
};
