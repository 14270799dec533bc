import { FileInput } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { counted } from '../../ui/words.ts';
import { MergePreview } from './MergePreview.tsx';
import { useAnnotationImport, type ImportState } from './use-annotation-import.ts';

/** Takes annotations and descriptions of other programs, libraries and people in, after a look at what would merge. */
export function AnnotationImportView(): ReactNode {
  const { state, choose, apply, clear } = useAnnotationImport();
  const isBusy = state.kind === 'reading' || state.kind === 'taking-in';
  return (
    <div className="view annotation-import">
      <header>
        <div>
          <p className="meta">Annotations and descriptions from elsewhere</p>
          <h1>Import annotations</h1>
        </div>
        <Button
          look={state.kind === 'previewed' ? 'plain' : 'primary'}
          icon={<FileInput size={15} aria-hidden />}
          isDisabled={isBusy}
          onPress={choose}
        >
          Choose a file
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
        <EmptyState title="Nothing is taken in unasked">
          <p>
            Choose a Web Annotation or EPUB Annotations file, a research package or Markdown that Synoptic wrote, or
            descriptions as CSL-JSON, RIS or BibTeX. You see first what is new, what is here already and what differs.
          </p>
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
    imported > 0 && `${counted(imported, 'annotation')} imported`,
    updated > 0 && `${counted(updated, 'annotation')} became a new version of yours`,
    kept > 0 && `${counted(kept, 'annotation')} kept as they came, without a place in a text`,
    described > 0 && `${counted(described, 'description')} filled in`,
    unchanged > 0 && `${unchanged} left as they were`,
  ].filter((line) => line !== false);
  return (
    <div className="notice calm" role="status">
      <h2>Imported, and read back from the library</h2>
      <ul className="plain">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="row">
        <Button onPress={onClear}>Close</Button>
      </div>
    </div>
  );
}
