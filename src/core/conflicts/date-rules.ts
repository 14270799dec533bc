import { inWordsOf } from './asked-in-english.ts';
import type { DateClaim } from './claim.ts';
import { differenceOf } from './comparable.ts';
import { overlapOf, statementOf, voiceOf, type ConflictPair, type Facing } from './pair.ts';

/** Terms two dated clauses must share, by weight, and the part of the smaller one these must be. */
const LEAST_WEIGHT = 2;
const LEAST_SHARE = 0.45;
/** Nouns that are events by themselves: an inspection, a meeting, an attack. */
const EVENTS = new Set([
  'die',
  'explode',
  'crash',
  'fire_blaze',
  'inspect',
  'shell',
  'strike_attack',
  'meet',
  'talks',
  'election',
  'sign',
  'detain',
  'release',
  'resign',
  'strike_work',
  'exchange',
  'begin',
  'end',
  'launch',
  'flood',
  'capture',
  'evacuate',
  'attend',
  'decree',
  'ceasefire',
  'invasion',
  'hostage',
  'sentence',
  'warn',
  'return',
  'withdraw',
  'open_up',
  'close_down',
  'power_cut',
  'vaccine',
]);
/** Times of day nearer than this are the same time told roughly. */
const MINUTES = 10;
const CLOCK_MINUTES = 2;

/** Compares the dates two claims give for what reads as one event, not ranked yet; undefined where they agree or the events differ. */
export function compareDates(facing: Facing<DateClaim>): ConflictPair | undefined {
  const [left, right] = [facing.a.claim, facing.b.claim];
  if (left.isTime !== right.isTime || !excludeEachOther(left, right) || isIncomparable(facing)) return undefined;
  return isOneDeed(left, right) && isEnough(facing) ? toDatePair(facing, 0) : undefined;
}

/** Two dates or times as a pair. */
export function toDatePair(facing: Facing<DateClaim>, score: number): ConflictPair {
  const { a, b, corpus } = facing;
  const [left, right] = [a.claim, b.claim];
  const { shared } = overlapOf(facing);
  const [voiceA, voiceB] = [voiceOf(statementOf(corpus, a)), voiceOf(statementOf(corpus, b))];
  return {
    kind: 'date',
    rule: left.isTime ? 'time-of-day' : 'date',
    a,
    b,
    marksA: left.marks,
    marksB: right.marks,
    reason: { code: 'two-dates', a: voiceA, words: left.dateText, b: voiceB, otherWords: right.dateText },
    ourSum: null,
    score,
    topic: `date|${[...shared].sort().join(',')}`,
    asks: inWordsOf([left, right].map(({ questionText }) => questionText).find(isAsked) ?? left.questionText),
  };
}

/** “When was it signed?” is a question, “When signing it?” none. */
const isAsked = (text: string): boolean =>
  /^When (?:did|do|does|is|are|was|were|has|have|had|will|would|can|could)\s|^Когда/.test(text);

/** Whether two dates can be of one deed at all: plan and deed, then and now, two days' news and two places cannot. */
export function isIncomparable(facing: Facing<DateClaim>): boolean {
  const { a, b, corpus } = facing;
  const [left, right] = [a.claim, b.claim];
  if (left.isWished !== right.isWished || left.isFuture !== right.isFuture) return true;
  if (isLongAgo(left) !== isLongAgo(right)) return true;
  if (isDaysNews(left) && isDaysNews(right) && left.asOf !== right.asOf) return true;
  if (isGivenBeside(facing)) return true;
  const difference = differenceOf(facing);
  if (difference === 'place' || difference === 'other-event' || difference === 'standing') return true;
  return a.document === b.document && statementOf(corpus, a).speaker.name === statementOf(corpus, b).speaker.name;
}

/** “On Tuesday and Wednesday” in both: the sentence of one gives the date of the other besides. */
function isGivenBeside({ a, b, corpus }: Facing<DateClaim>): boolean {
  const gives = ({ document, claim }: Facing<DateClaim>['a'], edtf: string): boolean =>
    (corpus.documents[document]?.claims.claims ?? []).some(
      (other) => other.kind === 'date' && other.statement === claim.statement && other.edtf === edtf,
    );
  return gives(a, b.claim.edtf) || gives(b, a.claim.edtf);
}

/** “In 2019”, in a report of 2031: what happened then is told beside the news, it is not the news. */
export const isLongAgo = ({ edtf, asOf, isTime }: DateClaim): boolean =>
  !isTime && asOf !== null && /^\d{4}$/.test(edtf) && Number(asOf.slice(0, 4)) - Number(edtf) >= LONG_AGO_YEARS;
const LONG_AGO_YEARS = 2;

/** “On Tuesday” in a paper of Tuesday or Wednesday: the news of that day, which the next day has its own. */
export function isDaysNews({ isTime, edtf, dateText, asOf }: DateClaim): boolean {
  if (isTime || asOf === null || edtf.length !== 10 || /\d/.test(dateText)) return false;
  const days = (Date.parse(asOf.slice(0, 10)) - Date.parse(edtf)) / 86_400_000;
  return days >= 0 && days <= 1;
}

/** Two days' news differ in their days; only the day of one deed can be told in two ways. */
function isOneDeed(a: DateClaim, b: DateClaim): boolean {
  if (a.verbs.length === 0 || b.verbs.length === 0) return true;
  const isOther = a.deed !== null && b.deed !== null && a.deed !== b.deed;
  if (isOther && a.verbs.includes(b.deed ?? '') !== b.verbs.includes(a.deed ?? '')) return false;
  return a.verbs.some((verb) => b.terms.includes(verb)) || b.verbs.some((verb) => a.terms.includes(verb));
}

function isEnough(facing: Facing<DateClaim>): boolean {
  const { a, b, corpus } = facing;
  const { weight, share, shared } = overlapOf(facing);
  if (!shared.some((term) => !term.startsWith('@')) || (a.document === b.document && share < 0.7)) return false;
  if (weight >= LEAST_WEIGHT && share >= LEAST_SHARE) return true;
  const isEvent = shared.some((term) => EVENTS.has(term)) && corpus.likeness(a.document, b.document) >= 0.3;
  const isNominal = a.claim.verbs.length === 0 || b.claim.verbs.length === 0;
  return isEvent && (a.claim.isTime || share >= (isNominal ? 0.25 : 0.3));
}

/** Whether no day (or minute) fits both. */
export function excludeEachOther(a: DateClaim, b: DateClaim): boolean {
  if (a.isTime && (a.zone === null) !== (b.zone === null)) return false;
  if (a.isTime)
    return minutesBetween(a, b) > minutesOf(a, b) + (a.relation === 'about' || b.relation === 'about' ? 20 : 0);
  const [one, other] = [intervalOf(a), intervalOf(b)];
  if (!one || !other) return openDaysDiffer(a.edtf, b.edtf);
  return one[1] < other[0] || other[1] < one[0];
}

/** Of 23:42 and 23:47 both were read off a clock. */
const minutesOf = (a: DateClaim, b: DateClaim): number =>
  [a, b].some(({ edtf, relation }) => relation === 'about' || /[05]$/.test(edtf)) ? MINUTES : CLOCK_MINUTES;

/** How far two times of day are apart in minutes, or two dates in days; 0 where that is not known. */
export const distanceOf = (a: DateClaim, b: DateClaim): number =>
  a.isTime ? minutesBetween(a, b) : Math.abs(Date.parse(startOf(a)) - Date.parse(startOf(b))) / 86_400_000 || 0;

const startOf = (date: DateClaim): string => intervalOf({ ...date, relation: null })?.[0] ?? '';

/** How far two times of day are apart, in minutes; where both name a zone, in one zone. */
export function minutesBetween(a: DateClaim, b: DateClaim): number {
  const apart = Math.abs(minutes(a) - minutes(b)) % DAY_MINUTES;
  return a.zone === b.zone ? apart : Math.min(apart, DAY_MINUTES - apart);
}
const DAY_MINUTES = 1440;

const minutes = ({ edtf, zone }: DateClaim): number =>
  Number(edtf.slice(0, 2)) * 60 + Number(edtf.slice(3, 5)) - (zone ?? 0);

/** Days without a year differ where their months and days do. */
function openDaysDiffer(a: string, b: string): boolean {
  const [left, right] = [a.slice(4), b.slice(4)];
  return left.length === 6 && right.length === 6 && left !== right && !left.includes('X') && !right.includes('X');
}

const FAR = '9999-12-31';
const LONG_AGO = '0000-01-01';
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  '21': ['03-01', '05-31'],
  '22': ['06-01', '08-31'],
  '23': ['09-01', '11-30'],
};

/** First and last day a date can mean; null without a year. */
function intervalOf({ edtf, relation, dateText }: DateClaim): readonly [string, string] | null {
  if (edtf.includes('X')) return null;
  const [year = '', part = '', day = ''] = edtf.split('-');
  const whole = wholeOf(edtf);
  if (relation === 'by') return [`${Number(year) - 5}-01-01`, whole[1]];
  if (relation === 'before') return [LONG_AGO, whole[1]];
  if (relation === 'after') return [whole[0], FAR];
  if (relation === 'about' && !day)
    return part && /end|конц/i.test(dateText) ? [`${year}-${part}-24`, whole[1]] : whole;
  return whole;
}

/** First and last day of a day, a month, a season or a year. */
function wholeOf(edtf: string): readonly [string, string] {
  const [year = '', part = '', day = ''] = edtf.split('-');
  // Of winter it is not said in which year it began.
  if (part === '24') return [`${year}-01-01`, `${Number(year) + 1}-02-28`];
  const season = SEASONS[part];
  if (season) return [`${year}-${season[0]}`, `${year}-${season[1]}`];
  if (day) return [edtf, edtf];
  return part ? [`${edtf}-01`, `${edtf}-31`] : [`${year}-01-01`, `${year}-12-31`];
}
