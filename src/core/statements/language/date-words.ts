import dates from './lexicons/dates.json' with { type: 'json' };
import type { DateMention } from './date-mention.ts';
import { plain } from './token.ts';

const indexOf = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, index) => list.split(' ').map((word) => [plain(word), index] as const)));
/** Months by their words, from 0. */
export const MONTHS = indexOf(dates.months.en.map((list, index) => `${list} ${dates.months.ru[index] ?? ''}`));
/** Days of the week by their words; Sunday is 0. */
export const WEEKDAYS = indexOf(dates.weekdays.en.map((list, index) => `${list} ${dates.weekdays.ru[index] ?? ''}`));
/** Days from the day of publication. */
export const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['сегодня', 0],
  ['вчера', -1],
  ['завтра', 1],
  ['позавчера', -2],
  ['tonight', 0],
]);
/** Seasons by their codes in EDTF. */
export const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', '21'],
  ['summer', '22'],
  ['autumn', '23'],
  ['winter', '24'],
  ['весной', '21'],
  ['летом', '22'],
  ['осенью', '23'],
  ['зимой', '24'],
]);
/** How a word before a date bounds it. */
export const RELATIONS: ReadonlyMap<string, DateMention['relation']> = new Map([
  ['by', 'by'],
  ['until', 'by'],
  ['till', 'by'],
  ['before', 'before'],
  ['after', 'after'],
  ['since', 'after'],
  ['from', 'after'],
  ['about', 'about'],
  ['around', 'about'],
  ['mid', 'about'],
  ['early', 'about'],
  ['late', 'about'],
  ['end', 'about'],
  ['beginning', 'about'],
  ['к', 'by'],
  ['до', 'by'],
  ['перед', 'before'],
  ['после', 'after'],
  ['с', 'after'],
  ['около', 'about'],
  ['примерно', 'about'],
  ['конце', 'about'],
  ['начале', 'about'],
  ['середине', 'about'],
  ['раньше', 'after'],
]);
/** A day of the month in digits, with or without an ending. */
export const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?$/i;
/** A year that can be told from another number. */
export const YEAR = /^(?:19|20|21)\d\d$/;
