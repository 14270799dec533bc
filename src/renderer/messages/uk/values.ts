export const values = {
  'values.about': 'близько {amount}',
  'values.atLeast': 'щонайменше {amount}',
  'values.exactly': '{amount}',
  'values.fewer': 'менше ніж {amount}',
  'values.more': 'більше ніж {amount}',
  'values.no': 'Ні',
  'values.range': 'від {from} до {to}',
  'values.upTo': 'до {amount}',
  'values.yes': 'Так',
};
