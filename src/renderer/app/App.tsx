import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Host } from '../connect.ts';
import { AppProvider } from '../data/app-context.tsx';
import { toFailureWords } from '../data/failure-words.ts';
import { createCommands } from '../data/commands.ts';
import { createDraftKeeper, pageName, useKeptDrafts } from '../data/kept-drafts.ts';
import { createQueryClient } from '../data/queries.ts';
import { readAhead } from '../data/read-ahead.ts';
import { parseRoute } from '../data/routes.ts';
import { createSaveState } from '../data/save-state.ts';
import { createOpenNotes } from '../data/open-notes.ts';
import { createUndo } from '../data/undo.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { InLanguage, InSystemLanguage } from './InLanguage.tsx';
import { LostSession } from './StoppedPages.tsx';
import { Shell } from './Shell.tsx';

/** The whole page; without a host it is a browser page whose session is lost. */
export function App({ host }: { readonly host: Host | null }): ReactNode {
  const [queries] = useState(() => {
    const made = createQueryClient();
    if (host !== null) readAhead(host.client, made, parseRoute(window.location.hash));
    return made;
  });
  if (host === null) return <InSystemLanguage page={() => <LostSession />} />;
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <Page host={host} />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** The page with a host, once what was being typed in it before is there again. */
function Page({ host }: { readonly host: Host }): ReactNode {
  const [page] = useState(pageName);
  const [keeper] = useState(() => createDraftKeeper(host.client, page));
  const [saves] = useState(() => createSaveState((error) => toFailureWords(error).next, keeper.keep));
  const [undo] = useState(createUndo);
  const [commands] = useState(createCommands);
  const [notes] = useState(createOpenNotes);
  const isKnown = useKeptDrafts({ client: host.client, page, keeper, saves });
  return (
    <AppProvider {...{ host, saves, undo, commands, notes }}>
      <InLanguage page={() => isKnown && <Shell />} />
    </AppProvider>
  );
}
