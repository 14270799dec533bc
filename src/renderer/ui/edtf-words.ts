import type { Dated } from '../../domain/dated.ts';

/** EDTF (ISO 8601-2:2019) in words, for dates as sources give them. What it cannot read it shows as it is. */

const MONTHS = [
  ['January', 'February', 'March', 'April', 'May', 'June'],
  ['July', 'August', 'September', 'October', 'November', 'December'],
].flat();
const SEASONS: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };
const DATE = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;

/** A date in words, with "inferred" when the source does not state it: "about 1 November 2022, inferred". */
export function datedInWords({ edtf, basis }: Pick<Dated, 'edtf' | 'basis'>): string {
  return basis === 'inferred' ? `${edtfInWords(edtf)}, inferred` : edtfInWords(edtf);
}

/** A date in words: "31 October 2022", "about November 2022", "28 to 31 October 2022", "from 1 November 2022". */
export function edtfInWords(edtf: string): string {
  const set = /^([[{])(.+)[\]}]$/.exec(edtf);
  if (set !== null) return listInWords((set[2] ?? '').split(','), set[1] === '[' ? 'or' : 'and');
  const [from, to, ...more] = edtf.split('/');
  if (from === undefined || more.length > 0) return edtf;
  return to === undefined ? pointInWords(from) : intervalInWords(from, to);
}

function listInWords(members: readonly string[], last: string): string {
  const words = members.map((member) => {
    const [first, final] = member.split('..');
    return final === undefined || first === undefined ? pointInWords(member) : intervalInWords(first, final);
  });
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function intervalInWords(from: string, to: string): string {
  const open = (end: string): boolean => end === '' || end === '..';
  if (open(from)) return `until ${pointInWords(to)}`;
  if (open(to)) return `from ${pointInWords(from)}`;
  return `${shortened(from, to)} to ${pointInWords(to)}`;
}

/** Leaves out what the end of the interval says again: the year, or the month and the year. */
function shortened(from: string, to: string): string {
  const plain = /^\d{4}-\d{2}(?:-\d{2})?$/;
  if (!plain.test(from) || !plain.test(to) || from.slice(0, 4) !== to.slice(0, 4)) return pointInWords(from);
  const words = pointInWords(from).replace(` ${from.slice(0, 4)}`, '');
  const sameMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  return sameMonth ? String(Number(from.slice(8))) : words;
}

function pointInWords(point: string): string {
  const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z)?(.*)$/.exec(point);
  if (moment !== null) return `${pointInWords(moment[1] ?? '')}, ${moment[2]}${moment[3] === 'Z' ? ' UTC' : moment[4]}`;
  const marks = /[?~%]/g;
  const doubt: readonly string[] = point.match(marks) ?? [];
  const day = dayInWords(point.replace(marks, ''));
  if (day === null) return point;
  if (doubt.includes('%')) return `perhaps about ${day}`;
  return [doubt.includes('?') ? 'perhaps ' : '', doubt.includes('~') ? 'about ' : '', day].join('');
}

function dayInWords(point: string): string | null {
  const [, year, month, day] = DATE.exec(point) ?? [];
  if (year === undefined) return null;
  const yearWords = yearInWords(year);
  if (month === undefined) return yearWords;
  if (month.includes('X')) return `${yearWords}, month unknown`;
  const season = SEASONS[month];
  if (season !== undefined) return `${season} ${yearWords}`;
  const monthWords = MONTHS[Number(month) - 1];
  if (monthWords === undefined) return null;
  if (day === undefined) return `${monthWords} ${yearWords}`;
  return day.includes('X') ? `${monthWords} ${yearWords}, day unknown` : `${Number(day)} ${monthWords} ${yearWords}`;
}

function yearInWords(year: string): string {
  if (!year.includes('X')) return String(Number(year)).padStart(4, '0');
  if (year.endsWith('XX')) return `${year.slice(0, -2)}00s`;
  return year.endsWith('X') ? `${year.slice(0, -1)}0s` : year;
}
