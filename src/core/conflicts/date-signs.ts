import type { DateClaim } from './claim.ts';
import { differenceOf } from './comparable.ts';
import { contextSigns, placeSigns, wordSigns, type Sides } from './context-signs.ts';
import { distanceOf, isDaysNews, isLongAgo } from './date-rules.ts';
import type { Signs } from './likelihood.ts';
import type { Facing } from './pair.ts';

const is = (holds: boolean): number => (holds ? 1 : 0);

/** The signs of two dates, or two times of day, by which it is judged how likely they are of one deed. */
export const dateSigns = (facing: Facing<DateClaim>, sides: Sides): Signs => ({
  ...contextSigns(facing, sides),
  ...timeSigns(facing),
  ...standingSigns(facing),
  ...placeSigns(facing),
  ...givenSigns(facing),
  ...wordSigns(facing, sides),
  ...deedSigns(facing),
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

/** How many dates, or times, the two documents give. */
function givenSigns({ a, b, corpus }: Facing<DateClaim>): Signs {
  const [given, otherGiven] = [a, b].map(
    ({ document, claim }) =>
      (corpus.documents[document]?.claims.claims ?? []).filter(
        (other) => other.kind === 'date' && other.role === 'body' && other.isTime === claim.isTime,
      ).length,
  );
  return { fewest: Math.min(given ?? 0, otherGiven ?? 0), most: Math.max(given ?? 0, otherGiven ?? 0) };
}

function deedSigns({ a: { claim: left }, b: { claim: right } }: Facing<DateClaim>): Signs {
  return {
    oneDeed: is(left.deed !== null && left.deed === right.deed),
    twoDeeds: is(left.deed !== null && right.deed !== null && left.deed !== right.deed),
    deedTold: is(right.terms.includes(left.deed ?? '')) + is(left.terms.includes(right.deed ?? '')),
  };
}
