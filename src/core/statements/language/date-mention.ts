import type { Basis } from '../../../domain/dated.ts';

/** A date or a time of day as it stands in a sentence. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** Token range. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'date' | 'time';
  /** EDTF for dates (`XXXX` where no year is known), `HH:MM` for times. */
  readonly edtf: string;
  /** `stated`: as written; `inferred`: the year or the day follows from the date of the document. */
  readonly basis: Basis;
  readonly precision: 'day' | 'month' | 'year' | 'season' | 'minute';
  /** `by`, `until`, `after`, `before`, `about`, or null. */
  readonly relation: 'by' | 'after' | 'before' | 'about' | null;
  /** Of a time of day how many minutes its zone is ahead of Greenwich; null where none is named. */
  readonly zone: number | null;
}

/** A date or time that begins at a token known to the caller; `to` is the index of the token behind it. */
export type FoundDate = Pick<DateMention, 'to' | 'kind' | 'edtf' | 'basis' | 'precision'> & {
  readonly zone?: number;
};

/** A month, a day or an hour with two digits. */
export const pad = (value: number): string => String(value).padStart(2, '0');
