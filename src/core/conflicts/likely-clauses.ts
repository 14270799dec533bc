import type { ClauseClaim } from './claim.ts';
import { clauseSigns } from './clause-signs.ts';
import type { Sides, SpokenOf } from './context-signs.ts';
import type { Corpus } from './corpus.ts';
import type { Signs } from './likelihood.ts';
import type { Facing } from './pair.ts';

/** Two clauses that may speak of one matter, with what can be seen of them. */
export interface LikelyClauses {
  readonly facing: Facing<ClauseClaim>;
  readonly signs: Signs;
}

/** In one report voices answer each other within so many sentences. */
const REACH = 2;
/** A word that stands in more clauses of a document than this does not tell which of them are meant. */
const MOST_MENTIONS = 4;
/** In a report of fewer clauses than this, that a word stands in one of them tells nothing. */
const LEAST_CLAUSES = 4;
/** Of such words two have to be shared. */
const LEAST_SHARED = 2;

/** Clauses of two documents that share something telling, or of one document that stand near each other, in their order. */
export function* likelyClauses(corpus: Corpus, left: SpokenOf, right: SpokenOf): Generator<LikelyClauses> {
  const isOne = left === right;
  if ([left, right].some(({ clauses }) => clauses.length < LEAST_CLAUSES)) return;
  for (const a of left.clauses) {
    for (const b of right.clauses) {
      const isLikely = isOne ? standNear(a.claim, b.claim) : shareMatter(a.claim, b.claim, [left, right]);
      if (!isLikely) continue;
      const facing = isOne || isTold(a.claim, b.claim) ? { a, b, corpus } : { a: b, b: a, corpus };
      yield { facing, signs: clauseSigns(facing, facing.a === a ? [left, right] : [right, left]) };
    }
  }
}

/** Whether `a` holds for no later day than `b`. */
const isTold = (a: ClauseClaim, b: ClauseClaim): boolean => (a.asOf ?? '') <= (b.asOf ?? '');

function standNear(a: ClauseClaim, b: ClauseClaim): boolean {
  const gap = b.sentence - a.sentence;
  return b.id > a.id && gap <= REACH && !(gap === 0 && a.statement === b.statement);
}

function shareMatter(a: ClauseClaim, b: ClauseClaim, sides: Sides): boolean {
  const shared = a.terms.filter((term) => b.terms.includes(term));
  const isSeldom = (term: string): boolean => sides.every(({ counts }) => (counts.get(term) ?? 0) <= MOST_MENTIONS);
  return shared.length >= LEAST_SHARED || shared.some(isSeldom);
}
