import type { ReactNode } from 'react';
import type { ProposedPlaces as Proposed } from '../../contract/places.ts';
import { toReadHash } from '../data/routes.ts';
import { say } from '../messages/say.ts';
import { Button } from './Button.tsx';
import { shorten } from './words.ts';

/** A place that the person chose, and the text it counts in. */
export interface ChosenPlace {
  readonly textSha256: string;
  readonly range: Place['range'];
}

type Place = Proposed['places'][number];

interface ProposedPlacesProps {
  readonly proposed: Proposed;
  readonly documentId: string;
  readonly onAttach: (place: ChosenPlace) => void;
}

const kindsInWords = (): Record<Place['kind'], string> => ({
  same: say('ui.theVeryWords'),
  alike: say('ui.similarWords'),
  passage: say('ui.aPassageThatSharesWords'),
});

/**
 * Places in today's text where something may belong; nothing is attached unless it is told to be. They take the focus
 * from the button that asked for them, which is gone.
 */
export function ProposedPlaces({ proposed, documentId, onAttach }: ProposedPlacesProps): ReactNode {
  const { places, textSha256 } = proposed;
  const nothing = textSha256 === null ? say('ui.theDocumentIsNotIn') : say('ui.noPassageSharesEnoughWords');
  if (textSha256 === null || places.length === 0) {
    return (
      <p ref={takeLostFocus} className="meta" tabIndex={-1}>
        {nothing}
      </p>
    );
  }
  return (
    <ol ref={takeLostFocus} className="places" aria-label={say('ui.proposedPlaces')} tabIndex={-1}>
      {places.map(({ range, passage, words, before, after, kind }) => (
        <li key={`${range.start}-${range.end}`}>
          <p className="meta">
            {kindsInWords()[kind]}
            {passage !== null && ` · ${say('ui.passageInLine', { passage })}`}
          </p>
          <p className="read">
            {before !== '' && <span className="meta">…{before}</span>}
            <mark>{shorten(words, 320)}</mark>
            {after !== '' && <span className="meta">{after}…</span>}
          </p>
          <div className="row">
            <Button onPress={() => onAttach({ textSha256, range })}>{say('ui.attachItHere')}</Button>
            <a href={toReadHash(documentId, range)}>{say('ui.readItThereFirst')}</a>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Focuses what has appeared, unless the person has moved on to something else. */
function takeLostFocus(answer: HTMLElement | null): void {
  if (document.activeElement === document.body) answer?.focus();
}
