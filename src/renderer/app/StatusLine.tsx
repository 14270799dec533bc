import { useSyncExternalStore, type ReactNode } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallOutput } from '../../rpc/operation.ts';
import { useSaves, useUndo } from '../data/app-context.tsx';
import { parseDraftKey } from '../data/draft-keys.ts';
import { useCall } from '../data/queries.ts';
import { toReadHash } from '../data/routes.ts';
import type { SaveSummary } from '../data/save-state.ts';
import { Button } from '../ui/Button.tsx';
import { counted, dayInWords } from '../ui/words.ts';

type Status = CallOutput<SynopticContract['archive.getStatus']>;

const WHY_READ_ONLY: Readonly<Record<NonNullable<Status['whyReadOnly']>, string>> = {
  held: 'Another Synoptic has this library open: reading only, nothing can be saved here',
  newer: 'A newer Synoptic wrote this library: reading only, and what only that version knows is not shown',
  folder: 'Read-only library: nothing can be saved',
};

/** One quiet line that is always true: saved, verified, offline, index. `lost` is the failure that ended the watch. */
export function StatusLine({ lost }: { readonly lost: string | null }): ReactNode {
  const { data } = useCall('archive.getStatus', {});
  return (
    <footer className="status" aria-label="Status">
      {lost !== null && <span className="warn">Synoptic is no longer running. Start it again.</span>}
      <Saved />
      <Undone />
      {lost === null && data !== undefined && (
        <>
          {data.readOnly && <span className="warn">{WHY_READ_ONLY[data.whyReadOnly ?? 'folder']}</span>}
          <Fixity fixity={data.fixity} />
          <span>Offline: no connection is ever made</span>
          <span className="end">{indexInWords(data)}</span>
        </>
      )}
    </footer>
  );
}

function Saved(): ReactNode {
  const saves = useSaves();
  const summary = useSyncExternalStore(saves.subscribe, saves.summary);
  return (
    <span role="status" className={`save ${summary.kind}`}>
      <span aria-hidden className="dot" />
      {summary.kind === 'draft' ? <a href={toDraft(summary.first)}>{savedInWords(summary)}</a> : savedInWords(summary)}
      {summary.kind === 'failed' && (
        <Button look="quiet" onPress={summary.retry}>
          Try again
        </Button>
      )}
    </span>
  );
}

/** What was last taken back or made again. */
function Undone(): ReactNode {
  const undo = useUndo();
  const { said } = useSyncExternalStore(undo.subscribe, undo.summary);
  return <span aria-live="polite">{said}</span>;
}

/** Where a draft is waiting: in its document, or in the notebook when it changes a note that exists. */
function toDraft(key: string): string {
  const draft = parseDraftKey(key);
  return draft === null ? '#/notebook' : toReadHash(draft.documentId, draft.range);
}

function savedInWords(summary: SaveSummary): string {
  switch (summary.kind) {
    case 'saved':
      return 'Saved';
    case 'saving':
      return 'Saving…';
    case 'draft':
      return `${counted(summary.drafts, 'note')} not saved yet`;
    case 'failed':
      return `Not saved. ${summary.message}`;
  }
}

function Fixity({ fixity: { intact, total, checkedAt } }: { readonly fixity: Status['fixity'] }): ReactNode {
  if (total === 0) return null;
  if (checkedAt === null) return <span>Not verified yet</span>;
  if (intact < total) {
    return (
      <a className="warn" href="#/library">
        Verified {dayInWords(checkedAt)}: {total - intact} of {total} not intact
      </a>
    );
  }
  return (
    <span>
      Verified {dayInWords(checkedAt)}, {intact} of {total}
    </span>
  );
}

function indexInWords({ index, documents }: Status): string {
  if (index.state === 'ready') return index.note === null ? 'Index ready' : `Index ready. ${index.note}`;
  if (index.state === 'building') return `Index: ${index.documents} of ${documents} searchable so far`;
  return `Index failed. ${index.note ?? 'Search is not available.'}`;
}
