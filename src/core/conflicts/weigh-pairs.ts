import type { ClauseClaim } from './claim.ts';
import { clauseSigns } from './clause-signs.ts';
import type { Sides, SpokenOf } from './context-signs.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import type { Signs } from './likelihood.ts';
import type { ConflictPair, RuleName } from './pair.ts';

/** What is known where pairs are weighed; the first side is that of the earlier document. */
export interface Surroundings {
  readonly corpus: Corpus;
  readonly sides: Sides;
}

/** Rules that go by the words of two clauses, and by what is denied in them. */
const OF_WORDS: ReadonlySet<RuleName> = new Set(['denial', 'opposite', 'denied-then-done']);
/** Below this likelihood it is another matter: of 18 such pairs in `plain` and `opened` one was true. */
const LEAST = 0.15;
/** From here on likelihood speaks for a pair, below it against it. */
const EVEN = 0.45;
/** What speaks against a pair counts for more: below 0.3 one of 20 denials in `plain` and `opened` was true, however much evidence a rule saw. */
const DOUBT = 4;
const TRUST = 1.5;
/** Of 43 pairs with a headline one was labelled: the report below it says the same with more words. */
const OF_HEADLINE = 0.4;

/**
 * Ranks what rules propose of two documents by how likely it is that the clauses contradict each other, by all signs and
 * not only by those the rule goes by; leaves out what is not likely at all.
 */
export const weighPairs = (pairs: readonly ConflictPair[], around: Surroundings): ConflictPair[] =>
  pairs.flatMap((pair) => {
    if (!OF_WORDS.has(pair.rule)) return [pair];
    const likelihood = likelihoodOf(pair, around);
    if (likelihood === null) return [{ ...pair, score: pair.score * OF_HEADLINE }];
    if (likelihood < LEAST && !isDismissal(pair)) return [];
    return [{ ...pair, score: pair.score + (likelihood - EVEN) * (likelihood < EVEN ? DOUBT : TRUST) }];
  });

/** “Keld dismissed that”: whatever the words share, the one turns down what the other says. */
const isDismissal = ({ a, b }: ConflictPair): boolean =>
  a.document === b.document && [a, b].some(({ claim }) => claim.kind === 'clause' && claim.isReply);

/** How likely the clauses of a pair contradict each other; null where one of them is in no body. */
function likelihoodOf(pair: ConflictPair, { corpus, sides }: Surroundings): number | null {
  const signs = signsOf(pair, corpus, sides);
  return signs && corpus.likelihoods.clauses(signs);
}

function signsOf({ a, b }: ConflictPair, corpus: Corpus, [left, right]: Surroundings['sides']): Signs | null {
  const [sideA, sideB] = a.document <= b.document ? [left, right] : [right, left];
  const [one, other] = [clauseOf(a, sideA), clauseOf(b, sideB)];
  if (!one || !other) return null;
  const isInOrder = a.document === b.document ? a.claim.id <= b.claim.id : (a.claim.asOf ?? '') <= (b.claim.asOf ?? '');
  return isInOrder
    ? clauseSigns({ a: one, b: other, corpus }, [sideA, sideB])
    : clauseSigns({ a: other, b: one, corpus }, [sideB, sideA]);
}

const clauseOf = ({ claim }: PlacedClaim, { clauses }: SpokenOf): PlacedClaim<ClauseClaim> | undefined =>
  clauses.find((each) => each.claim.id === claim.id);
