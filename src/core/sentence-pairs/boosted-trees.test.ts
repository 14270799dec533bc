import { expect, test } from 'vitest';
import { createDecider, softmax, type BoostedTree, type BoostedTrees } from './boosted-trees.ts';

/** Short and long on one side, and a leaf alone. */
const TREES: readonly BoostedTree[] = [
  {
    nodes: [
      [0, 0.5, -1, 1],
      [1, 2, -2, -3],
    ],
    leaves: [0.25, -0.5, 0.75],
  },
  { nodes: [], leaves: [0.125] },
  { nodes: [[1, 1, -1, -2]], leaves: [0.5, -0.25] },
];

const turned = ({ nodes, leaves }: BoostedTree): BoostedTree => ({ nodes, leaves: leaves.map((leaf) => -leaf) });

const model = (rounds: BoostedTrees['rounds'], labels = ['other', 'conflict']): BoostedTrees => ({
  features: ['first', 'second'],
  labels,
  start: [0.5, -0.25, 0],
  rounds,
});

/** Of the trees by hand: which leaves the measures fall into. */
const CASES: readonly (readonly [measures: Readonly<Record<string, number>>, leaves: number])[] = [
  [{ first: 0, second: 0 }, 0.25 + 0.125 + 0.5],
  [{ first: 0.5, second: 1.5 }, 0.25 + 0.125 - 0.25],
  [{ first: 1, second: 2 }, -0.5 + 0.125 - 0.25],
  [{ first: 1, second: 3 }, 0.75 + 0.125 - 0.25],
  // A measure that is missing counts as 0.
  [{ first: 1 }, -0.5 + 0.125 + 0.5],
];

test('adds the leaves of all trees of a label; of two that mirror each other the second is the first turned round', () => {
  const decide = createDecider(model(TREES.map((tree) => [tree, turned(tree)])));
  for (const [measures, sum] of CASES) expect(decide(measures)).toEqual(softmax([0.5 + sum, -0.25 - sum]));
});

test('trees of labels that do not mirror each other are each walked', () => {
  const decide = createDecider(model(TREES.map((tree) => [tree, tree])));
  for (const [measures, sum] of CASES) expect(decide(measures)).toEqual(softmax([0.5 + sum, -0.25 + sum]));
});

test('three labels get shares that add up to one', () => {
  const three = model(
    TREES.map((tree) => [tree, turned(tree), tree]),
    ['a', 'b', 'c'],
  );
  for (const [measures, sum] of CASES)
    expect(createDecider(three)(measures)).toEqual(softmax([0.5 + sum, -0.25 - sum, sum]));
});
