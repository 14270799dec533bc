import { FileInput } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { MergePreview } from './MergePreview.tsx';
import { useAnnotationImport, type ImportState } from './use-annotation-import.ts';
import { say } from '../../messages/say.ts';

/** Takes annotations and descriptions of other programs, libraries and people in, after a look at what would merge. */
export function AnnotationImportView(): ReactNode {
  const { state, choose, apply, clear } = useAnnotationImport();
  const isBusy = state.kind === 'reading' || state.kind === 'taking-in';
  return (
    <div className="view annotation-import">
      <header>
        <div>
          <p className="meta">{say('merging.annotationsAndDescriptionsFromElsewhere')}</p>
          <h1>{say('common.importAnnotations')}</h1>
        </div>
        <Button
          look={state.kind === 'previewed' ? 'plain' : 'primary'}
          icon={<FileInput size={15} aria-hidden />}
          isDisabled={isBusy}
          onPress={choose}
        >
          {say('merging.chooseAFile')}
        </Button>
      </header>
      <Stage state={state} onApply={apply} onClear={clear} />
    </div>
  );
}

interface StageProps {
  readonly state: ImportState;
  readonly onApply: Parameters<typeof MergePreview>[0]['onApply'];
  readonly onClear: () => void;
}

function Stage({ state, onApply, onClear }: StageProps): ReactNode {
  switch (state.kind) {
    case 'idle':
      return (
        <EmptyState title={say('merging.nothingIsTakenInUnasked')}>
          <p>{say('merging.chooseAWebAnnotationOr')}</p>
        </EmptyState>
      );
    case 'reading':
      return <Skeleton lines={8} />;
    case 'previewed':
    case 'taking-in':
      return (
        <MergePreview
          key={state.preview.preview}
          preview={state.preview}
          isBusy={state.kind === 'taking-in'}
          onApply={onApply}
          onClear={onClear}
        />
      );
    case 'failed':
      return <FailureNotice error={state.error} />;
    case 'done':
      return <Done outcome={state.outcome} onClear={onClear} />;
  }
}

function Done({
  outcome,
  onClear,
}: {
  readonly outcome: Extract<ImportState, { kind: 'done' }>['outcome'];
  readonly onClear: () => void;
}): ReactNode {
  const { imported, updated, kept, described, unchanged } = outcome;
  const lines = [
    imported > 0 && say('merging.annotationsImported', { imported }),
    updated > 0 && say('merging.annotationsBecameANewVersion', { updated }),
    kept > 0 && say('merging.annotationsKeptAsTheyCame', { kept }),
    described > 0 && say('merging.descriptionsFilledIn', { described }),
    unchanged > 0 && say('merging.leftAsTheyWere', { unchanged }),
  ].filter((line) => line !== false);
  return (
    <div className="notice calm" role="status">
      <h2>{say('merging.importedAndReadBackFrom')}</h2>
      <ul className="plain">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="row">
        <Button onPress={onClear}>{say('common.close')}</Button>
      </div>
    </div>
  );
}
