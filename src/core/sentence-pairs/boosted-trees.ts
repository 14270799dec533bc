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

/** Says what share of belief each label gets for some measures, adding up to 1; a measure that is missing counts as 0. */
export type Decider = (measures: Readonly<Record<string, number>>) => readonly number[];

/**
 * Decides many rows by a model. Its trees are laid into flat arrays when the first is decided, so that whoever only loads a
 * model pays nothing for it; of two that mirror each other one is walked.
 */
export function createDecider(model: BoostedTrees): Decider {
  const { features } = model;
  const values = new Float64Array(features.length);
  let add: AddLeaves | undefined;
  return (measures) => {
    features.forEach((name, at) => (values[at] = measures[name] ?? 0));
    add ??= adderOf(model);
    return softmax(add(values));
  };
}

/** Adds up the leaves that values fall into, for each label. */
type AddLeaves = (values: Float64Array) => readonly number[];

function adderOf({ labels, start, rounds }: BoostedTrees): AddLeaves {
  const treesOf = (label: number): FlatTrees => flatten(rounds.flatMap((round) => round[label] ?? []));
  if (rounds.every(mirror)) {
    const trees = treesOf(0);
    return (values) => addMirrored(trees, values, start);
  }
  const trees = labels.map((_, label) => treesOf(label));
  return (values) => trees.map((flat, label) => addLeaves(flat, values, start[label] ?? 0));
}

/** Trees laid one behind the other: a child of zero or more is a node, one below zero the leaf `-child - 1`. */
interface FlatTrees {
  readonly roots: Int32Array;
  readonly features: Int32Array;
  readonly thresholds: Float64Array;
  /** Of each node both children, the left one first. */
  readonly children: Int32Array;
  readonly leaves: Float64Array;
}

function flatten(trees: readonly BoostedTree[]): FlatTrees {
  const nodes = trees.flatMap((tree) => tree.nodes);
  const roots: number[] = [];
  const children: number[] = [];
  let [node, leaf] = [0, 0];
  for (const tree of trees) {
    const [firstNode, firstLeaf] = [node, leaf];
    const place = (child: number): number => (child < 0 ? child - firstLeaf : child + firstNode);
    roots.push(place(tree.nodes.length === 0 ? -1 : 0));
    for (const [, , left = -1, right = -1] of tree.nodes) children.push(place(left), place(right));
    node += tree.nodes.length;
    leaf += tree.leaves.length;
  }
  return {
    roots: Int32Array.from(roots),
    features: Int32Array.from(nodes, ([feature = 0]) => feature),
    thresholds: Float64Array.from(nodes, ([, threshold = 0]) => threshold),
    children: Int32Array.from(children),
    leaves: Float64Array.from(trees.flatMap((tree) => tree.leaves)),
  };
}

/** Whether the two trees of a round, of two labels, ask the same and say the opposite. */
function mirror([one, other, ...more]: readonly BoostedTree[]): boolean {
  if (!one || !other || more.length > 0) return false;
  const isOneShape = one.nodes.length === other.nodes.length && one.leaves.length === other.leaves.length;
  return (
    isOneShape &&
    one.nodes.every((node, at) => node.every((part, field) => part === other.nodes[at]?.[field])) &&
    one.leaves.every((leaf, at) => leaf === -(other.leaves[at] ?? Number.NaN))
  );
}

function addMirrored(flat: FlatTrees, values: Float64Array, [first = 0, second = 0]: readonly number[]): number[] {
  let [sum, mirrored] = [first, second];
  for (const root of flat.roots) {
    const leaf = leafAt(flat, values, root);
    sum += leaf;
    mirrored -= leaf;
  }
  return [sum, mirrored];
}

function addLeaves(flat: FlatTrees, values: Float64Array, start: number): number {
  let sum = start;
  for (const root of flat.roots) sum += leafAt(flat, values, root);
  return sum;
}

function leafAt({ features, thresholds, children, leaves }: FlatTrees, values: Float64Array, root: number): number {
  let at = root;
  while (at >= 0) {
    const isLess = (values[features[at] ?? 0] ?? 0) <= (thresholds[at] ?? 0);
    at = children[2 * at + (isLess ? 0 : 1)] ?? -1;
  }
  return leaves[-at - 1] ?? 0;
}

/** Sums as shares of belief that add up to 1. */
export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
