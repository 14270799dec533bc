import { useState, type ReactNode } from 'react';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import { useAnnotationActions } from '../../data/annotations.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { anchorStatesInWords, anchorInWords, kindInWords } from '../../ui/annotation-words.ts';
import { Button } from '../../ui/Button.tsx';
import { FewAtATime } from '../../ui/FewAtATime.tsx';
import { ProposedPlaces } from '../../ui/ProposedPlaces.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { shorten } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

const ALL = '*';
const FEW = 15;
const statesInWords = () => [
  { value: ALL, label: say('notebook.allThatAreNotExact') },
  ...anchorStatesInWords().filter(({ value }) => value !== 'exact'),
];
/** Entries whose words are not where they were, with places that are proposed; nothing is attached unless it is told to be. */
export function Repair(): ReactNode {
  const [state, setState] = useState<string>(ALL);
  const { data, error, refetch } = useCall('notebook.listLost', {});
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={8} />;
  const lost = data.annotations;
  const shown = lost.filter(({ anchor }) => state === ALL || anchor.state === state);
  if (lost.length === 0) {
    return (
      <EmptyState title={say('notebook.everythingIsInItsExact')}>
        <p>{say('notebook.whereATextChangesAnd')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <div className="filters">
        <SelectOne label={say('common.state')} value={state} options={statesInWords()} onChange={setState} />
      </div>
      <p className="meta" role="status">
        {say('notebook.entriesPlacesAreProposedYou', { shown: shown.length })}
      </p>
      <FewAtATime items={shown} few={FEW}>
        {(annotation) => (
          <li key={annotation.id}>
            <Lost annotation={annotation} />
          </li>
        )}
      </FewAtATime>
    </>
  );
}

function Lost({ annotation }: { readonly annotation: AnchoredAnnotation }): ReactNode {
  const [looking, setLooking] = useState(false);
  const { target, anchor, body, documentTitle } = annotation;
  const [{ exact, prefix, suffix }] = target.selectors;
  return (
    <article className="annotation lost" aria-label={`${kindInWords(annotation)}: ${shorten(exact, 60)}`}>
      <p className="meta">
        {kindInWords(annotation)} · <a href={toReadHash(target.documentId, anchor.range)}>{documentTitle}</a> ·{' '}
        <span className="warn">{anchorInWords(anchor.state)}</span>
      </p>
      <blockquote className="quoted read">
        <span className="meta">… {prefix}</span>
        <span className="words">{exact}</span>
        <span className="meta">{suffix} …</span>
      </blockquote>
      {body !== '' && <p>{shorten(body, 200)}</p>}
      {looking ? (
        <Places annotation={annotation} />
      ) : (
        <div className="row">
          <Button onPress={() => setLooking(true)}>{say('ui.lookForPlaces')}</Button>
        </div>
      )}
    </article>
  );
}

function Places({ annotation: { id, revision, target } }: { readonly annotation: AnchoredAnnotation }): ReactNode {
  const { data, error, refetch } = useCall('annotations.places', { id });
  const actions = useAnnotationActions();
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={3} />;
  return (
    <ProposedPlaces
      proposed={data}
      documentId={target.documentId}
      // The status line shows a failure with its retry.
      onAttach={(place) => void actions.attach({ id, revision, ...place }).catch(() => undefined)}
    />
  );
}
