/**
 * A decision by boosted trees: for each label the leaves of all its trees are added up (Friedman, "Greedy function
 * approximation: a gradient boosting machine", 2001). Trees are flat: a node is `[feature, threshold, left, right]`, a
 * negative child is leaf `-child - 1`.
 */
export interface BoostedTrees {
  readonly features: readonly string[];
  readonly labels: readonly string[];
  /** What each label starts from. */
  readonly start: readonly number[];
  /** For each round one tree for each label. */
  readonly rounds: readonly (readonly BoostedTree[])[];
}

/** One tree; a tree of one leaf has no nodes. */
export interface BoostedTree {
  readonly nodes: readonly (readonly number[])[];
  readonly leaves: readonly number[];
}

/** The share of belief each label gets, adding up to 1; a measure that is missing counts as 0. */
export function decide(model: BoostedTrees, measures: Readonly<Record<string, number>>): readonly number[] {
  const values = model.features.map((name) => measures[name] ?? 0);
  const sums = model.labels.map((_, label) =>
    model.rounds.reduce((sum, trees) => {
      const tree = trees[label];
      return tree ? sum + leafOf(tree, values) : sum;
    }, model.start[label] ?? 0),
  );
  return softmax(sums);
}

/** Sums as shares of belief that add up to 1. */
export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The leaf that a row of values falls into. */
export function leafOf({ nodes, leaves }: BoostedTree, values: readonly number[]): number {
  let at = 0;
  if (nodes.length === 0) return leaves[0] ?? 0;
  for (;;) {
    const [feature = 0, threshold = 0, left = -1, right = -1] = nodes[at] ?? [];
    const child = (values[feature] ?? 0) <= threshold ? left : right;
    if (child < 0) return leaves[-child - 1] ?? 0;
    at = child;
  }
}
