import type { DateClaim } from './claim.ts';
import type { Sides, SpokenOf } from './context-signs.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import { counterparts } from './counterparts.ts';
import { dateSigns } from './date-signs.ts';
import { excludeEachOther, isIncomparable, minutesBetween, toDatePair } from './date-rules.ts';
import { evidenceBy, type Signs } from './likelihood.ts';
import { pairName, type ConflictPair, type Facing } from './pair.ts';

/** The dates and times of day a document gives, and what it speaks of in clauses. */
export interface DatesOf {
  readonly dated: readonly PlacedClaim<DateClaim>[];
  readonly spoken: SpokenOf;
}

/** Two dates, or two times of day, that do not agree, with what can be seen of them. */
export interface LikelyDates {
  readonly facing: Facing<DateClaim>;
  readonly signs: Signs;
}

/** Reports of one event seldom put it further apart than this; other events of the day stand further off. */
const MOST_MINUTES = 150;
/** In one report voices answer each other within so many sentences. */
const REACH = 3;

/** All dates that exclude each other and may be of one deed, of two documents or of two voices of one. */
export function likelyDates(corpus: Corpus, left: DatesOf, right: DatesOf): LikelyDates[] {
  const isOne = left === right;
  return left.dated.flatMap((a) =>
    right.dated.flatMap((b): LikelyDates[] => {
      const facing = { a, b, corpus };
      if ((isOne && !standNear(a.claim, b.claim)) || !mayBeOne(facing)) return [];
      return [{ facing, signs: dateSigns(facing, [left.spoken, right.spoken]) }];
    }),
  );
}

const standNear = (a: DateClaim, b: DateClaim): boolean => a.id < b.id && b.sentence - a.sentence <= REACH;

function mayBeOne(facing: Facing<DateClaim>): boolean {
  const [a, b] = [facing.a.claim, facing.b.claim];
  if (a.isTime !== b.isTime || !excludeEachOther(a, b) || isIncomparable(facing)) return false;
  return a.isTime ? minutesBetween(a, b) <= MOST_MINUTES : a.terms.some((term) => b.terms.includes(term));
}

/** Dates that are less likely than this to be of one deed are not set against each other. */
const LEAST = 0.2;

/**
 * Sets dates of two documents (or of one) against each other by all that can be seen of them, whatever verbs they choose: each
 * with the one that is most likely its counterpart. Pairs of `known` claims are left to those who found them.
 */
export function alignDates(
  left: DatesOf,
  right: DatesOf,
  { corpus, known }: { readonly corpus: Corpus; readonly known: ReadonlySet<string> },
): ConflictPair[] {
  const candidates = likelyDates(corpus, left, right).map((likely) => ({
    ...likely,
    likelihood: corpus.likelihoods.dates(likely.signs),
  }));
  return counterparts(candidates, ({ likelihood }) => likelihood)
    .filter(({ facing, likelihood }) => likelihood >= LEAST && !known.has(pairName(facing)))
    .map(({ facing, likelihood }) => toDatePair(facing, evidenceBy(likelihood)));
}

/** Two dates that a rule sees, ranked by how likely they are of one deed; other pairs as they are. */
export function rankDates(pair: ConflictPair, corpus: Corpus, sides: Sides): ConflictPair {
  const { a, b } = pair;
  if (a.claim.kind !== 'date' || b.claim.kind !== 'date') return pair;
  const facing = { a: { ...a, claim: a.claim }, b: { ...b, claim: b.claim }, corpus };
  return { ...pair, score: evidenceBy(corpus.likelihoods.dates(dateSigns(facing, sides))) };
}
