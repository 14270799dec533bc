import type { ReactNode } from 'react';
import type { Conflict } from '../../domain/conflict.ts';
import { CONFLICT_KINDS } from './conflict-words.ts';

/** Why statements differ, in a sentence; a sum of ours is told apart from what sources say. */
export function ConflictReason({ kind, reason, ourSum }: Pick<Conflict, 'kind' | 'reason' | 'ourSum'>): ReactNode {
  return (
    <>
      <b>{CONFLICT_KINDS[kind]}:</b> {reason}
      {ourSum !== null && (
        <span className="our-sum">
          {' '}
          Our sum, not a source’s: <span className="sum">{ourSum}</span>.
        </span>
      )}
    </>
  );
}
