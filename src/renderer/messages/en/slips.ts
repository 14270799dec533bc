export const slips = {
  'slips.bracket-closes-none': 'This bracket closes none. Add ( where it should begin, or take it out.',
  'slips.bracket-open': 'A bracket is not closed. Add ) where it should end, or take it out.',
  'slips.brackets-deep': 'No more than {most} brackets stand in each other. Take some out.',
  'slips.date-unreadable':
    '{name}: takes a year, month or day as in 2022, 2022-11 or 2022-11-04, or two of them with .. between. Write it so.',
  'slips.edits-many': 'Behind ~ a number from 0 to {most} should stand: so many letters may differ. Make it smaller.',
  'slips.field-alone':
    'After the colon a word, a quoted phrase or a bracket should follow. Write it, or take the field out.',
  'slips.field-missing':
    'Before the colon the name of a field should stand, such as title: or source:. Write it, or take the colon out.',
  'slips.field-unknown':
    'There is no field “{name}”. The fields are {names}. Use one of them, or put a space behind the colon.',
  'slips.kind-unknown': 'has: takes {kinds}, not “{value}”. Use one of them.',
  'slips.near-between': 'Beside NEAR only words, phrases and brackets of alternatives can stand. Use AND for the rest.',
  'slips.nothing-after':
    'After {what} a word, a quoted phrase or a bracket should stand. Write one, or take {what} out.',
  'slips.nothing-before':
    'Before {what} a word, a quoted phrase or a bracket should stand. Write one, or take {what} out.',
  'slips.number-unreadable': '{name}: takes a number as in 300000, or two of them with .. between. Write it so.',
  'slips.quote-open': 'A quotation mark is not closed. Add the second one, or take it out.',
  'slips.star-alone':
    'A star stands for the rest of a word. Write some letters beside it, as in mobil*, or take it out.',
  'slips.value-missing':
    'After {name}: something to look for should follow. Write it without a space, or take the colon out.',
  'slips.values-missing':
    'After {name}: a value should follow, or a list of values between commas. Write it, or take the field out.',
};
