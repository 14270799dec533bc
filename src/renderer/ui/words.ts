import { perLocale } from '../messages/language.ts';
import { say } from '../messages/say.ts';

/** Small pieces of wording that several views share. */

/** English dates have the day before the month. */
const dates = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);
const languages = perLocale((locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }));
const grouped = perLocale((locale) => new Intl.NumberFormat(locale));
const precise = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }));
const decimals = perLocale(
  (locale) => (digits: number) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: false,
    }),
);
const percent = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));
const clock = perLocale((locale) => new Intl.DateTimeFormat(dates(locale), { hour: '2-digit', minute: '2-digit' }));
const day = perLocale(
  (locale) => new Intl.DateTimeFormat(dates(locale), { day: 'numeric', month: 'long', year: 'numeric' }),
);
const choice = perLocale((locale) => new Intl.ListFormat(dates(locale), { type: 'disjunction' }));
const collator = perLocale((locale) => new Intl.Collator(locale, { numeric: true }));

/** A language tag in words: "Russian"; "not known" for `und`. */
export function languageInWords(tag: string): string {
  if (tag === 'und') return say('words.languageNotKnown');
  try {
    return languages().of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const FORMATS = {
  'text/plain': 'words.format.text',
  'text/markdown': 'words.format.markdown',
  'text/html': 'words.format.html',
  'text/csv': 'words.format.csv',
  'application/pdf': 'words.format.pdf',
  'application/epub+zip': 'words.format.epub',
  'application/jsonl': 'words.format.jsonl',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'words.format.docx',
  'message/rfc822': 'words.format.mail',
  'multipart/related': 'words.format.mhtml',
} as const;
const isNamedFormat = (mediaType: string): mediaType is keyof typeof FORMATS => Object.hasOwn(FORMATS, mediaType);

/** A media type in words: "Web page"; itself where there are none. */
export const formatInWords = (mediaType: string): string =>
  isNamedFormat(mediaType) ? say(FORMATS[mediaType]) : mediaType;

/** A number with its thousands apart: "2,400". */
export const numberInWords = (number: number): string => grouped().format(number);

/** A figure of a source with its thousands apart and its decimals: "1.2345". */
export const preciseInWords = (number: number): string => precise().format(number);

/** A number with so many digits after its point, and its thousands together: "1.65". */
export const decimalsInWords = (number: number, digits: number): string => decimals()(digits).format(number);

/** A share as whole percents: "125%". */
export const percentInWords = (share: number): string => percent().format(share);

/** Orders words as the language of the page does, and the numbers in them by their value: Courier 2 before Courier 10. */
export const inOrder = (a: string, b: string): number => collator().compare(a, b);

/** The parts of a list of which one is meant: its items, and what stands between them ("A, B or C"). */
export const partsOfChoice = (
  items: readonly string[],
): readonly { readonly type: 'element' | 'literal'; readonly value: string }[] => choice().formatToParts(items);

/** An instant on this machine's clock: "14:02" today, else "31 October 2022". */
export function instantInWords(instant: string, now: Date = new Date()): string {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) return instant;
  return then.toDateString() === now.toDateString() ? clock().format(then) : day().format(then);
}

/** An instant on this machine's clock, whole: "31 October 2022, 14:02". */
export function momentInWords(instant: string): string {
  const then = new Date(instant);
  return Number.isNaN(then.getTime()) ? instant : `${day().format(then)}, ${clock().format(then)}`;
}

/** The day of an instant: "today", "31 October 2022". */
export function dateInWords(instant: string, now: Date = new Date()): string {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) return instant;
  return then.toDateString() === now.toDateString() ? say('words.today') : day().format(then);
}

/** When something was last done: "today", "on 31 October 2022". */
export function dayInWords(instant: string, now: Date = new Date()): string {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) return instant;
  if (then.toDateString() === now.toDateString()) return say('words.today');
  return say('words.onDay', { date: day().format(then) });
}

/** Text cut at a word boundary, with an ellipsis when something is missing. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** The number of a passage behind its sign, on one line with it. */
export const passageMark = (passage: number): string => `¶\u00a0${passage}`;
