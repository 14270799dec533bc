import type { Claim } from './claim.ts';
import type { Facing } from './pair.ts';

/** Reasons why two claims speak of different things, whatever their values. */
export type Difference = 'place' | 'period' | 'day' | 'other-event' | 'standing';

const isOpen = (edtf: string): boolean => edtf.includes('X');

/** What keeps two claims from being compared, or null. Silence about a place or a time keeps nobody from it. */
export function differenceOf({ a, b, corpus }: Facing): Difference | null {
  const [left, right] = [a.claim, b.claim];
  if (left.isQuestion || right.isQuestion) return 'standing';
  if (left.isOther !== right.isOther) return 'other-event';
  if (periodsDiffer(left, right)) return 'period';
  // Names of places are told apart within one script only: Carrow and Карроу need not share a key.
  const [one, other] = [a, b].map(({ document }) => corpus.documents[document]?.claims.language.slice(0, 2));
  if (one === other && placesDiffer(left, right)) return 'place';
  // Only days both name for the event itself; two reports of one day do not differ by it.
  const days = [left.days, right.days].map((each) => each.filter((day) => !isOpen(day)));
  if (
    corpus.documents.length > 0 &&
    days[0]?.length &&
    days[1]?.length &&
    !days[0].some((day) => days[1]?.includes(day))
  )
    return 'day';
  return null;
}

/** “Not since 2027” holds for everything after it. */
const SINCE = 'since:';
const isSince = (period: string): boolean => period.startsWith(SINCE);

function periodsDiffer(a: Claim, b: Claim): boolean {
  const [left, right] = [a, b].map(({ periods }) => periods.filter((period) => !isSince(period)));
  const since = [...a.periods, ...b.periods].filter(isSince).map((period) => period.slice(SINCE.length));
  if (!left || !right || left.length + right.length === 0) return false;
  // What happened before that day is another matter.
  if (since.length > 0)
    return [...left, ...right].some((period) => /^\d/.test(period) && since.every((from) => period < from));
  if (left.length > 0 && right.length > 0)
    return !left.some((period) => right.some((other) => other.startsWith(period) || period.startsWith(other)));
  return isOtherYear([...left, ...right][0] ?? '', left.length > 0 ? b : a);
}

/** “In 2024 …” against a report of today: another year unless the silent one stands in that year. */
function isOtherYear(period: string, silent: Claim): boolean {
  if (/^\d{4}$/.test(period)) return silent.asOf !== null && !silent.asOf.startsWith(period);
  return !/^(?:\d{4}|XXXX)-/.test(period);
}

function placesDiffer(a: Claim, b: Claim): boolean {
  if (a.places.length === 0 || b.places.length === 0) return false;
  const [termsA, termsB] = [new Set(a.around), new Set(b.around)];
  return !a.places.some((place) => termsB.has(place)) && !b.places.some((place) => termsA.has(place));
}
