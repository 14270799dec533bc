import type { ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import { toHash, type NotebookTab } from '../../data/routes.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { UndoButtons } from '../../ui/UndoButtons.tsx';
import { CheckCitation } from './CheckCitation.tsx';
import { Entries } from './Entries.tsx';
import { Repair } from './Repair.tsx';
import { say } from '../../messages/say.ts';

interface NotebookViewProps {
  readonly tab: NotebookTab;
  /** The entry that was asked for; empty for none. */
  readonly note: string;
}

/** Bookmarks, highlights and notes of all documents, those that have lost their place, and the check of a citation. */
export function NotebookView({ tab, note }: NotebookViewProps): ReactNode {
  const { data: held, error, refetch } = useCall('notebook.get', {});
  const lost = held?.lost ?? 0;
  return (
    <div className="view notebook">
      <header>
        <div>
          <p className="meta">{say('notebook.bookmarksHighlightsAndNotes')}</p>
          <h1>{say('common.notebook')}</h1>
        </div>
        <div className="row">
          <UndoButtons />
          {held !== undefined && held.count > 0 && (
            <LinkButton href="#/export">{say('notebook.exportThem')}</LinkButton>
          )}
        </div>
      </header>
      <nav className="tab-list" aria-label={say('common.notebook')}>
        <Place tab="" current={tab}>
          {say('notebook.allEntries')}
        </Place>
        <Place tab="repair" current={tab}>
          {say('common.repair')} {lost > 0 && <span className="count">{lost}</span>}
        </Place>
        <Place tab="citation" current={tab}>
          {say('common.checkACitation')}
        </Place>
      </nav>
      {tab === 'citation' ? (
        <CheckCitation />
      ) : error !== null ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : held === undefined ? (
        <Skeleton lines={8} />
      ) : tab === 'repair' ? (
        <Repair />
      ) : (
        <Entries key={note} held={held} note={note} />
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
