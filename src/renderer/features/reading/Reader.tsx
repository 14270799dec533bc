import type { ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { LoadedReader } from './LoadedReader.tsx';
import type { ReaderProps } from './reader-props.ts';
import { say } from '../../messages/say.ts';

/** One document, typeset, with what is known and noted about it. */
export function Reader(props: ReaderProps): ReactNode {
  const { documentId } = props;
  const { data, error, refetch } = useCall('archive.getDocument', { documentId });
  if (error !== null) {
    return (
      <div className="reader-message">
        <FailureNotice level={1} error={error} onRetry={() => void refetch()}>
          <a href="#/library">{say('common.goToTheLibrary')}</a>
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
