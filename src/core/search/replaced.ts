import type { QueryNode } from './query-tree.ts';

/** The tree with one of its parts replaced, or without it; undefined where nothing that asks for something is left. */
export function replaced(node: QueryNode, part: QueryNode, by: QueryNode | undefined): QueryNode | undefined {
  if (node === part) return by;
  if (node.kind === 'and' || node.kind === 'or') {
    const of = node.of.flatMap((each) => replaced(each, part, by) ?? []);
    return of.length > 1 ? { ...node, of } : of[0];
  }
  if (node.kind !== 'side') return node;
  const items = node.items.flatMap((item) => {
    const left = replaced(item.node, part, by);
    return left ? [{ ...item, node: left }] : [];
  });
  return items.some(({ presence }) => presence !== 'refused') ? { ...node, items } : undefined;
}
