import type { AssertedValue, Comparator } from './asserted-value.ts';

/** A position is what statements assert alike: the same value, whoever says it and in whatever words. */

/** What stands before a number in words, with a space behind it; nothing for an equals sign. */
export const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  '=': '',
  '~': 'about ',
  '<': 'fewer than ',
  '<=': 'up to ',
  '>': 'more than ',
  '>=': 'at least ',
};

const grouped = new Intl.NumberFormat('en');

function withCoverage(label: string, coverage: string | null): string {
  return coverage === null ? label : `${label}, ${coverage}`;
}

/** The value in words, as a column is headed: "up to 300,000", "yes", "still in effect". */
export function positionLabel(value: AssertedValue): string {
  switch (value.type) {
    case 'number':
      return withCoverage(COMPARATOR_WORDS[value.comparator] + grouped.format(value.amount), value.coverage);
    case 'range':
      return withCoverage(`${grouped.format(value.from)} to ${grouped.format(value.to)}`, value.coverage);
    case 'date':
      return withCoverage(value.edtf, value.coverage);
    case 'yesNo':
      return withCoverage(value.answer === 'yes' ? 'Yes' : 'No', value.coverage);
    case 'status':
      return withCoverage(value.status, value.coverage);
  }
}

/** Statements with the same key hold the same position. */
export function positionKey(value: AssertedValue): string {
  return `${value.type}|${positionLabel(value).toLowerCase()}`;
}

/** What can be measured comes first, then dates, answers and states. */
const TYPE_ORDER: Record<AssertedValue['type'], number> = { number: 0, range: 0, date: 1, yesNo: 2, status: 3 };

/**
 * Orders positions for reading: numbers by amount, dates by time, yes before no, states by name.
 * @returns negative, zero or positive, as `Array.prototype.sort` wants it.
 */
export function comparePositions(a: AssertedValue, b: AssertedValue): number {
  return (
    TYPE_ORDER[a.type] - TYPE_ORDER[b.type] ||
    magnitude(a) - magnitude(b) ||
    sortText(a).localeCompare(sortText(b), 'en')
  );
}

function magnitude(value: AssertedValue): number {
  if (value.type === 'number') return value.amount;
  return value.type === 'range' ? value.from : 0;
}

function sortText(value: AssertedValue): string {
  if (value.type === 'date') return value.edtf;
  if (value.type === 'yesNo') return value.answer === 'yes' ? '0' : `1${value.coverage ?? ''}`;
  return positionLabel(value);
}
