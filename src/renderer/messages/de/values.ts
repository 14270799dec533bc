export const values = {
  'values.about': 'etwa {amount}',
  'values.atLeast': 'mindestens {amount}',
  'values.exactly': '{amount}',
  'values.fewer': 'weniger als {amount}',
  'values.more': 'mehr als {amount}',
  'values.no': 'Nein',
  'values.range': '{from} bis {to}',
  'values.upTo': 'bis zu {amount}',
  'values.yes': 'Ja',
};
