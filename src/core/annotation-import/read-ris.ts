import { isPossibleDate } from '../../domain/calendar.ts';
import { dated } from '../../domain/dated.ts';
import type { IncomingDescription } from './incoming.ts';

const LINE = /^([A-Z][A-Z0-9])\s{0,2}-\s?(.*)$/;

/** Reads RIS, tolerant of line ends, missing ends of records and lines that go on. */
export function readRis(text: string): IncomingDescription[] {
  const records: Map<string, string[]>[] = [];
  let record: Map<string, string[]> | null = null;
  let last: string[] | null = null;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const found = LINE.exec(line);
    const [, tag = '', value = ''] = found ?? [];
    if (!found) {
      if (last && line.trim() !== '') last[last.length - 1] += ` ${line.trim()}`;
    } else if (tag === 'ER') {
      record = null;
      last = null;
    } else {
      if (tag === 'TY' || !record) records.push((record = new Map()));
      last = record.get(tag) ?? [];
      last.push(value.trim());
      record.set(tag, last);
    }
  }
  return records.map(toDescription);
}

function toDescription(record: ReadonlyMap<string, readonly string[]>): IncomingDescription {
  const first = (...tags: string[]): string | undefined =>
    tags.flatMap((tag) => record.get(tag) ?? []).find((value) => value !== '');
  const title = first('TI', 'T1');
  const creator = ['AU', 'A1'].flatMap((tag) => record.get(tag) ?? []);
  const date = first('DA', 'PY', 'Y1');
  const edtf = date === undefined ? undefined : toEdtf(date);
  const named = ['ID', 'AN', 'UR', 'C1'].flatMap((tag) => record.get(tag) ?? []);
  return {
    names: [...named.map((name) => name.replace(/^SHA-256 /, '')), ...(title ? [title] : [])],
    fields: {
      ...(title ? { title, titleBasis: 'given' as const } : {}),
      ...(creator.length > 0 ? { creator } : {}),
      ...optional('publisher', first('PB', 'T2', 'JO')),
      ...(edtf ? { issued: { edtf, basis: 'given' as const } } : {}),
      ...optional('language', languageTag(first('LA'))),
      ...optional('source', first('UR')),
      ...optional('abstract', first('AB', 'N2')),
      ...optional('type', first('M3')),
      ...optional('rights', first('C2')),
    },
  };
}

/** A date of EDTF, or nothing. */
export const possibleDate = (date: string): string | undefined =>
  dated.shape.edtf.safeParse(date).success && isPossibleDate(date) ? date : undefined;

/** `2022/10/31/` as EDTF; a date that is EDTF already stays. */
function toEdtf(date: string): string | undefined {
  const found = /^(\d{4})(?:\/(\d{1,2})?(?:\/(\d{1,2})?)?)?(?:\/.*)?$/.exec(date);
  if (!found) return possibleDate(date);
  const [, year = '', month, day] = found;
  return possibleDate(
    [year, month?.padStart(2, '0'), month ? day?.padStart(2, '0') : undefined].filter(Boolean).join('-'),
  );
}

/** A BCP 47 tag, or nothing: names of languages are many. */
export const languageTag = (said: string | undefined): string | undefined =>
  said !== undefined && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(said) ? said : undefined;

/** A field, if there is a value for it. */
export function optional<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return value === undefined || value === '' ? {} : ({ [name]: value } as { [Key in Name]?: string });
}
