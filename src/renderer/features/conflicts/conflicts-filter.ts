import type { SynopticContract } from '../../../contract/operations.ts';
import type { ConflictKind } from '../../../domain/conflict.ts';
import type { CallOutput } from '../../../rpc/operation.ts';

/** Which conflicts are looked at. */
export interface ConflictsFilter {
  readonly scope: 'own' | 'all';
  readonly status: 'open' | 'accepted' | 'dismissed' | 'all';
  readonly kind: ConflictKind | null;
  /** With the less likely ones behind the others. */
  readonly lessLikely: boolean;
}

/** A conflict with both sides and what the reader decided. */
export type ListedConflict = CallOutput<SynopticContract['conflicts.list']>['conflicts'][number];
export type ConflictSide = ListedConflict['a'];
