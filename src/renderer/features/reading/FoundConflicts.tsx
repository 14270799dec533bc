import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import { toHash, toReadHash } from '../../data/routes.ts';
import { conflictKindsInWords } from '../../ui/conflict-words.ts';
import { whyNotWhole } from '../../ui/PartlyRead.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { shorten } from '../../ui/words.ts';
import { MOST_PROPOSED } from './use-reader-data.ts';
import { reasonInWords } from '../../ui/reason-words.ts';
import { say } from '../../messages/say.ts';

type FoundConflict = CallOutput<SynopticContract['conflicts.list']>['conflicts'][number];

/** Where this document differs from others, as the rules propose it. */
export function FoundConflicts({ documentId }: { readonly documentId: string }): ReactNode {
  const { data, error, refetch } = useCall('conflicts.list', { documentId, limit: MOST_PROPOSED, scope: 'own' });
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  const [notWhole] = data.partlyRead;
  const limit = notWhole && <p className="meta not-whole">{whyNotWhole(notWhole)}</p>;
  if (data.conflicts.length === 0) {
    return (
      <>
        <p className="meta">{say('reading.noDifferenceToAnotherDocument')}</p>
        {limit}
      </>
    );
  }
  return (
    <section className="found-conflicts" aria-label={say('reading.differencesToOtherDocuments')}>
      <h3>{say('reading.proposedDifferences', { total: data.total })}</h3>
      {limit}
      <ol>
        {data.conflicts.map((conflict) => (
          <Entry key={conflict.id} conflict={conflict} documentId={documentId} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ conflict, documentId }: { readonly conflict: FoundConflict; readonly documentId: string }): ReactNode {
  const { id, kind, reason, because, a, b } = conflict;
  const [here, there] = a.documentId === documentId ? [a, b] : [b, a];
  return (
    <li>
      <a className="statement-quote read" href={toReadHash(documentId, here.range)}>
        {shorten(here.quote, 140)}
      </a>
      <p className="meta">
        {conflictKindsInWords()[kind]}: {reasonInWords({ reason, because })}
      </p>
      <p className="meta">
        <a href={toHash({ name: 'conflicts', conflictId: id })}>
          {say('reading.beside2', {
            name: there.speaker.name,
            publisher: there.publisher ?? shorten(there.documentTitle, 40),
          })}
        </a>
      </p>
    </li>
  );
}
