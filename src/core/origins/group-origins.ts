import type { OriginChange, OriginGroup, OriginLink } from '../../domain/origin.ts';

/** A likeness with the count of shingles that both texts have. */
export interface FoundLink extends OriginLink {
  readonly common: number;
}

/**
 * Groups documents by origin: what the person joined first, then copies, then each excerpt with the one text it has most
 * of, so that a statement two reports quote does not make them one. What the person split never meets in a group.
 */
export function groupOrigins(
  documentIds: readonly string[],
  links: readonly FoundLink[],
  changes: readonly OriginChange[],
): { readonly origins: number; readonly groups: OriginGroup[] } {
  const sets = createSets(documentIds, changes);
  for (const link of strongestFirst(links.filter(({ kind }) => kind === 'copy'))) sets.unite(link);
  const excerpts = new Set<string>();
  for (const link of strongestFirst(links.filter(({ kind }) => kind === 'excerpt'))) {
    if (excerpts.has(link.documentId)) continue;
    excerpts.add(link.documentId);
    sets.unite(link);
  }
  const members = sets.groups();
  const linksOf = new Map<string, OriginLink[]>();
  for (const link of links) {
    const root = sets.rootOf(link.documentId);
    if (root === undefined || root !== sets.rootOf(link.otherId)) continue;
    const { documentId, otherId, kind, share, attribution } = link;
    const known = linksOf.get(root) ?? [];
    known.push({ documentId, otherId, kind, share, attribution });
    linksOf.set(root, known);
  }
  const groups = [...members].flatMap(([root, ids]) =>
    ids.length < 2 ? [] : [{ id: ids[0] as string, documentIds: ids, links: linksOf.get(root) ?? [] }],
  );
  return { origins: members.size, groups };
}

const strongestFirst = (links: readonly FoundLink[]): FoundLink[] =>
  links.toSorted((a, b) => b.common - a.common || (a.documentId + a.otherId < b.documentId + b.otherId ? -1 : 1));

interface Sets {
  rootOf(id: string): string | undefined;
  unite(pair: { readonly documentId: string; readonly otherId: string }): void;
  groups(): Map<string, string[]>;
}

/** Disjoint sets that never bring together what was split. */
function createSets(documentIds: readonly string[], changes: readonly OriginChange[]): Sets {
  const parent = new Map(documentIds.map((id) => [id, id]));
  const rootOf = (id: string): string | undefined => {
    let root = parent.get(id);
    while (root !== undefined && parent.get(root) !== root) root = parent.get(root);
    if (root !== undefined) parent.set(id, root);
    return root;
  };
  const said = sayings(changes);
  const apart = said.filter(({ kind }) => kind === 'split');
  const unite: Sets['unite'] = ({ documentId, otherId }) => {
    const [one, other] = [rootOf(documentId), rootOf(otherId)];
    if (one === undefined || other === undefined || one === other) return;
    const meets = apart.some((pair) => {
      const roots = [rootOf(pair.documentId), rootOf(pair.otherId)];
      return roots.includes(one) && roots.includes(other);
    });
    if (!meets) parent.set(other, one);
  };
  for (const pair of said) if (pair.kind === 'join') unite(pair);
  return {
    rootOf,
    unite,
    groups: () => {
      const groups = new Map<string, string[]>();
      for (const id of documentIds) {
        const root = rootOf(id) as string;
        const ids = groups.get(root);
        if (ids) ids.push(id);
        else groups.set(root, [id]);
      }
      return groups;
    },
  };
}

interface Saying {
  readonly kind: OriginChange['kind'];
  readonly documentId: string;
  readonly otherId: string;
}

/** What was last said of each pair of documents. */
function sayings(changes: readonly OriginChange[]): Saying[] {
  const last = new Map<string, Saying>();
  for (const { kind, documents, others } of changes) {
    for (const documentId of documents)
      for (const otherId of kind === 'join' ? documents : others) {
        if (documentId === otherId) continue;
        const key = [documentId, otherId].sort().join('\n');
        last.delete(key);
        last.set(key, { kind, documentId, otherId });
      }
  }
  return [...last.values()];
}
