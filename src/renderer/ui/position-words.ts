import type { AssertedValue } from '../../domain/asserted-value.ts';
import { positionLabel } from '../../domain/position.ts';
import { edtfInWords } from './edtf-words.ts';

/** A position as it is headed in the page: as the domain says it, and dates in words. */
export function positionInWords(value: AssertedValue): string {
  if (value.type !== 'date') return positionLabel(value);
  const date = edtfInWords(value.edtf);
  return value.coverage === null ? date : `${date}, ${value.coverage}`;
}
