import type { DateClaim } from './claim.ts';
import { differenceOf } from './comparable.ts';
import { contextSigns, weighIn, type Sides } from './context-signs.ts';
import { distanceOf, isDaysNews, isLongAgo } from './date-rules.ts';
import type { Signs } from './likelihood.ts';
import { isSameSpeaker, statementOf, type Facing } from './pair.ts';

const is = (holds: boolean): number => (holds ? 1 : 0);

/** The signs of two dates, or two times of day, by which it is judged how likely they are of one deed. */
export const dateSigns = (facing: Facing<DateClaim>, sides: Sides): Signs => ({
  ...contextSigns(facing, sides),
  ...timeSigns(facing),
  ...standingSigns(facing),
  ...placeSigns(facing),
  ...wordSigns(facing, sides),
});

const count = (facing: Facing<DateClaim>, holds: (claim: DateClaim) => boolean): number =>
  is(holds(facing.a.claim)) + is(holds(facing.b.claim));

/** How much of a date is given, as characters of `2022-10-31`. */
const [YEAR, MONTH] = [4, 7];

function timeSigns(facing: Facing<DateClaim>): Signs {
  const [left, right] = [facing.a.claim, facing.b.claim];
  return {
    time: is(left.isTime),
    distance: Math.log1p(distanceOf(left, right)),
    bounds: count(facing, ({ relation }) => relation !== null && relation !== 'about'),
    rough: count(facing, ({ relation }) => relation === 'about'),
    years: count(facing, ({ edtf }) => edtf.length === YEAR),
    months: count(facing, ({ edtf, isTime }) => !isTime && edtf.length === MONTH),
    worded: count(facing, ({ dateText }) => !/\d/.test(dateText)),
    news: count(facing, isDaysNews),
    longAgo: count(facing, isLongAgo),
  };
}

function standingSigns(facing: Facing<DateClaim>): Signs {
  return {
    otherPeriod: is(differenceOf(facing) === 'period'),
    future: count(facing, ({ isFuture }) => isFuture),
    wished: count(facing, ({ isWished }) => isWished),
    conditional: count(facing, ({ isConditional }) => isConditional),
  };
}

/** Sentences of two documents are further apart than any of one. */
const APART = 9;
const MOST_DAYS = 40;

function placeSigns(facing: Facing<DateClaim>): Signs {
  const { a, b, corpus } = facing;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const [day, otherDay] = [a, b].map(({ claim }) => Date.parse(claim.asOf?.slice(0, 10) ?? ''));
  const [given, otherGiven] = [a, b].map(
    ({ document, claim }) =>
      (corpus.documents[document]?.claims.claims ?? []).filter(
        (other) => other.kind === 'date' && other.role === 'body' && other.isTime === claim.isTime,
      ).length,
  );
  return {
    gap: a.document === b.document ? Math.min(APART, Math.abs(b.claim.sentence - a.claim.sentence)) : APART,
    sameVoice: is(sayA.speaker.name === sayB.speaker.name || isSameSpeaker(sayA, sayB)),
    publishers: is(sayA.speaker.kind === 'publisher') + is(sayB.speaker.kind === 'publisher'),
    like: corpus.likeness(a.document, b.document),
    days: Math.min(MOST_DAYS, Math.abs((day ?? Number.NaN) - (otherDay ?? Number.NaN)) / 86_400_000 || 0),
    fewest: Math.min(given ?? 0, otherGiven ?? 0),
    most: Math.max(given ?? 0, otherGiven ?? 0),
  };
}

function wordSigns({ a, b }: Facing<DateClaim>, sides: Sides): Signs {
  const [left, right] = [a.claim, b.claim];
  const common = (ours: readonly string[], theirs: readonly string[]): string[] =>
    ours.filter((term) => theirs.includes(term));
  const shared = common(left.terms, right.terms);
  return {
    shared: weighIn(sides)(shared),
    names: shared.filter((term) => term.startsWith('@')).length,
    share: shared.length / Math.max(1, Math.min(left.terms.length, right.terms.length)),
    around: weighIn(sides)(common(left.around, right.around)),
    oneDeed: is(left.deed !== null && left.deed === right.deed),
    twoDeeds: is(left.deed !== null && right.deed !== null && left.deed !== right.deed),
    deedTold: is(right.terms.includes(left.deed ?? '')) + is(left.terms.includes(right.deed ?? '')),
  };
}
