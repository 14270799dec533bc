import type { ReactNode } from 'react';
import type { Conflict } from '../../domain/conflict.ts';
import { reasonInWords, type GivenReason } from './reason-words.ts';
import { conflictKindsInWords } from './conflict-words.ts';
import { sayRich } from '../messages/say-rich.ts';

/** Why statements differ, in a sentence; a sum of ours is told apart from what sources say. */
export function ConflictReason({
  kind,
  reason,
  because,
  ourSum,
}: Pick<Conflict, 'kind' | 'ourSum'> & GivenReason): ReactNode {
  return (
    <>
      <b>{conflictKindsInWords()[kind]}:</b> {reasonInWords({ reason, because })}
      {ourSum !== null && (
        <span className="our-sum">
          {' '}
          {sayRich('ui.ourSumNotASources', { ourSum: <span className="sum">{ourSum}</span> })}
        </span>
      )}
    </>
  );
}
