/** How good one ranking is; each between 0 and 1. */
export interface Quality {
  readonly ndcg10: number;
  readonly averagePrecision: number;
  readonly recall100: number;
}

export const MEASURES = ['ndcg10', 'averagePrecision', 'recall100'] as const;

/**
 * Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002, gain = grade), average precision
 * over the first thousand, and recall in the first hundred, as trec_eval defines them.
 */
export function qualityOf(ranking: readonly string[], grades: ReadonlyMap<string, number>): Quality {
  const relevant = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  const gains = ranking.map((id) => Math.max(0, grades.get(id) ?? 0));
  let found = 0;
  let precision = 0;
  gains.slice(0, 1000).forEach((gain, index) => {
    if (gain === 0) return;
    found += 1;
    precision += found / (index + 1);
  });
  return {
    ndcg10: discounted(gains) / discounted(relevant),
    averagePrecision: precision / relevant.length,
    recall100: gains.slice(0, 100).filter((gain) => gain > 0).length / relevant.length,
  };
}

const discounted = (gains: readonly number[]): number =>
  gains.slice(0, 10).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);

/** Mean of numbers. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const ROUNDS = 10_000;

/**
 * Two-sided p of a paired randomisation test (Smucker, Allan and Carterette 2007): how often a mean difference as large
 * comes about when the signs are tossed; by a fixed seed.
 */
export function randomisationTest(ours: readonly number[], theirs: readonly number[]): number {
  const differences = ours.map((value, index) => value - (theirs[index] ?? 0)).filter((each) => each !== 0);
  const observed = Math.abs(differences.reduce((sum, each) => sum + each, 0));
  if (differences.length === 0) return 1;
  let state = 12345;
  let atLeast = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let sum = 0;
    for (const each of differences) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      sum += state & 0x80000000 ? each : -each;
    }
    if (Math.abs(sum) >= observed - 1e-12) atLeast += 1;
  }
  return (atLeast + 1) / (ROUNDS + 1);
}
