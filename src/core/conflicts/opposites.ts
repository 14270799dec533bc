import type { ConflictKind } from '../../domain/conflict.ts';
import { opposites } from '../statements/statements.ts';

/** How two terms exclude each other. */
export interface Opposition {
  readonly term: string;
  readonly kind: Extract<ConflictKind, 'polarity' | 'status' | 'attribution' | 'wording'>;
}

const byTerm = new Map<string, Opposition[]>();
for (const [kind, pairs] of Object.entries(opposites) as unknown as [Opposition['kind'], string[][]][]) {
  for (const [a = '', b = ''] of pairs) {
    byTerm.set(a, [...(byTerm.get(a) ?? []), { term: b, kind }]);
    byTerm.set(b, [...(byTerm.get(b) ?? []), { term: a, kind }]);
  }
}

/** The terms that a term excludes, with what kind of conflict it makes. */
export const oppositesOf = (term: string): readonly Opposition[] => byTerm.get(term) ?? [];

/** Opposites of these would chain matters that have nothing to do with each other. */
const CHAINING = new Set(['cancel', 'lift', 'fail_talks', 'unchanged', 'refuse', 'publish']);
const dimensions = new Map<string, string>();
const rootOf = (term: string): string => {
  let at = term;
  while (dimensions.has(at)) at = dimensions.get(at) ?? at;
  return at;
};
for (const [term, others] of byTerm) {
  for (const other of others) {
    if (other.kind === 'wording' || CHAINING.has(term) || CHAINING.has(other.term)) continue;
    const [low = '', high = ''] = [rootOf(term), rootOf(other.term)].sort();
    if (low !== high) dimensions.set(high, low);
  }
}

/** What a term and its opposites say something about: ended and going on are one dimension. */
export const dimensionOf = (term: string): string => rootOf(term);
