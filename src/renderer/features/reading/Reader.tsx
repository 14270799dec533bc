import type { ReactNode } from 'react';
import type { TextRange } from '../../../domain/text-range.ts';
import { useCall } from '../../data/queries.ts';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { LoadedReader } from './LoadedReader.tsx';

/** What a reader is asked to show, and where it stands: alone in the window, or beside a comparison. */
export interface ReaderProps {
  readonly documentId: string;
  readonly at: TextRange | null;
  readonly query: string;
  readonly layout: 'page' | 'pane';
  /** Given in a pane: puts it away. */
  readonly onClose?: () => void;
}

/** One document, typeset, with what is known and noted about it. */
export function Reader(props: ReaderProps): ReactNode {
  const { documentId } = props;
  const { data, error, refetch } = useCall('archive.getDocument', { documentId });
  if (error !== null) {
    return (
      <div className="reader-message">
        <FailureNotice error={error} onRetry={() => void refetch()}>
          <a href="#/library">Go to the library</a>
        </FailureNotice>
      </div>
    );
  }
  if (data === undefined) {
    return (
      <div className="reader-message">
        <Skeleton lines={12} />
      </div>
    );
  }
  return <LoadedReader {...props} loaded={data} />;
}
