import type { Dated } from '../../domain/dated.ts';
import { perLocale } from '../messages/language.ts';
import { say } from '../messages/say.ts';

/** EDTF (ISO 8601-2:2019) in words, for dates as sources give them. What it cannot read it shows as it is. */

/** In Russian and Ukrainian the name of a month after a day or a preposition has another ending. */
type Case = 'named' | 'of';

const listed = perLocale((locale) => {
  const tag = locale === 'en' ? 'en-GB' : locale;
  return {
    and: new Intl.ListFormat(tag, { type: 'conjunction' }),
    or: new Intl.ListFormat(tag, { type: 'disjunction' }),
  };
});
const months = perLocale((locale) => {
  const alone = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const afterDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2000, month, 1)));
  const inDay = (day: Date): string => afterDay.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
  return { named: days.map((day) => alone.format(day)), of: days.map(inDay) };
});
const SEASONS = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' } as const;
const isSeason = (month: string): month is keyof typeof SEASONS => Object.hasOwn(SEASONS, month);
const DATE = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;

/** A date in words, with "inferred" when the source does not state it: "about 1 November 2022, inferred". */
export function datedInWords({ edtf, basis }: Pick<Dated, 'edtf' | 'basis'>): string {
  const date = edtfInWords(edtf);
  return basis === 'inferred' ? say('dates.inferred', { date }) : date;
}

/** A date in words: "31 October 2022", "about November 2022", "28 to 31 October 2022", "from 1 November 2022". */
export function edtfInWords(edtf: string): string {
  const set = /^([[{])(.+)[\]}]$/.exec(edtf);
  if (set !== null) return listInWords((set[2] ?? '').split(','), set[1] === '[' ? 'or' : 'and');
  const [from, to, ...more] = edtf.split('/');
  if (from === undefined || more.length > 0) return edtf;
  return to === undefined ? pointInWords(from) : intervalInWords(from, to);
}

function listInWords(members: readonly string[], last: 'and' | 'or'): string {
  const words = members.map((member) => {
    const [first, final] = member.split('..');
    return final === undefined || first === undefined ? pointInWords(member) : intervalInWords(first, final);
  });
  return listed()[last].format(words);
}

function intervalInWords(from: string, to: string): string {
  const open = (end: string): boolean => end === '' || end === '..';
  if (open(from)) return say('dates.until', { date: pointInWords(to) });
  if (open(to)) return say('dates.from', { date: pointInWords(from, 'of') });
  return say('dates.between', { from: shortened(from, to), to: pointInWords(to) });
}

/** Leaves out what the end of the interval says again: the year, or the month and the year. */
function shortened(from: string, to: string): string {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(from) ?? [];
  const ends = /^\d{4}-\d{2}(?:-\d{2})?$/.test(to) && to.slice(0, 4) === year;
  const named = months()[day === undefined ? 'named' : 'of'][Number(month) - 1];
  if (!ends || named === undefined) return pointInWords(from);
  if (day === undefined) return named;
  const sameMonth = to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  return sameMonth
    ? say('dates.dayAlone', { day: Number(day) })
    : say('dates.dayOf', { day: Number(day), month: named });
}

function pointInWords(point: string, form: Case = 'named'): string {
  const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z)?(.*)$/.exec(point);
  if (moment !== null)
    return `${pointInWords(moment[1] ?? '', form)}, ${moment[2]}${moment[3] === 'Z' ? ' UTC' : moment[4]}`;
  const marks = /[?~%]/g;
  const doubt: readonly string[] = point.match(marks) ?? [];
  const isAbout = doubt.includes('~') || doubt.includes('%');
  const isPerhaps = doubt.includes('?') || doubt.includes('%');
  const date = dayInWords(point.replace(marks, ''), isAbout ? 'of' : form);
  if (date === null) return point;
  if (isAbout) return say(isPerhaps ? 'dates.perhapsAbout' : 'dates.about', { date });
  return isPerhaps ? say('dates.perhaps', { date }) : date;
}

function dayInWords(point: string, form: Case): string | null {
  const [, digits, month, day] = DATE.exec(point) ?? [];
  if (digits === undefined) return null;
  const year = yearInWords(digits);
  if (month === undefined) return digits.includes('X') ? year : say('dates.year', { year });
  if (month.includes('X')) return say('dates.monthUnknown', { year });
  if (isSeason(month)) return say(`dates.${SEASONS[month]}`, { form, year });
  const named = months()[day === undefined || day.includes('X') ? form : 'of'][Number(month) - 1];
  if (named === undefined) return null;
  if (day === undefined) return say('dates.month', { month: named, year });
  if (day.includes('X')) return say('dates.dayUnknown', { month: named, year });
  return say('dates.day', { day: Number(day), month: named, year });
}

function yearInWords(year: string): string {
  if (!year.includes('X')) return String(Number(year)).padStart(4, '0');
  if (year.endsWith('XX')) return say('dates.years', { year: `${year.slice(0, -2)}00` });
  return year.endsWith('X') ? say('dates.years', { year: `${year.slice(0, -1)}0` }) : year;
}
