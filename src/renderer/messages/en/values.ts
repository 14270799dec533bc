export const values = {
  'values.about': 'about {amount}',
  'values.atLeast': 'at least {amount}',
  'values.exactly': '{amount}',
  'values.fewer': 'fewer than {amount}',
  'values.more': 'more than {amount}',
  'values.no': 'No',
  'values.range': '{from} to {to}',
  'values.upTo': 'up to {amount}',
  'values.yes': 'Yes',
};
