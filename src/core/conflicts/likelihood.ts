import { decide, type BoostedTrees } from '../sentence-pairs/sentence-pairs.ts';
import type { Signs } from './clause-signs.ts';
import model from './likelihood.json' with { type: 'json' };

/** How the trees call two clauses that contradict each other. */
const CONFLICT = 'conflict';

/** How likely two clauses with these signs contradict each other, from 0 to 1; fitted by `bench/conflicts/fit-likelihood.ts`. */
export function likelihoodOf(signs: Signs): number {
  const trees = model as unknown as BoostedTrees;
  return decide(trees, signs)[trees.labels.indexOf(CONFLICT)] ?? 0;
}
