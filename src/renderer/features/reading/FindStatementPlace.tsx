import { useState, type ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import { useStatementChanges } from '../../data/statement-changes.ts';
import { say } from '../../messages/say.ts';
import { Button } from '../../ui/Button.tsx';
import { ProposedPlaces } from '../../ui/ProposedPlaces.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { shorten } from '../../ui/words.ts';

interface FindStatementPlaceProps {
  readonly id: string;
  readonly documentId: string;
  readonly quote: string;
  /** It was put on words; what was pressed for that is gone. */
  readonly onAttached: () => void;
}

/** Looks for places of a statement whose words are not where they were, and puts it on those that the person chooses. */
export function FindStatementPlace({ id, documentId, quote, onAttached }: FindStatementPlaceProps): ReactNode {
  const [looking, setLooking] = useState(false);
  if (looking) return <Places {...{ id, documentId, quote, onAttached }} />;
  return (
    <div className="row">
      <Button
        aria-label={say('reading.lookForPlacesOf', { quote: shorten(quote, 60) })}
        onPress={() => setLooking(true)}
      >
        {say('ui.lookForPlaces')}
      </Button>
    </div>
  );
}

function Places({ id, documentId, onAttached }: FindStatementPlaceProps): ReactNode {
  const { data, error, refetch } = useCall('statements.places', { id });
  const changes = useStatementChanges();
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={3} />;
  return (
    <ProposedPlaces
      proposed={data}
      documentId={documentId}
      // The status line shows a failure with its retry.
      onAttach={(place) => void changes.attach({ id, ...place }).then(onAttached, () => undefined)}
    />
  );
}
