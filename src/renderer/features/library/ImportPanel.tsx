import { X } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { Imports } from '../../data/imports.ts';
import { Button } from '../../ui/Button.tsx';
import { ImportProgressBar } from '../../ui/ImportProgressBar.tsx';
import { FailureNotice } from '../../ui/States.tsx';
import { ImportReportPanel } from './ImportReportPanel.tsx';
import { say } from '../../messages/say.ts';

/** The import that is running, or what came of the last one. */
export function ImportPanel({ imports }: { readonly imports: Imports }): ReactNode {
  const state = useSyncExternalStore(imports.subscribe, imports.state);
  switch (state.kind) {
    case 'idle':
    case 'choosing':
      return null;
    case 'running':
      return (
        <section className="import-running" aria-label={say('common.import')}>
          <ImportProgressBar state={state} imports={imports} />
        </section>
      );
    case 'done':
      return <ImportReportPanel report={state.report} imports={imports} />;
    case 'cancelled':
      return (
        <div className="notice calm" role="status">
          <p>{say('common.theImportWasCancelledThe')}</p>
          <CloseNotice onClose={imports.clear} />
        </div>
      );
    case 'failed':
      return (
        <FailureNotice error={state.error}>
          <CloseNotice onClose={imports.clear} />
        </FailureNotice>
      );
  }
}

function CloseNotice({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <div className="row">
      <Button icon={<X size={14} aria-hidden />} onPress={onClose}>
        {say('common.close')}
      </Button>
    </div>
  );
}
