import { useSyncExternalStore, type ReactNode } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallOutput } from '../../rpc/operation.ts';
import { useSaves, useUndo } from '../data/app-context.tsx';
import { parseDraftKey } from '../data/draft-keys.ts';
import { useCall } from '../data/queries.ts';
import { toReadHash } from '../data/routes.ts';
import type { SaveSummary } from '../data/save-state.ts';
import { Button } from '../ui/Button.tsx';
import { dayInWords } from '../ui/words.ts';
import { say } from '../messages/say.ts';

type Status = CallOutput<SynopticContract['archive.getStatus']>;

const whyReadOnlyInWords = (): Readonly<Record<NonNullable<Status['whyReadOnly']>, string>> => ({
  held: say('app.anotherSynopticHasThisLibrary'),
  newer: say('app.aNewerSynopticWroteThis'),
  folder: say('app.readOnlyLibraryNothingCan'),
});

/** One quiet line that is always true: saved, verified, offline, index. `lost` is the failure that ended the watch. */
export function StatusLine({ lost }: { readonly lost: string | null }): ReactNode {
  const { data } = useCall('archive.getStatus', {});
  return (
    <footer className="status" aria-label={say('app.status')}>
      {lost !== null && <span className="warn">{say('app.synopticIsNoLongerRunning')}</span>}
      <Saved />
      <Undone />
      {lost === null && data !== undefined && (
        <>
          {data.readOnly && <span className="warn">{whyReadOnlyInWords()[data.whyReadOnly ?? 'folder']}</span>}
          <Fixity fixity={data.fixity} />
          <span>{say('app.offlineNoConnectionIsEver')}</span>
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
          {say('common.tryAgain')}
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
      return say('app.saved');
    case 'saving':
      return say('common.saving');
    case 'draft':
      return say('app.notesNotSavedYet', { drafts: summary.drafts });
    case 'failed':
      return say('app.notSaved', { message: summary.message });
  }
}

function Fixity({ fixity: { intact, total, checkedAt } }: { readonly fixity: Status['fixity'] }): ReactNode {
  if (total === 0) return null;
  if (checkedAt === null) return <span>{say('app.notVerifiedYet')}</span>;
  if (intact < total) {
    return (
      <a className="warn" href="#/library">
        {say('app.verifiedOfNotIntact', { day: dayInWords(checkedAt), bad: total - intact, total })}
      </a>
    );
  }
  return <span>{say('app.verifiedOf', { day: dayInWords(checkedAt), intact, total })}</span>;
}

function indexInWords({ index, documents }: Status): string {
  if (index.state === 'ready')
    return index.note === null ? say('app.indexReady') : say('app.indexReady2', { note: index.note });
  if (index.state === 'building') return say('app.indexOfSearchableSoFar', { ready: index.documents, documents });
  return say('app.indexFailed', { note: index.note ?? say('app.searchIsNotAvailable') });
}
