import type { Expander, FoundTerm } from './expand.ts';
import { tellingLeaves, termsOf } from './query-parser.ts';
import type { QuerySets } from './query-sets.ts';
import { positiveLeaves, type QueryNode } from './query-tree.ts';
import { FIELDS } from './segment-format.ts';
import { SYNONYM_WEIGHT, weigh, type WeightedTerm } from './weights.ts';

/** The parts of a tree that are marked where they match. */
export interface Marking {
  readonly sets: QuerySets;
  /** Phrases, NEAR, and words that have synonyms of several words. */
  readonly leaves: readonly QueryNode[];
  /** Terms that score and are marked only inside those. */
  readonly hidden: ReadonlySet<string>;
}

/** Numbers of a range hardly count beside words: how rare each of them is says little. */
const NUMBER_WEIGHT = 0.1;
const ALL_FIELDS = FIELDS.map((_, field) => field);

interface TreeTerms {
  readonly sets: QuerySets;
  readonly expander: Expander;
  /** Those of plain words; what phrases, NEAR and numbers score is added. */
  readonly weighted: Map<string, WeightedTerm>;
}

/** Adds what the leaves of a tree score besides its plain words, and says what is marked. */
export function markTree(tree: QueryNode, { sets, expander, weighted }: TreeTerms): Marking {
  const leaves = tellingLeaves(tree);
  for (const leaf of leaves) {
    if (leaf.kind !== 'number') continue;
    for (const found of sets.reach(leaf).terms)
      weigh(weighted, found, { weight: NUMBER_WEIGHT, fields: ALL_FIELDS, instead: null });
  }
  const own = new Set(weighted.keys());
  for (const leaf of leaves) {
    const fields = leaf.kind === 'phrase' && leaf.field ? [FIELDS.indexOf(leaf.field)] : ALL_FIELDS;
    for (const [found, weight] of insideOf(leaf, sets, expander))
      weigh(weighted, found, { weight, fields, instead: null });
  }
  const isPlaced = (leaf: QueryNode): boolean =>
    leaf.kind === 'phrase' || leaf.kind === 'near' || (leaf.kind === 'word' && sets.reach(leaf).phrases.length > 0);
  return {
    sets,
    leaves: leaves.filter(isPlaced),
    hidden: new Set([...weighted.keys()].filter((term) => !own.has(term))),
  };
}

type Weighed = readonly [FoundTerm, number];

/** The words inside phrases, NEAR and synonyms of several words. */
function insideOf(leaf: QueryNode, sets: QuerySets, expander: Expander): Weighed[] {
  switch (leaf.kind) {
    case 'phrase':
      return termsOf(leaf).flatMap((term) => {
        const found = expander.exact(term);
        return found ? [[found, 1] as const] : [];
      });
    case 'near':
      return [leaf.left, leaf.right].flatMap(positiveLeaves).flatMap((each) => {
        const own = each.kind === 'word' ? sets.reach(each).terms.map((term) => [term, each.boost] as const) : [];
        return [...own, ...insideOf(each, sets, expander)];
      });
    case 'word': {
      const { phrases } = sets.reach(leaf);
      return phrases.flatMap((terms) => terms.map((term) => [term, SYNONYM_WEIGHT / terms.length] as const));
    }
    default:
      return [];
  }
}
