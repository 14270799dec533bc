import { isInCalendar } from '../../../domain/calendar.ts';
import { pad, type DateMention, type FoundDate } from './date-mention.ts';
import { MONTHS, ORDINAL, RELATIONS, RELATIVE, SEASONS, WEEKDAYS, YEAR } from './date-words.ts';
import { timeAt } from './times.ts';
import { plain, tokenAt, wordAt, type RuleLanguage, type Token } from './token.ts';

export type { DateMention } from './date-mention.ts';

/**
 * Dates and times of a sentence. `reference` is the day or month the text was published (`YYYY-MM-DD`, `YYYY-MM`), from
 * which missing years and, by the day alone, weekdays follow; without it they stay open.
 */
export function findDates(tokens: readonly Token[], language: RuleLanguage, reference: string | null): DateMention[] {
  const found: DateMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const hit = dateAt(tokens, at, reference) ?? timeAt(tokens, at, language);
    const mention = hit && {
      ...hit,
      from: at,
      start: tokenAt(tokens, at).start,
      end: tokenAt(tokens, hit.to - 1).end,
      relation: relationBefore(tokens, at),
      zone: hit.zone ?? null,
    };
    if (mention) found.push(mention);
    at = hit?.to ?? at + 1;
  }
  return found;
}

/** “At 8:00 am (0300 GMT Sunday)”: what stands in brackets behind a time of day is the same time elsewhere; one without a zone goes first. */
export function withoutOtherZones(found: readonly DateMention[], tokens: readonly Token[]): DateMention[] {
  const isSameTime = (at: number): boolean => {
    const [last, mention] = [found[at - 1], found[at]];
    const isBehind = mention?.from === (last?.to ?? -1) + 1 && wordAt(tokens, last?.to ?? -1) === '(';
    return isBehind && mention?.kind === 'time' && last?.kind === 'time';
  };
  return found.filter((mention, at) => {
    if (isSameTime(at)) return mention.zone === null && found[at - 1]?.zone !== null;
    if (isSameTime(at + 1) && mention.zone !== null) return found[at + 1]?.zone !== null;
    const isBehind = isSameTime(at - 1) && mention.from === found[at - 1]?.to;
    return !isBehind || wordAt(tokens, mention.to) !== ')';
  });
}

function dateAt(tokens: readonly Token[], at: number, reference: string | null): FoundDate | undefined {
  return (
    isoAt(tokens, at) ??
    dayMonthAt(tokens, at, reference) ??
    weekdayAndDayAt(tokens, at, reference) ??
    monthAt(tokens, at, reference) ??
    dayOfMonthAt(tokens, at, reference) ??
    relativeAt(tokens, at, reference) ??
    yearAt(tokens, at)
  );
}

function isoAt(tokens: readonly Token[], at: number): FoundDate | undefined {
  const text = wordAt(tokens, at);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20|21)\d\d)$/.exec(text);
  const edtf = dotted ? `${dotted[3]}-${pad(Number(dotted[2]))}-${pad(Number(dotted[1]))}` : text;
  if (!/^\d{4}-\d\d-\d\d$/.test(edtf) || !isInCalendar(edtf)) return undefined;
  return { to: at + 1, kind: 'date', edtf, basis: 'stated', precision: 'day' };
}

/** “4 October 2022”, “the 4th of October”, “October 4, 2022”, “4 and 19 October”, “14 июля”; no 31 February. */
function dayMonthAt(tokens: readonly Token[], at: number, reference: string | null): FoundDate | undefined {
  const day = dayOf(wordAt(tokens, at));
  if (day !== undefined) {
    const next = wordAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
    const month = MONTHS.get(wordAt(tokens, next));
    return month === undefined ? undefined : withYear(tokens, next + 1, { month, day, reference });
  }
  const month = monthOf(tokens, at);
  const behind = month === undefined ? undefined : dayOf(wordAt(tokens, at + 1));
  if (month === undefined || behind === undefined || /^\d{3,}/.test(wordAt(tokens, at + 1))) return undefined;
  return withYear(tokens, at + 2, { month, day: behind, reference });
}

/** «К 20-му числу», «5 числа»: of the month the text is of. */
function dayOfMonthAt(tokens: readonly Token[], at: number, reference: string | null): FoundDate | undefined {
  const day = dayOf(wordAt(tokens, at));
  const noun = /^[-–‑]$/.test(wordAt(tokens, at + 1)) ? at + 3 : at + 1;
  if (day === undefined || reference === null || !/^числ[аоуе]$/.test(wordAt(tokens, noun))) return undefined;
  const edtf = `${reference.slice(0, 7)}-${pad(day)}`;
  return isInCalendar(edtf) ? { to: noun + 1, kind: 'date', edtf, basis: 'stated', precision: 'day' } : undefined;
}

/** “Sunday, Nov. 1”: the day of the week adds nothing to the date behind it. */
function weekdayAndDayAt(tokens: readonly Token[], at: number, reference: string | null): FoundDate | undefined {
  if (!WEEKDAYS.has(wordAt(tokens, at))) return undefined;
  return dayMonthAt(tokens, wordAt(tokens, at + 1) === ',' ? at + 2 : at + 1, reference);
}

function monthOf(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  // “may” and “march” in small letters are other words in English.
  if (
    !token ||
    (/^[a-z]/.test(token.text) &&
      /^(?:may|march|(?:mar|dec|jan|sept?|oct|jun|jul|aug|apr|feb|nov)\.?)$/.test(token.text))
  )
    return undefined;
  if (/^(?:марш)/.test(plain(token.text))) return undefined;
  if (token.text === 'May' && token.pos === 'auxiliary' && !/^\d/.test(wordAt(tokens, at + 1))) return undefined;
  if (token.text === 'March' && token.pos === 'verb') return undefined;
  return MONTHS.get(plain(token.text).replace(/^(?:mid|early|late)-|(?<=^[a-z]{3,4})\.$/g, ''));
}

function dayOf(word: string): number | undefined {
  const day = Number(ORDINAL.exec(word)?.[1] ?? Number.NaN);
  return day >= 1 && day <= 31 ? day : undefined;
}

interface DayOfYear {
  readonly month: number;
  readonly day: number;
  readonly reference: string | null;
}

function withYear(tokens: readonly Token[], at: number, { month, day, reference }: DayOfYear): FoundDate | undefined {
  const next = wordAt(tokens, at) === ',' ? at + 1 : at;
  const year = wordAt(tokens, next);
  const rest = `${pad(month + 1)}-${pad(day)}`;
  if (!isInCalendar(`2024-${rest}`)) return undefined;
  if (YEAR.test(year)) {
    const to = /^(?:г|года|год|году)$/.test(wordAt(tokens, next + 1)) ? next + 2 : next + 1;
    return { to, kind: 'date', edtf: `${year}-${rest}`, basis: 'stated', precision: 'day' };
  }
  const borrowed = nearestYear(month, reference);
  return {
    to: at,
    kind: 'date',
    edtf: `${borrowed ?? 'XXXX'}-${rest}`,
    basis: borrowed ? 'inferred' : 'stated',
    precision: 'day',
  };
}

/** The year that brings the month nearest to the reference, at most four months after it. */
function nearestYear(month: number, reference: string | null): number | undefined {
  if (!reference) return undefined;
  const [year = 0, referenceMonth = 1] = reference.split('-').map(Number);
  const ahead = month + 1 - referenceMonth;
  if (ahead > 4) return year - 1;
  return ahead < -8 ? year + 1 : year;
}

function monthAt(tokens: readonly Token[], at: number, reference: string | null): FoundDate | undefined {
  const month = monthOf(tokens, at);
  if (month === undefined) return undefined;
  const next = wordAt(tokens, at + 1);
  if (YEAR.test(next))
    return { to: at + 2, kind: 'date', edtf: `${next}-${pad(month + 1)}`, basis: 'stated', precision: 'month' };
  const previous = /previous|last|прошлого/.test([1, 2, 3, 4].map((step) => wordAt(tokens, at + step)).join(' '));
  const year = nearestYear(month, reference);
  const isOfLast = previous && wordAt(tokens, at + 1) === 'of';
  const isLast = LAST.test(wordAt(tokens, at - 1)) && month + 1 >= Number(reference?.slice(5, 7));
  const chosen =
    year === undefined ? 'XXXX' : (isOfLast || isLast) && reference ? Number(reference.slice(0, 4)) - 1 : year;
  return {
    to: at + 1,
    kind: 'date',
    edtf: `${chosen}-${pad(month + 1)}`,
    basis: year === undefined ? 'stated' : 'inferred',
    precision: 'month',
  };
}

/** Of a day as `YYYY-MM-DD`; “yesterday” is no day where only the month of the text is known. */
const DAY_LENGTH = 10;

function relativeAt(tokens: readonly Token[], at: number, reference: string | null): FoundDate | undefined {
  const word = wordAt(tokens, at);
  const season = SEASONS.get(word);
  if (season !== undefined && !['this', 'next'].includes(wordAt(tokens, at - 1))) {
    const year = YEAR.test(wordAt(tokens, at + 1)) ? wordAt(tokens, at + 1) : seasonsYear(tokens, at, reference);
    return {
      to: YEAR.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1,
      kind: 'date',
      edtf: `${year}-${season}`,
      basis: 'inferred',
      precision: 'season',
    };
  }
  const steps = RELATIVE.get(word);
  const weekday = WEEKDAYS.get(word);
  if (steps === undefined && weekday === undefined) return undefined;
  if (reference?.length !== DAY_LENGTH)
    return {
      to: at + 1,
      kind: 'date',
      edtf: 'XXXX-XX-XX',
      basis: 'inferred',
      precision: 'day',
    };
  const day = new Date(`${reference}T00:00:00Z`);
  if (steps !== undefined) day.setUTCDate(day.getUTCDate() + steps);
  else day.setUTCDate(day.getUTCDate() - weekdaysBack(day, weekday ?? 0, tokens, at));
  return { to: at + 1, kind: 'date', edtf: day.toISOString().slice(0, 10), basis: 'inferred', precision: 'day' };
}

const LAST = /^(?:last|past|previous|прошл(?:ый|ая|ой|ого|ом|ым|ую|ое))$/;

/** The year of a season: of “last autumn” the one whose autumn is over. */
function seasonsYear(tokens: readonly Token[], at: number, reference: string | null): string {
  if (!reference) return 'XXXX';
  const [year = 0, month = 0] = reference.split('-').map(Number);
  // Winter, the last of them, begins the year before it ends.
  const ends = (Number(SEASONS.get(wordAt(tokens, at))) - 19) * 3 - 1;
  return String(LAST.test(wordAt(tokens, at - 1)) && ends >= month ? year - 1 : year);
}

/** Days from the reference back to a weekday: the last one, the next one behind “next” or “will … on”. */
function weekdaysBack(day: Date, weekday: number, tokens: readonly Token[], at: number): number {
  const back = (day.getUTCDay() - weekday + 7) % 7;
  const isAhead = /next|coming|следующ/.test(wordAt(tokens, at - 1)) || isPromised(tokens, at);
  return isAhead ? back - 7 : back;
}

const PLANNED = /^(?:expected|set|scheduled|due|planned|planning|plans|likely|about)$/;

/** “will vote on Friday”, “is set to open Tuesday”. */
function isPromised(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 10); back -= 1) {
    const { lemma, text } = tokens[back] ?? { lemma: '', text: ',' };
    if (/^[,;.”"»]$/.test(text) || lemma === 'say') return false;
    if (/^(?:will|shall|would)$/.test(lemma)) return true;
    if (text === 'to' && PLANNED.test(wordAt(tokens, back - 1))) return true;
  }
  return false;
}

/** “Shot to fame in 1999 movie Harbour”: the year belongs to the work. */
const isOfWork = (before: string, behind: string): boolean =>
  before === 'in' && /^(?:movie|film|comedy|drama|thriller|book|novel|album|song|series|hit|case)$/.test(behind);

function yearAt(tokens: readonly Token[], at: number): FoundDate | undefined {
  const word = wordAt(tokens, at);
  if (!YEAR.test(word)) return undefined;
  // «К середине 2031-го»
  if (/^[-–]$/.test(wordAt(tokens, at + 1)) && /^(?:го|м|му|й)$/.test(wordAt(tokens, at + 2)))
    return { to: at + 3, kind: 'date', edtf: word, basis: 'stated', precision: 'year' };
  const before = wordAt(tokens, at - 1);
  const behind = wordAt(tokens, at + 1);
  const isYear =
    /^(?:in|since|by|until|before|after|of|year|from|to|в|с|до|к|и|and|-|–|mid|early|late|раньше|позже|после)$/.test(
      before,
    ) || /^(?:г|года|году|годом|год)$/.test(behind);
  if (!isYear || tokenAt(tokens, at + 1).term === 'person' || isOfWork(before, behind)) return undefined;
  return {
    to: /^(?:г|года|году|годом|год)$/.test(behind) ? at + 2 : at + 1,
    kind: 'date',
    edtf: word,
    basis: 'stated',
    precision: 'year',
  };
}

/** “No later than April”, «не раньше мая»: a bound, which denies nothing; null for other dates. */
export function boundBefore(tokens: readonly Token[], at: number): 'by' | 'after' | null {
  const words = [3, 2, 1].map((back) => wordAt(tokens, at - back)).join(' ');
  if (/(?:^| )(?:not? later than|не позднее|не позже)$/.test(words)) return 'by';
  return /(?:^| )(?:not? (?:earlier|sooner) than|не раньше|не ранее)$/.test(words) ? 'after' : null;
}

function relationBefore(tokens: readonly Token[], at: number): DateMention['relation'] {
  if (/^(?:mid|early|late)-/.test(wordAt(tokens, at))) return 'about';
  const bound = boundBefore(tokens, at);
  if (bound !== null) return bound;
  for (const back of [1, 2, 3]) {
    const relation = RELATIONS.get(wordAt(tokens, at - back));
    const isPart = /^(?:end|beginning|mid|early|late)$/.test(wordAt(tokens, at - back));
    if (isPart && back > 1 && !/^(?:of|-)$/.test(wordAt(tokens, at - back + 1))) return null;
    if (relation !== undefined && (back < 3 || relation === 'about')) return relation;
    if (!/^(?:of|the|-|at|on|в|не)$/.test(wordAt(tokens, at - back))) return null;
  }
  return null;
}
