import type { DateClaim } from './claim.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import { differenceOf } from './comparable.ts';
import { excludeEachOther, minutesBetween, toDatePair } from './date-rules.ts';
import { counterparts } from './counterparts.ts';
import { overlapOf, pairName, type ConflictPair, type Facing } from './pair.ts';

/** Reports of one event seldom put it further apart than this; other events of the day stand further off. */
const MOST_MINUTES = 150;
/** A report that gives more times than this tells the course of a day. */
const MOST_TIMES = 2;
const LEAST_LIKENESS = 0.25;

/**
 * Times of day that two reports give for what is probably one event, whatever verbs they choose: those that stand nearest to
 * each other, where neither report gives many.
 */
export function alignTimes(
  left: readonly PlacedClaim<DateClaim>[],
  right: readonly PlacedClaim<DateClaim>[],
  { corpus, known }: { readonly corpus: Corpus; readonly known: ReadonlySet<string> },
): ConflictPair[] {
  if (left.length > MOST_TIMES || right.length > MOST_TIMES) return [];
  const candidates = left.flatMap((a) => right.flatMap((b) => candidateOf({ a, b, corpus })));
  return counterparts(candidates, ({ gap }) => -gap)
    .filter(({ facing }) => excludeEachOther(facing.a.claim, facing.b.claim) && !known.has(pairName(facing)))
    .map(({ facing }) => toDatePair(facing));
}

interface Candidate {
  readonly facing: Facing<DateClaim>;
  readonly gap: number;
}

function candidateOf(facing: Facing<DateClaim>): Candidate[] {
  const { a, b, corpus } = facing;
  const isPlanned = a.claim.isFuture !== b.claim.isFuture || a.claim.isWished !== b.claim.isWished;
  const gap = minutesBetween(a.claim, b.claim);
  if (a.document === b.document || isPlanned || gap > MOST_MINUTES || differenceOf(facing) !== null) return [];
  if (corpus.likeness(a.document, b.document) < LEAST_LIKENESS) return [];
  // Of two that are as near the one that shares more words.
  return [{ facing, gap: gap - Math.min(5, overlapOf(facing).weight) }];
}
