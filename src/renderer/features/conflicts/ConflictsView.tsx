import { useState, type ReactNode } from 'react';
import type { ConflictKind } from '../../../domain/conflict.ts';
import { useCall } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { CONFLICT_KINDS } from '../../ui/conflict-words.ts';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { counted } from '../../ui/words.ts';
import type { ConflictsFilter } from './conflicts-filter.ts';
import { Review } from './Review.tsx';

/** Conflicts that are listed at once; who needs more narrows them. */
const MOST = 500;
const ANY = '*';

const SCOPES = [
  { value: 'own', label: 'My documents' },
  { value: 'all', label: 'With the editions' },
] as const;
const STATUSES = [
  { value: 'open', label: 'To review' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'dismissed', label: 'Dismissed' },
  { value: 'all', label: 'All' },
] as const;
const KINDS = [
  { value: ANY, label: 'Any kind' },
  ...Object.entries(CONFLICT_KINDS).map(([value, label]) => ({ value, label })),
];

/** What rules propose as conflicts, strongest evidence first, for the reader to confirm, correct or dismiss. */
export function ConflictsView({ conflictId }: { readonly conflictId: string }): ReactNode {
  const [filter, setFilter] = useState<ConflictsFilter>({ scope: 'own', status: 'open', kind: null });
  const { data, error, refetch } = useCall('conflicts.list', {
    limit: MOST,
    offset: 0,
    scope: filter.scope,
    status: filter.status,
    ...(filter.kind && { kind: filter.kind }),
  });
  return (
    <div className="view conflicts-view">
      <header>
        <div>
          <p className="meta" role="status">
            {data === undefined ? 'Reading the documents…' : `${counted(data.total, 'conflict')}, most evidence first`}
          </p>
          <h1>Conflicts</h1>
          <p className="meta">Proposed by rules, yours to confirm. The app does not say who is right.</p>
        </div>
      </header>
      <Filters filter={filter} onFilter={setFilter} />
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton lines={10} />}
      {data?.conflicts.length === 0 && <NoConflicts filter={filter} onFilter={setFilter} />}
      {data !== undefined && data.conflicts.length > 0 && <Review conflicts={data.conflicts} conflictId={conflictId} />}
    </div>
  );
}

interface FiltersProps {
  readonly filter: ConflictsFilter;
  readonly onFilter: (filter: ConflictsFilter) => void;
}

function Filters({ filter, onFilter }: FiltersProps): ReactNode {
  return (
    <div className="filters" role="group" aria-label="Filter the conflicts">
      <SelectOne
        label="Compare"
        value={filter.scope}
        options={SCOPES}
        onChange={(scope) => onFilter({ ...filter, scope })}
      />
      <SelectOne
        label="Show"
        value={filter.status}
        options={STATUSES}
        onChange={(status) => onFilter({ ...filter, status })}
      />
      <SelectOne
        label="Kind"
        value={filter.kind ?? ANY}
        options={KINDS}
        onChange={(kind) => onFilter({ ...filter, kind: kind === ANY ? null : (kind as ConflictKind) })}
      />
    </div>
  );
}

function NoConflicts({ filter, onFilter }: FiltersProps): ReactNode {
  return (
    <EmptyState title="No conflicts here">
      <p>
        {filter.scope === 'own'
          ? 'Nothing in your own documents was found to differ. That is not agreement: rules miss much.'
          : 'No conflict fits these choices.'}
      </p>
      {filter.scope === 'own' && (
        <Button onPress={() => onFilter({ ...filter, scope: 'all' })}>Compare with the open editions too</Button>
      )}
    </EmptyState>
  );
}
