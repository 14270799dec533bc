import type { AssertedValue } from '../../domain/asserted-value.ts';

/** A value while somebody types it. */
export interface ValueDraft {
  readonly type: 'number' | 'date' | 'yesNo' | 'status';
  readonly comparator: '=' | '~' | '<=' | '>=';
  /** The amount, the date (EDTF) or the state, as typed. */
  readonly text: string;
  readonly unit: string;
  readonly answer: 'yes' | 'no';
  readonly coverage: string;
}

export const EMPTY_VALUE: ValueDraft = {
  type: 'status',
  comparator: '=',
  text: '',
  unit: '',
  answer: 'yes',
  coverage: '',
};

/** Digits with spaces, commas, points or apostrophes between groups of three. */
const GROUPED = /^\d{1,3}(?:[\s\u00a0\u202f,.'’]\d{3})+$/u;

/** The value that was typed, or null while it is none. */
export function toValue(draft: ValueDraft): AssertedValue | null {
  const text = draft.text.trim();
  const coverage = draft.coverage.trim() === '' ? null : draft.coverage.trim();
  switch (draft.type) {
    case 'yesNo':
      return { type: 'yesNo', answer: draft.answer, coverage };
    case 'status':
      return text === '' ? null : { type: 'status', status: text, coverage };
    case 'date':
      return /^\d{4}(?:-\d{2}){0,2}[~?%]?(?:\/(?:\.\.|\d{4}(?:-\d{2}){0,2}[~?%]?))?$/.test(text)
        ? { type: 'date', edtf: text, coverage }
        : null;
    case 'number': {
      const amount = Number(GROUPED.test(text) ? text.replace(/\D/g, '') : text.replace(',', '.'));
      const unit = draft.unit.trim();
      if (text === '' || !Number.isFinite(amount) || unit === '') return null;
      return { type: 'number', comparator: draft.comparator, amount, unit, coverage };
    }
  }
}
