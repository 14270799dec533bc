import type { ReactNode } from 'react';
import type { TextRange } from '../../../domain/text-range.ts';
import { Reader } from './Reader.tsx';
import { say } from '../../messages/say.ts';

interface ReaderPaneProps {
  readonly documentId: string;
  readonly at: TextRange | null;
  readonly onClose: () => void;
}

/** A document beside something else, which stays on screen; Escape puts it away. */
export function ReaderPane({ documentId, at, onClose }: ReaderPaneProps): ReactNode {
  return (
    <section
      className="reader-pane"
      aria-label={say('reading.sourceInContext')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Reader documentId={documentId} at={at} query="" layout="pane" onClose={onClose} />
    </section>
  );
}
