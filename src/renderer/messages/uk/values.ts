export const values = {
  'values.about': 'приблизно {amount}',
  'values.atLeast': 'щонайменше {amount}',
  'values.exactly': '{amount}',
  'values.fewer': 'менше ніж {amount}',
  'values.more': 'більше ніж {amount}',
  'values.no': 'Ні',
  'values.range': '{from} – {to}',
  'values.upTo': 'щонайбільше {amount}',
  'values.yes': 'Так',
};
