import { normalForm } from './analyzer.ts';
import { TERM_MARK } from './language-stems.ts';

/**
 * Whole dates, however they are written: `2022-09-21`, `21.09.2022`, `21 September 2022`, `September 21st, 2022`,
 * `21 сентября 2022`, `21 вересня 2022`. Each has a term of its own at the number of its first word, beside those of its words.
 */

const MONTHS: readonly string[] = [
  'january jan januar jänner janvier enero январь января січень січня',
  'february feb februar février febrero февраль февраля лютий лютого',
  'march mar märz mars marzo март марта березень березня',
  'april apr avril abril апрель апреля квітень квітня',
  'may mai mayo май мая травень травня',
  'june jun juni juin junio июнь июня червень червня',
  'july jul juli juillet julio июль июля липень липня',
  'august aug août agosto август августа серпень серпня',
  'september sept sep septembre septiembre сентябрь сентября вересень вересня',
  'october oct oktober okt octobre octubre октябрь октября жовтень жовтня',
  'november nov novembre noviembre ноябрь ноября листопад листопада',
  'december dec dezember dez décembre diciembre декабрь декабря грудень грудня',
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)));

/** Words that may stand among those of a date and say nothing: of ordinals, and prepositions. */
const FILLING = new Set(['st', 'nd', 'rd', 'th', 'of', 'the', 'de', 'го']);

/** What a word can be in a date; its value is kept above the kind. */
const NOTHING = 0;
const YEAR = 1;
const SHORT = 2;
const PADDED = 3;
const MONTH = 4;
/** Of a word that says nothing in a date. */
export const FILLER = 5;
const KINDS = 8;

/** What a normal form can be in a date, as one number; 0 for most. */
export function dateKindOf(form: string): number {
  if (/^[12]\d{3}$/.test(form)) return YEAR + KINDS * Number(form);
  if (/^\d{1,2}$/.test(form)) return (form.length === 1 ? SHORT : PADDED) + KINDS * Number(form);
  const month = MONTH_OF.get(form);
  if (month !== undefined) return MONTH + KINDS * month;
  return FILLING.has(form) ? FILLER : NOTHING;
}

/** Finds dates among words that are read one after the other. */
export class DateReader {
  /** The number of the first word of the date that was found last. */
  first = 0;
  /** The two words before, as far as they can be in a date. */
  private earlier = NOTHING;
  private last = NOTHING;
  private earlierPlace = 0;
  private lastPlace = 0;

  /** Forgets the words before. */
  reset(): void {
    this.earlier = this.last = NOTHING;
  }

  /** Takes the next word by its kind and number; the date that it ends as `yyyymmdd`, or 0. */
  read(kind: number, place: number): number {
    if (kind === NOTHING) {
      if (this.last !== NOTHING) this.reset();
      return 0;
    }
    if (kind === FILLER) return 0;
    const date = this.earlier === NOTHING ? 0 : dateOf(this.earlier, this.last, kind);
    if (date > 0) {
      this.first = this.earlierPlace;
      this.reset();
      return date;
    }
    this.earlier = this.last;
    this.earlierPlace = this.lastPlace;
    this.last = kind;
    this.lastPlace = place;
    return 0;
  }
}

/** The date that three words of a date are as `yyyymmdd`, by their kinds; 0 where they are none. */
export function dateOf(first: number, second: number, third: number): number {
  const [one, two, three] = [valueOf(first), valueOf(second), valueOf(third)];
  if (isYear(third)) {
    if (isNumber(first) && (isNumber(second) || isMonth(second))) return toDate(three, two, one);
    return isMonth(first) && isNumber(second) ? toDate(three, one, two) : 0;
  }
  // Numbers behind a year are also versions and counts, so both digits are asked for.
  const isDay = (isPadded(second) && isPadded(third)) || (isMonth(second) && isNumber(third));
  return isYear(first) && isDay ? toDate(one, two, three) : 0;
}

const valueOf = (kind: number): number => Math.floor(kind / KINDS);
const isYear = (kind: number): boolean => kind % KINDS === YEAR;
const isMonth = (kind: number): boolean => kind % KINDS === MONTH;
const isPadded = (kind: number): boolean => kind % KINDS === PADDED;
const isNumber = (kind: number): boolean => kind % KINDS === SHORT || isPadded(kind);

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** 0 where there is no such day. */
function toDate(year: number, month: number, day: number): number {
  const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = (DAYS[month - 1] ?? 0) + (isLeap ? 1 : 0);
  return day >= 1 && day <= days ? year * 10_000 + month * 100 + day : 0;
}

const DATE_MARK = `${TERM_MARK}@`;

/** The term of a date. */
export const dateTerm = (date: number): string => DATE_MARK + date;

/** Whether a term is one of `dateTerm`. */
export const isDateTerm = (term: string): boolean => term.startsWith(DATE_MARK);

/** The terms of the dates among words that follow one another. */
export function dateTermsIn(words: readonly string[]): string[] {
  const reader = new DateReader();
  return words.flatMap((word, place) => {
    const date = reader.read(dateKindOf(normalForm(word)), place);
    return date > 0 ? [dateTerm(date)] : [];
  });
}

/** The term of the date that the words are as a whole, if they are one. */
export function wholeDateTerm(words: readonly string[]): string | undefined {
  const reader = new DateReader();
  const last = words.length - 1;
  for (const [place, word] of words.entries()) {
    const date = reader.read(dateKindOf(normalForm(word)), place);
    if (date > 0) return place === last && reader.first === 0 ? dateTerm(date) : undefined;
  }
  return undefined;
}
