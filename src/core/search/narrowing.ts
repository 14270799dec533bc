import { foldName } from './filters.ts';
import { printQuery } from './query-printer.ts';
import { filtersOf, type FilterNode, type QueryNode } from './query-tree.ts';
import { replaced } from './replaced.ts';

/** A filter as a part of a query: how it is written, whether the query has it, and the query with it or, then, without it. */
export interface NarrowingStep {
  readonly expression: string;
  readonly chosen: boolean;
  readonly query: string;
}

/** Tells what becomes of the query `text`, parsed as `tree`, when one filter is put into it or taken out. */
export function narrowingOf(text: string, tree: QueryNode): (filter: FilterNode) => NarrowingStep {
  const filters = filtersOf(tree);
  const isChain = tree.kind === 'and' || tree.kind === 'or';
  return (wanted) => {
    const expression = printQuery(wanted);
    const held = filters.find((filter) => holds(filter, wanted));
    if (!held) return { expression, chosen: false, query: `${isChain ? `(${text})` : text} ${expression}` };
    const rest = replaced(tree, held, withoutValue(held, wanted));
    return { expression, chosen: true, query: rest ? printQuery(rest) : '' };
  };
}

function holds(filter: FilterNode, wanted: FilterNode): boolean {
  if (filter.field !== wanted.field) return false;
  if (filter.kind === 'filter' && wanted.kind === 'filter')
    return filter.values.some((value) => isSame(value, wanted.values[0] ?? ''));
  return filter.kind === 'dates' && wanted.kind === 'dates' && filter.from === wanted.from && filter.to === wanted.to;
}

/** Of a list of values the others stay. */
function withoutValue(filter: FilterNode, wanted: FilterNode): FilterNode | undefined {
  if (filter.kind !== 'filter' || wanted.kind !== 'filter' || filter.values.length < 2) return undefined;
  return { ...filter, values: filter.values.filter((value) => !isSame(value, wanted.values[0] ?? '')) };
}

const isSame = (one: string, other: string): boolean => foldName(one) === foldName(other);
