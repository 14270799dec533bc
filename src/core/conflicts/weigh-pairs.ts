import { pairSigns, signsOfClauses, type Surroundings } from './pair-signs.ts';
import type { ConflictPair, RuleName } from './pair.ts';

/** Rules that go by the words of two clauses, and by what is denied in them. */
const OF_WORDS: ReadonlySet<RuleName> = new Set(['denial', 'opposite', 'denied-then-done']);
/** Below this likelihood it is most likely another matter: of 18 such pairs in `plain` and `opened` one was true. */
const LIKELY = 0.15;
/** From here on likelihood speaks for a pair, below it against it. */
const EVEN = 0.45;
/** What speaks against a pair counts for more: below 0.3 one of 20 denials in `plain` and `opened` was true, however much evidence a rule saw. */
const DOUBT = 4;
const TRUST = 1.5;
/** Of 43 pairs with a headline one was labelled: the report below it says the same with more words. */
const OF_HEADLINE = 0.4;

/**
 * Ranks what rules propose of two documents by how likely it is that the clauses contradict each other, by all signs and
 * not only by those the rule goes by; says of what is not likely at all that it is less likely.
 */
export const weighPairs = (pairs: readonly ConflictPair[], around: Surroundings): ConflictPair[] =>
  pairs.map((pair) => {
    if (!OF_WORDS.has(pair.rule)) return pair;
    const signs = signsOfClauses(pair, around);
    const likelihood = signs && around.corpus.likelihoods.clauses(signs);
    if (likelihood === null) return { ...pair, score: pair.score * OF_HEADLINE };
    const isLessLikely = likelihood < LIKELY && !isDismissal(pair);
    return { ...pair, isLessLikely, score: pair.score + (likelihood - EVEN) * (likelihood < EVEN ? DOUBT : TRUST) };
  });

/** “Keld dismissed that”: whatever the words share, the one turns down what the other says. */
const isDismissal = ({ a, b }: ConflictPair): boolean =>
  a.document === b.document && [a, b].some(({ claim }) => claim.kind === 'clause' && claim.isReply);

/** How much the judgement of readers counts beside the evidence of the rule, which few pairs of the seldom rules were judged by. */
const JUDGED = 5;
const RULED = 0.45;

/** Of judged pairs of real news held less likely than this, by trees that did not see their cluster, one of thirty was one. */
const LIKELY_JUDGED = 0.06;
/** And less likely than this it is not listed at all. */
const LEAST_JUDGED = 0.03;

/**
 * Ranks each pair by how likely a reader holds it for a conflict, by all that can be seen of it, and by the evidence of its
 * rule; leaves out what no reader would, and says of what hardly any would that it is less likely.
 */
export const judgePairs = (pairs: readonly ConflictPair[], around: Surroundings): readonly ConflictPair[] => {
  const { pairs: likelihood } = around.corpus.likelihoods;
  if (!likelihood) return pairs;
  return pairs.flatMap((pair) => {
    const judged = likelihood(pairSigns(pair, around));
    if (judged < LEAST_JUDGED) return [];
    const isLessLikely = pair.isLessLikely === true || judged < LIKELY_JUDGED;
    return [{ ...pair, isLessLikely, score: JUDGED * judged + RULED * pair.score }];
  });
};
