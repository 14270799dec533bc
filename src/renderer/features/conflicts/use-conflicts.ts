import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import type { ConflictsFilter, ListedConflict } from './conflicts-filter.ts';

/** Conflicts that are listed at once, and as many less likely ones; who needs more narrows them. */
const MOST = 500;

/** What fits a filter, as far as it is read. */
interface Conflicts {
  /** Null while they are read for the first time. */
  readonly listed: Pick<CallOutput<SynopticContract['conflicts.list']>, 'lessLikely' | 'partlyRead'> | null;
  /** The less likely ones behind the others, where they are shown. */
  readonly conflicts: readonly ListedConflict[];
  /** How many fit, of those that are shown. */
  readonly total: number;
  /** The less likely ones are asked for, or one of them is looked at. */
  readonly isWithLessLikely: boolean;
  /** The one that is looked at is one of them. */
  readonly isLessLikely: boolean;
  /** One is named, and all are read and it is not among them. */
  readonly isMissing: boolean;
  /** Whether some are still to come. */
  readonly isReading: boolean;
  /** Whether they may be others in a moment. */
  readonly isChanging: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The conflicts that fit; the one of that name, empty for none, is found among the less likely ones too. */
export function useConflicts(filter: ConflictsFilter, conflictId: string): Conflicts {
  const likely = useCall('conflicts.list', { ...wantedBy(filter), unfound: true });
  const { conflicts, total, lessLikely } = likely.data ?? NONE;
  const ids = new Set(conflicts.map(({ id }) => id));
  const mayBeBehind = lessLikely > 0 && isMissing(conflictId, conflicts);
  const enabled = filter.lessLikely || mayBeBehind;
  const less = useCall('conflicts.list', { ...wantedBy(filter), lessLikely: 'only' }, { enabled });
  // While a decision is read again one of them can stand in both lists.
  const behind = (less.data ?? NONE).conflicts.filter(({ id }) => !ids.has(id));
  const isLessLikely = behind.some(({ id }) => id === conflictId);
  const isWithLessLikely = filter.lessLikely || isLessLikely;
  const isChanging = likely.isFetching || less.isFetching;
  const { error, refetch } = likely.error === null && enabled ? less : likely;
  return {
    listed: likely.data ?? null,
    // They never stand alone while the others are read.
    ...(isWithLessLikely && likely.data
      ? { conflicts: [...conflicts, ...behind], total: total + lessLikely }
      : { conflicts, total }),
    ...{ isWithLessLikely, isLessLikely },
    isMissing: !isChanging && isMissing(conflictId, [...conflicts, ...behind]),
    isReading: likely.data === undefined || (filter.lessLikely && less.isLoading),
    isChanging,
    error,
    retry: () => void refetch(),
  };
}

const isMissing = (named: string, listed: readonly ListedConflict[]): boolean =>
  named !== '' && !listed.some(({ id }) => id === named);

const NONE = { conflicts: [] as readonly ListedConflict[], total: 0, lessLikely: 0 } as const;

const wantedBy = ({ scope, status, kind }: ConflictsFilter) => ({
  ...{ scope, status, limit: MOST, offset: 0 },
  ...(kind && { kind }),
});
