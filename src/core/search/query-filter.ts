import { normalForm } from './analyzer.ts';
import { slip } from '../../domain/query-slip.ts';
import { queryFailure, type QueryPlace } from './query-failure.ts';
import type { DateFilter, FieldName, NumberNode, TextField, ValueFilter } from './query-tree.ts';
import { WORK_KINDS, workKindOf } from './query-vocabulary.ts';
import { scanWords } from './word-scanner.ts';

/** A field whose value is to be read. */
export interface FilterPlace {
  readonly field: Exclude<FieldName, TextField>;
  /** The field as it was typed. */
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
  /** Whether a closing bracket ends the value. */
  readonly inBracket: boolean;
}

interface ReadFilter {
  readonly node: ValueFilter | DateFilter | NumberNode;
  readonly end: number;
}

/** A text in which nothing opens or closes a quotation. */
export const withoutQuotes = (text: string): string => text.replace(/["“”„«»]/g, ' ').trim();

const OPENING = '"“„«';
const CLOSING = '"”“»';
/** Digits in groups or not; a full stop only before three digits, since two of them make a range. */
const NUMBER = "\\d{1,3}(?:[ \\u00a0\\u202f,.’'](?=\\d{3}(?!\\d))\\d{3})+|\\d+";
const NUMBER_RANGE = new RegExp(`(?:(${NUMBER})?(\\.\\.)(${NUMBER})?|(${NUMBER}))(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'uy');

/** Reads the value of a filter. Fails with `QUERY_SYNTAX`, saying what the field takes. */
export function readFilter(text: string, place: FilterPlace): ReadFilter {
  if (place.field === 'n' && !OPENING.includes(text[place.valueStart] as string)) return readNumbers(text, place);
  const { values, end } = readValues(text, place);
  const whole = { start: place.start, end };
  const [first = ''] = values;
  switch (place.field) {
    case 'n':
      return { node: wordedNumber(first, whole), end };
    case 'said':
    case 'issued':
      return { node: { kind: 'dates', field: place.field, ...readDates(values.join(','), place.name, whole) }, end };
    case 'has':
      return { node: { kind: 'filter', field: 'has', values: values.map((value) => readKind(value, whole)) }, end };
    case 'lang':
      return { node: { kind: 'filter', field: 'lang', values: values.map((value) => value.toLowerCase()) }, end };
    default:
      return { node: { kind: 'filter', field: place.field, values }, end };
  }
}

/** A list of values between commas, each bare or in quotes. */
function readValues(
  text: string,
  { valueStart, name, start, inBracket }: FilterPlace,
): { values: string[]; end: number } {
  const values: string[] = [];
  let at = valueStart;
  for (;;) {
    const isQuoted = OPENING.includes(text[at] ?? ' ');
    const end = isQuoted ? endOfQuoted(text, at) : endOfBare(text, at, inBracket);
    const value = withoutQuotes(isQuoted ? text.slice(at + 1, end - 1) : text.slice(at, end));
    if (value === '') {
      throw queryFailure(slip('values-missing', { name }), { start, end: Math.max(end, valueStart) }, ['value']);
    }
    values.push(value);
    // A comma at the end of a pasted clause belongs to the prose.
    if (text[end] !== ',' || !/[^\s,)]/.test(text[end + 1] ?? ' ')) return { values, end };
    at = end + 1;
  }
}

function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) if (CLOSING.includes(text[at] as string)) return at + 1;
  throw queryFailure(slip('quote-open', {}), { start, end: text.length }, ['closing-quote']);
}

function endOfBare(text: string, start: number, inBracket: boolean): number {
  let at = start;
  while (at < text.length && !/[\s,"]/.test(text[at] as string) && !(inBracket && text[at] === ')')) at += 1;
  return at;
}

function readKind(value: string, place: QueryPlace): string {
  const kind = workKindOf(value);
  if (kind) return kind;
  throw queryFailure(slip('kind-unknown', { kinds: WORK_KINDS.join(', '), value }), place, ['value']);
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const DOTTED = /^(\d{1,2})\.(?:(\d{1,2})\.)?(\d{4})$/;

function readDates(value: string, name: string, place: QueryPlace): { from: string | null; to: string | null } {
  const [from, to, ...rest] = value.split('..').map((each) => readDate(each.trim()));
  const isEmpty = from === null && (to === null || to === undefined);
  const isBad = from === undefined || (to === undefined && value.includes('..')) || rest.length > 0 || isEmpty;
  if (isBad || (from && to && to < from && !from.startsWith(to))) {
    throw queryFailure(slip('date-unreadable', { name }), place, ['date']);
  }
  return { from, to: to === undefined ? from : to };
}

/** A date in its plain form; null for an open end, undefined for what is none. */
function readDate(value: string): string | null | undefined {
  if (value === '') return null;
  const [, first = '', second, year = ''] = DOTTED.exec(value) ?? [];
  const month = second ?? first;
  const plain = year ? [year, month.padStart(2, '0'), ...(second ? [first.padStart(2, '0')] : [])].join('-') : value;
  return DATE.test(plain) ? plain : undefined;
}

function readNumbers(text: string, { valueStart, start, name }: FilterPlace): ReadFilter {
  NUMBER_RANGE.lastIndex = valueStart;
  const match = NUMBER_RANGE.exec(text);
  const [whole = '', low, , high, only] = match ?? [];
  const [from, to] = [low ?? only, high ?? only].map((each) => (each === undefined ? null : toNumber(each)));
  if (!match || (from === null && to === null) || (from ?? 0) > (to ?? Infinity))
    throw numberFailure(name, { start, end: valueStart + whole.length });
  return { node: { kind: 'number', from: from ?? null, to: to ?? null }, end: valueStart + whole.length };
}

const toNumber = (digits: string): number => Math.min(Number(digits.replace(/\D/g, '')), Number.MAX_SAFE_INTEGER);

/** A number in words, as in `n:"300 thousand"`. */
function wordedNumber(value: string, place: QueryPlace): NumberNode {
  const found: string[] = [];
  scanWords(value, (start, end) => found.push(normalForm(value.slice(start, end))));
  const [digits = '', ...rest] = found;
  if (rest.length > 0 || !/^\d+$/.test(digits)) throw numberFailure('n', place);
  return { kind: 'number', from: toNumber(digits), to: toNumber(digits) };
}

function numberFailure(name: string, place: QueryPlace) {
  return queryFailure(slip('number-unreadable', { name }), place, ['number']);
}
