import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallInput, CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import type { ListedConflict } from './conflicts-filter.ts';

type Listed = CallOutput<SynopticContract['conflicts.list']>;

interface Asking {
  /** The others, once they are read. */
  readonly listed: Listed | undefined;
  /** The one that is looked at, empty where none is named. */
  readonly conflictId: string;
  readonly isAsked: boolean;
}

interface LessLikely {
  /** Those that are shown behind the others. */
  readonly behind: readonly ListedConflict[];
  /** They are asked for, or one of them is looked at. */
  readonly isBehindShown: boolean;
  readonly isReading: boolean;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** The less likely conflicts that fit, where they are asked for or the one that is looked at may be among them. */
export function useLessLikely(
  wanted: CallInput<SynopticContract['conflicts.list']>,
  { listed, conflictId, isAsked }: Asking,
): LessLikely {
  const ids = new Set(listed?.conflicts.map(({ id }) => id));
  const isElsewhere = listed !== undefined && conflictId !== '' && !ids.has(conflictId);
  const enabled = isAsked || (isElsewhere && listed.lessLikely > 0);
  const { data, error, refetch, isLoading } = useCall('conflicts.list', { ...wanted, lessLikely: 'only' }, { enabled });
  const isNamed = isElsewhere && data?.conflicts.some(({ id }) => id === conflictId) === true;
  const isBehindShown = isAsked || isNamed;
  // While a decision is read again one of them can stand in both lists.
  const behind = isBehindShown ? (data?.conflicts.filter(({ id }) => !ids.has(id)) ?? []) : [];
  return { behind, isBehindShown, isReading: enabled && isLoading, error: enabled ? error : null, refetch };
}
