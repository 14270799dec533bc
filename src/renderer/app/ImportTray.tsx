import { X } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { toFailureWords } from '../data/failure-words.ts';
import type { ImportState } from '../data/imports.ts';
import type { Route } from '../data/routes.ts';
import { Button } from '../ui/Button.tsx';
import { ImportProgressBar } from '../ui/ImportProgressBar.tsx';
import { useImports } from './ImportProvider.tsx';
import { say } from '../messages/say.ts';

/** The import that runs, or what came of it, in every view but the library, which shows all of it. */
export function ImportTray({ route }: { readonly route: Route }): ReactNode {
  const imports = useImports();
  const state = useSyncExternalStore(imports.subscribe, imports.state);
  if (route.name === 'library' || state.kind === 'idle' || state.kind === 'choosing') return null;
  return (
    <section className="import-tray" aria-label={say('common.import')}>
      {state.kind === 'running' ? (
        <ImportProgressBar state={state} imports={imports} isSmall />
      ) : (
        <>
          <p role="status">{outcomeInWords(state)}</p>
          <div className="row">
            {state.kind === 'done' && <a href="#/library">{say('app.showTheReport')}</a>}
            <Button look="quiet" icon={<X size={14} aria-hidden />} onPress={imports.clear}>
              {say('common.close')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function outcomeInWords(state: Extract<ImportState, { kind: 'done' | 'cancelled' | 'failed' }>): string {
  if (state.kind === 'cancelled') return say('common.theImportWasCancelledThe');
  if (state.kind === 'failed') return say('app.theImportFailed', { next: toFailureWords(state.error).next });
  const { imported, duplicates, rejected } = state.report;
  return say('app.importedAddedAlreadyHereNot', { imported, duplicates, rejected });
}
