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
