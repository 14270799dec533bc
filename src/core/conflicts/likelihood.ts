import { decide, type BoostedTrees } from '../sentence-pairs/sentence-pairs.ts';
import type { Signs } from './clause-signs.ts';
import clauses from './likelihood-of-clauses.json' with { type: 'json' };
import figures from './likelihood-of-figures.json' with { type: 'json' };

/** How the trees call two claims that contradict each other. */
const CONFLICT = 'conflict';

const likelihoodBy =
  (trees: BoostedTrees) =>
  (signs: Signs): number =>
    decide(trees, signs)[trees.labels.indexOf(CONFLICT)] ?? 0;

/** How likely two clauses with these signs contradict each other, from 0 to 1; fitted by `bench/conflicts/fit-likelihood.ts`. */
export const likelihoodOfClauses = likelihoodBy(clauses as unknown as BoostedTrees);

/** How likely two figures with these signs are two answers to one question, from 0 to 1; fitted there, too. */
export const likelihoodOfFigures = likelihoodBy(figures as unknown as BoostedTrees);
