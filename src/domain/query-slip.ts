import { z } from 'zod';
import { fillTemplate, type Parameters } from './template.ts';

/** Why a query cannot be read, with what to do; the page says each in its own language. */
export const QUERY_SLIPS = {
  'bracket-closes-none': 'This bracket closes none. Add ( where it should begin, or take it out.',
  'bracket-open': 'A bracket is not closed. Add ) where it should end, or take it out.',
  'brackets-deep': 'No more than {most} brackets stand in each other. Take some out.',
  'date-unreadable':
    '{name}: takes a year, month or day as in 2022, 2022-11 or 2022-11-04, or two of them with .. between. Write it so.',
  'edits-many': 'Behind ~ a number from 0 to {most} should stand: so many letters may differ. Make it smaller.',
  'field-alone': 'After the colon a word, a quoted phrase or a bracket should follow. Write it, or take the field out.',
  'field-missing':
    'Before the colon the name of a field should stand, such as title: or source:. Write it, or take the colon out.',
  'field-unknown':
    'There is no field “{name}”. The fields are {names}. Use one of them, or put a space behind the colon.',
  'kind-unknown': 'has: takes {kinds}, not “{value}”. Use one of them.',
  'near-between': 'Beside NEAR only words, phrases and brackets of alternatives can stand. Use AND for the rest.',
  'nothing-after': 'After {what} a word, a quoted phrase or a bracket should stand. Write one, or take {what} out.',
  'nothing-before': 'Before {what} a word, a quoted phrase or a bracket should stand. Write one, or take {what} out.',
  'number-unreadable': '{name}: takes a number as in 300000, or two of them with .. between. Write it so.',
  'quote-open': 'A quotation mark is not closed. Add the second one, or take it out.',
  'star-alone': 'A star stands for the rest of a word. Write some letters beside it, as in mobil*, or take it out.',
  'value-missing':
    'After {name}: something to look for should follow. Write it without a space, or take the colon out.',
  'values-missing':
    'After {name}: a value should follow, or a list of values between commas. Write it, or take the field out.',
} as const;

type SlipCode = keyof typeof QUERY_SLIPS;

/** A slip in data: which it is, and what stands in the places of its sentence. */
export const querySlip = z.strictObject({
  code: z.enum(Object.keys(QUERY_SLIPS) as [SlipCode, ...SlipCode[]]),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type QuerySlip = Readonly<z.infer<typeof querySlip>>;

/** A slip of a kind, with what its sentence asks for. */
export const slip = <Code extends SlipCode>(
  code: Code,
  parameters: Parameters<(typeof QUERY_SLIPS)[Code]>,
): QuerySlip => ({ code, parameters });

/** A slip in its English sentence. */
export const slipInEnglish = ({ code, parameters }: QuerySlip): string =>
  fillTemplate<string>(QUERY_SLIPS[code], parameters);
