export const values = {
  'values.about': 'около {amount}',
  'values.atLeast': 'не менее {amount}',
  'values.exactly': '{amount}',
  'values.fewer': 'менее {amount}',
  'values.more': 'более {amount}',
  'values.no': 'Нет',
  'values.range': 'от {from} до {to}',
  'values.upTo': 'до {amount}',
  'values.yes': 'Да',
};
