import { useState, type ReactNode } from 'react';
import type { ConflictKind } from '../../../domain/conflict.ts';
import { navigate } from '../../data/use-route.ts';
import { Button, Toggle } from '../../ui/Button.tsx';
import { conflictKindsInWords } from '../../ui/conflict-words.ts';
import { PartlyRead } from '../../ui/PartlyRead.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import type { ConflictsFilter } from './conflicts-filter.ts';
import { Review } from './Review.tsx';
import { useConflicts } from './use-conflicts.ts';
import { say } from '../../messages/say.ts';

const ANY = '*';

const scopesInWords = () =>
  [
    { value: 'own', label: say('conflicts.myDocuments') },
    { value: 'all', label: say('conflicts.withTheEditions') },
  ] as const;
const statusesInWords = () =>
  [
    { value: 'open', label: say('conflicts.toReview') },
    { value: 'accepted', label: say('conflicts.accepted') },
    { value: 'dismissed', label: say('conflicts.dismissed') },
    { value: 'all', label: say('conflicts.all') },
  ] as const;
const kindsInWords = () => [
  { value: ANY, label: say('conflicts.anyKind') },
  ...Object.entries(conflictKindsInWords()).map(([value, label]) => ({ value, label })),
];

/** What rules propose as conflicts, strongest evidence first, for the reader to confirm, correct or dismiss. */
export function ConflictsView({ conflictId }: { readonly conflictId: string }): ReactNode {
  const [filter, setFilter] = useState<ConflictsFilter>({
    scope: 'own',
    status: 'open',
    kind: null,
    lessLikely: false,
  });
  const found = useConflicts(filter, conflictId);
  const { listed, conflicts, total, isWithLessLikely, isReading, error, retry } = found;
  const show = (next: ConflictsFilter): void => {
    setFilter(next);
    // Where one of the less likely is looked at, it goes with them.
    if (found.isLessLikely && !next.lessLikely) navigate({ name: 'conflicts', conflictId: '' }, { replace: true });
  };
  const filtering = {
    filter: { ...filter, lessLikely: isWithLessLikely },
    onFilter: show,
    lessLikely: listed?.lessLikely ?? 0,
  };
  return (
    <div className="view conflicts-view">
      <header>
        <div>
          <p className="meta" role="status">
            {isReading ? say('conflicts.readingTheDocuments') : say('conflicts.conflictsMostEvidenceFirst', { total })}
          </p>
          <h1>{say('common.conflicts')}</h1>
          <p className="meta">{say('conflicts.proposedByRulesYoursTo')}</p>
          {listed && <PartlyRead documents={listed.partlyRead} />}
        </div>
      </header>
      <Filters {...filtering} />
      {error !== null && <FailureNotice error={error} onRetry={retry} />}
      {error === null && listed === null && <Skeleton lines={10} />}
      {listed && !isReading && conflicts.length === 0 && <NoConflicts {...filtering} />}
      {conflicts.length > 0 && found.isMissing && <p className="notice calm">{say('conflicts.namedIsNotHere')}</p>}
      {conflicts.length > 0 && <Review conflicts={conflicts} conflictId={conflictId} isChanging={found.isChanging} />}
    </div>
  );
}

interface FiltersProps {
  readonly filter: ConflictsFilter;
  readonly onFilter: (filter: ConflictsFilter) => void;
  /** How many of the less likely ones fit. */
  readonly lessLikely: number;
}

function Filters({ filter, onFilter, lessLikely }: FiltersProps): ReactNode {
  return (
    <div className="filters" role="group" aria-label={say('conflicts.filterTheConflicts')}>
      <SelectOne
        label={say('conflicts.compare')}
        value={filter.scope}
        options={scopesInWords()}
        onChange={(scope) => onFilter({ ...filter, scope })}
      />
      <SelectOne
        label={say('conflicts.show')}
        value={filter.status}
        options={statusesInWords()}
        onChange={(status) => onFilter({ ...filter, status })}
      />
      <SelectOne
        label={say('common.kind')}
        value={filter.kind ?? ANY}
        options={kindsInWords()}
        onChange={(kind) => onFilter({ ...filter, kind: kind === ANY ? null : (kind as ConflictKind) })}
      />
      {lessLikely > 0 && (
        <Toggle isSelected={filter.lessLikely} onChange={(isOn) => onFilter({ ...filter, lessLikely: isOn })}>
          {say('conflicts.lessLikelyToo', { lessLikely })}
        </Toggle>
      )}
    </div>
  );
}

function NoConflicts({ filter, onFilter, lessLikely }: FiltersProps): ReactNode {
  return (
    <EmptyState title={say('conflicts.noConflictsHere')}>
      <p>
        {filter.scope === 'own' && filter.status === 'open' && filter.kind === null && lessLikely === 0
          ? say('conflicts.nothingInYourOwnDocuments')
          : say('conflicts.noConflictFitsTheseChoices')}
      </p>
      {filter.scope === 'own' && (
        <Button onPress={() => onFilter({ ...filter, scope: 'all' })}>
          {say('conflicts.compareWithTheOpenEditions')}
        </Button>
      )}
    </EmptyState>
  );
}
