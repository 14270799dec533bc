import type { ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import { toHash, type NotebookTab } from '../../data/routes.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { UndoButtons } from '../../ui/UndoButtons.tsx';
import { CheckCitation } from './CheckCitation.tsx';
import { Entries } from './Entries.tsx';
import { Repair } from './Repair.tsx';

interface NotebookViewProps {
  readonly tab: NotebookTab;
  /** The entry that was asked for; empty for none. */
  readonly note: string;
}

/** Bookmarks, highlights and notes of all documents, those that have lost their place, and the check of a citation. */
export function NotebookView({ tab, note }: NotebookViewProps): ReactNode {
  const { data, error, refetch } = useCall('annotations.list', {});
  const annotations = data?.annotations;
  const lost = annotations?.filter(({ anchor }) => anchor.state !== 'exact').length ?? 0;
  return (
    <div className="view notebook">
      <header>
        <div>
          <p className="meta">Bookmarks, highlights and notes</p>
          <h1>Notebook</h1>
        </div>
        <div className="row">
          <UndoButtons />
          {annotations !== undefined && annotations.length > 0 && <LinkButton href="#/export">Export them</LinkButton>}
        </div>
      </header>
      <nav className="tab-list" aria-label="Notebook">
        <Place tab="" current={tab}>
          All entries
        </Place>
        <Place tab="repair" current={tab}>
          Repair {lost > 0 && <span className="count">{lost}</span>}
        </Place>
        <Place tab="citation" current={tab}>
          Check a citation
        </Place>
      </nav>
      {tab === 'citation' ? (
        <CheckCitation />
      ) : error !== null ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : annotations === undefined ? (
        <Skeleton lines={8} />
      ) : tab === 'repair' ? (
        <Repair annotations={annotations} />
      ) : (
        <Entries key={note} annotations={annotations} note={note} />
      )}
    </div>
  );
}

interface PlaceProps {
  readonly tab: NotebookTab;
  readonly current: NotebookTab;
  readonly children: ReactNode;
}

function Place({ tab, current, children }: PlaceProps): ReactNode {
  return (
    <a href={toHash({ name: 'notebook', tab, note: '' })} aria-current={tab === current ? 'page' : undefined}>
      {children}
    </a>
  );
}
