import { X } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { ImportProgress } from '../../../domain/import-report.ts';
import type { Imports } from '../../data/imports.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/States.tsx';
import { ImportReportPanel } from './ImportReportPanel.tsx';

const STAGES: Record<ImportProgress['stage'], string> = {
  discovering: 'Looking for files',
  reading: 'Reading',
  storing: 'Storing',
  indexing: 'Making searchable',
};

/** The import that is running, or what came of the last one. */
export function ImportPanel({ imports }: { readonly imports: Imports }): ReactNode {
  const state = useSyncExternalStore(imports.subscribe, imports.state);
  switch (state.kind) {
    case 'idle':
    case 'choosing':
      return null;
    case 'running':
      return <Running progress={state.progress} onCancel={imports.cancel} />;
    case 'done':
      return <ImportReportPanel report={state.report} onClose={imports.clear} />;
    case 'cancelled':
      return (
        <div className="notice calm" role="status">
          <p>The import was cancelled. The library is as it was before.</p>
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
        Close
      </Button>
    </div>
  );
}

interface RunningProps {
  readonly progress: ImportProgress | null;
  readonly onCancel: () => void;
}

function Running({ progress, onCancel }: RunningProps): ReactNode {
  const total = progress?.total ?? 0;
  const done = progress?.done ?? 0;
  const stage = progress === null ? 'Starting' : STAGES[progress.stage];
  return (
    <section className="import-running" aria-label="Import">
      <ProgressBar
        className="progress"
        aria-label="Import progress"
        value={done}
        maxValue={Math.max(total, 1)}
        isIndeterminate={total === 0}
        valueLabel={`${stage}, ${done} of ${total}`}
      >
        {({ percentage }) => (
          <>
            <div className="row">
              <strong>{stage}</strong>
              <span className="meta">{total === 0 ? '' : `${done} of ${total}`}</span>
              <span className="meta path">{progress?.path ?? ''}</span>
            </div>
            <div className="track">
              <div className="fill" style={{ width: `${percentage ?? 8}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <span className="visually-hidden" role="status">
        {stage}
      </span>
      <Button icon={<X size={14} aria-hidden />} onPress={onCancel}>
        Cancel import
      </Button>
    </section>
  );
}
