import { createDecider, type BoostedTrees } from '../sentence-pairs/sentence-pairs.ts';
import clauses from './likelihood-of-clauses.json' with { type: 'json' };
import dates from './likelihood-of-dates.json' with { type: 'json' };
import pairs from './likelihood-of-pairs.json' with { type: 'json' };
import figures from './likelihood-of-figures.json' with { type: 'json' };

/** What can be seen of two claims that may speak of one matter, each sign as a number. */
export type Signs = Readonly<Record<string, number>>;

/** How likely claims with these signs contradict each other, from 0 to 1. */
export type Likelihood = (signs: Signs) => number;

/** What is asked how likely two claims contradict each other. */
export interface Likelihoods {
  /** Of two clauses. */
  readonly clauses: Likelihood;
  /** Of two dates, that they are of one deed. */
  readonly dates: Likelihood;
  /** Of two figures, that they are two answers to one question. */
  readonly figures: Likelihood;
  /** Of a proposed pair, that a reader holds it for a conflict; without it pairs keep the evidence of their rules. */
  readonly pairs?: Likelihood;
}

/** Evidence that stands beside that of the rules, for figures and dates by how likely they are answers to one question. */
export const evidenceBy = (likelihood: number): number => 1 + 5 * likelihood;

/** How the trees call two claims that contradict each other. */
const CONFLICT = 'conflict';

/** Turns fitted trees into what they say. */
export function likelihoodBy(trees: BoostedTrees): Likelihood {
  const decide = createDecider(trees);
  const conflict = trees.labels.indexOf(CONFLICT);
  return (signs) => decide(signs)[conflict] ?? 0;
}

/** The likelihoods by the trees that `bench/conflicts/fit-likelihood.ts` fitted. */
export const FITTED: Likelihoods = {
  clauses: likelihoodBy(clauses as unknown as BoostedTrees),
  dates: likelihoodBy(dates as unknown as BoostedTrees),
  figures: likelihoodBy(figures as unknown as BoostedTrees),
  pairs: likelihoodBy(pairs as unknown as BoostedTrees),
};
