import { softmax, type BoostedTree, type BoostedTrees } from '../../src/core/sentence-pairs/boosted-trees.ts';

/** Rows of values with their classes. */
export interface Training {
  readonly features: readonly string[];
  readonly labels: readonly string[];
  readonly values: readonly (readonly number[])[];
  readonly classes: readonly number[];
}

/** How many trees are grown, how large each is, and how many rows a leaf has at least. */
export interface Growth {
  readonly rounds: number;
  readonly leaves: number;
  readonly fewest: number;
}

/** Few small trees with a small step: more of either fits the training rows and nothing else. */
const USUAL: Growth = { rounds: 150, leaves: 8, fewest: 20 };
const STEP = 0.08;
const REGULAR = 1;
const CUTS = 32;

/** Grows boosted trees for several classes by the softmax loss with second-order steps; the same rows give the same trees. */
export function growTrees({ features, labels, values, classes }: Training, growth: Growth = USUAL): BoostedTrees {
  const cuts = features.map((_, feature) => cutsOf(values.map((row) => row[feature] ?? 0)));
  const bins = cuts.map((column, feature) => Uint8Array.from(values, (row) => binOf(column, row[feature] ?? 0)));
  const start = labels.map((_, label) =>
    Math.log(Math.max(1, classes.filter((each) => each === label).length) / Math.max(1, classes.length)),
  );
  const sums = values.map(() => [...start]);
  const rounds: BoostedTree[][] = [];
  for (let round = 0; round < growth.rounds; round += 1) {
    const beliefs = sums.map(softmax);
    const grown = labels.map((_, label) => {
      if (label === 1 && labels.length === 2) return null;
      const belief = beliefs.map((each) => each[label] ?? 0);
      const pull = Float64Array.from(belief, (each, row) => (classes[row] === label ? 1 : 0) - each);
      const bend = Float64Array.from(belief, (each) => each * (1 - each));
      return growTree({ bins, cuts, pull, bend, growth });
    });
    // Of two classes the second is what the first is not.
    const first = grown[0] ?? { nodes: [], leaves: [0] };
    rounds.push(grown.map((tree) => tree ?? { ...first, leaves: first.leaves.map((leaf) => -leaf) }));
    sums.forEach((sum, row) =>
      rounds[round]?.forEach((tree, label) => (sum[label] = (sum[label] ?? 0) + leafOf(tree, values[row] ?? []))),
    );
  }
  return { features, labels, start: start.map(rounded), rounds };
}

const rounded = (value: number): number => Number(value.toFixed(4));

/** Middles between neighbouring values, at most so many, evenly spread over the rows. */
function cutsOf(column: readonly number[]): number[] {
  const distinct = [...new Set(column)].toSorted((a, b) => a - b);
  const middles = distinct.slice(1).map((value, at) => rounded((value + (distinct[at] ?? value)) / 2));
  if (middles.length <= CUTS) return middles;
  return Array.from({ length: CUTS }, (_, each) => middles[Math.floor((each * middles.length) / CUTS)] ?? 0);
}

interface Growing {
  /** By feature and row: the first cut a value does not exceed. */
  readonly bins: readonly Uint8Array[];
  readonly cuts: readonly (readonly number[])[];
  readonly pull: Float64Array;
  readonly bend: Float64Array;
  readonly growth: Growth;
}

interface Leaf {
  readonly rows: Uint32Array;
  readonly split: Split | null;
  /** The node and side it hangs from; null at the root. */
  readonly under: { readonly node: number[]; readonly side: 2 | 3 } | null;
}

interface Split {
  readonly feature: number;
  /** The number of the cut among those of its feature. */
  readonly at: number;
  readonly cut: number;
  readonly gain: number;
}

/** The leaf that gains most is split until there are enough. */
function growTree(growing: Growing): BoostedTree {
  const all = Uint32Array.from(growing.pull, (_, row) => row);
  const open: Leaf[] = [{ rows: all, split: bestSplit(growing, all), under: null }];
  const nodes: number[][] = [];
  while (open.length < growing.growth.leaves) {
    const next = open.reduce<Leaf | null>(
      (best, leaf) => ((leaf.split?.gain ?? 0) > (best?.split?.gain ?? 0) ? leaf : best),
      null,
    );
    if (!next?.split) break;
    const { feature, at, cut } = next.split;
    const node = [feature, cut, 0, 0];
    if (next.under) next.under.node[next.under.side] = nodes.length;
    nodes.push(node);
    open.splice(open.indexOf(next), 1);
    for (const side of [2, 3] as const) {
      const rows = next.rows.filter((row) => (growing.bins[feature]?.[row] ?? 0) <= at === (side === 2));
      open.push({ rows, split: bestSplit(growing, rows), under: { node, side } });
    }
  }
  const leaves = open.map(({ rows, under }, each) => {
    if (under) under.node[under.side] = -each - 1;
    return rounded((STEP * sumOf(growing.pull, rows)) / (sumOf(growing.bend, rows) + REGULAR));
  });
  return { nodes, leaves };
}

function sumOf(column: Float64Array, rows: Uint32Array): number {
  let sum = 0;
  for (const row of rows) sum += column[row] ?? 0;
  return sum;
}

function bestSplit({ bins, cuts, pull, bend, growth: { fewest } }: Growing, rows: Uint32Array): Split | null {
  if (rows.length < 2 * fewest) return null;
  const pulls = sumOf(pull, rows);
  const bends = sumOf(bend, rows);
  let best: Split | null = null;
  cuts.forEach((column, feature) => {
    const [pullIn, bendIn, countIn] = sumsByBin({ bins: bins[feature] ?? new Uint8Array(), pull, bend }, rows);
    let left = 0;
    let leftBend = 0;
    let count = 0;
    column.forEach((cut, at) => {
      left += pullIn[at] ?? 0;
      leftBend += bendIn[at] ?? 0;
      count += countIn[at] ?? 0;
      if (count < fewest || rows.length - count < fewest) return;
      const gain = worth(left, leftBend) + worth(pulls - left, bends - leftBend) - worth(pulls, bends);
      if (gain > (best?.gain ?? 1e-9)) best = { feature, at, cut, gain };
    });
  });
  return best;
}

type Column = Pick<Growing, 'pull' | 'bend'> & { readonly bins: Uint8Array };

/** Sums and counts of rows by the bin they lie in. */
function sumsByBin(
  { bins, pull, bend }: Column,
  rows: Uint32Array,
): readonly [Float64Array, Float64Array, Uint32Array] {
  const sums = [new Float64Array(CUTS + 1), new Float64Array(CUTS + 1), new Uint32Array(CUTS + 1)] as const;
  for (const row of rows) {
    const bin = bins[row] ?? 0;
    sums[0][bin] = (sums[0][bin] ?? 0) + (pull[row] ?? 0);
    sums[1][bin] = (sums[1][bin] ?? 0) + (bend[row] ?? 0);
    sums[2][bin] = (sums[2][bin] ?? 0) + 1;
  }
  return sums;
}

const worth = (pull: number, bend: number): number => (pull * pull) / (bend + REGULAR);

/** The first cut a value does not exceed; past the last one there is none. */
function binOf(column: readonly number[], value: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (column[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The leaf that a row of values falls into. */
function leafOf({ nodes, leaves }: BoostedTree, values: readonly number[]): number {
  let at = 0;
  if (nodes.length === 0) return leaves[0] ?? 0;
  for (;;) {
    const [feature = 0, threshold = 0, left = -1, right = -1] = nodes[at] ?? [];
    const child = (values[feature] ?? 0) <= threshold ? left : right;
    if (child < 0) return leaves[-child - 1] ?? 0;
    at = child;
  }
}
