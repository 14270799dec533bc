import { useState, type ReactNode } from 'react';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useAnnotationActions } from '../../data/annotations.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { anchorStatesInWords, anchorInWords, kindInWords } from '../../ui/annotation-words.ts';
import { Button } from '../../ui/Button.tsx';
import { FewAtATime } from '../../ui/FewAtATime.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { shorten } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

type Place = CallOutput<SynopticContract['annotations.places']>['places'][number];

const ALL = '*';
const FEW = 15;
const statesInWords = () => [
  { value: ALL, label: say('notebook.allThatAreNotExact') },
  ...anchorStatesInWords().filter(({ value }) => value !== 'exact'),
];
const kindsInWords = (): Record<Place['kind'], string> => ({
  same: say('notebook.theVeryWords'),
  alike: say('notebook.similarWords'),
  passage: say('notebook.aPassageThatSharesWords'),
});

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
          <Button onPress={() => setLooking(true)}>{say('notebook.lookForPlaces')}</Button>
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
  const { places, textSha256 } = data;
  if (textSha256 === null) return <p className="meta">{say('notebook.theDocumentIsNotIn')}</p>;
  if (places.length === 0) return <p className="meta">{say('notebook.noPassageSharesEnoughWords')}</p>;
  return (
    <ol className="places" aria-label={say('notebook.proposedPlaces')}>
      {places.map(({ range, passage, words, before, after, kind }) => (
        <li key={`${range.start}-${range.end}`}>
          <p className="meta">
            {kindsInWords()[kind]}
            {passage !== null && ` · ${say('notebook.passage', { passage })}`}
          </p>
          <p className="read">
            <span className="meta">…{before}</span>
            <mark>{shorten(words, 320)}</mark>
            <span className="meta">{after}…</span>
          </p>
          <div className="row">
            <Button
              // The status line shows a failure with its retry.
              onPress={() => void actions.attach({ id, revision, textSha256, range }).catch(() => undefined)}
            >
              {say('notebook.attachItHere')}
            </Button>
            <a href={toReadHash(target.documentId, range)}>{say('notebook.readItThereFirst')}</a>
          </div>
        </li>
      ))}
    </ol>
  );
}
