import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RereadDocument } from '../../contract/texts.ts';
import { toHash, toReadHash } from '../data/routes.ts';
import { anchorsInWords } from './anchor-words.ts';
import { Button } from './Button.tsx';
import { say } from '../messages/say.ts';
import { rejectionInWords } from './warning-words.ts';

interface RereadOutcomeProps {
  readonly documents: readonly RereadDocument[];
  readonly onClose: () => void;
}

/** Documents named one by one; of more the first are. */
const MOST = 50;

/** What came of reading again: counts, notes that need a look, and each document that could not be read. */
export function RereadOutcome({ documents, onClose }: RereadOutcomeProps): ReactNode {
  const of = (wanted: RereadDocument['outcome']): readonly RereadDocument[] =>
    documents.filter(({ outcome }) => outcome === wanted);
  const [changed, failed] = [of('new-version'), of('failed')];
  const lost = changed.filter(({ annotations }) => (annotations.orphan ?? 0) + (annotations.ambiguous ?? 0) > 0);
  const unplaced = unplacedOf(changed.map(({ statements }) => statements));
  const undecided = unplacedOf(changed.map(({ decisions }) => decisions));
  return (
    <section className="notice calm reread" aria-label={say('ui.whatCameOfReadingAgain')}>
      <p role="status">
        {say('ui.newTextsUnchangedFailed', {
          changed: changed.length,
          value: of('unchanged').length,
          failed: failed.length,
        })}
      </p>
      <ul className="plain">
        {[...failed, ...changed].slice(0, MOST).map(({ documentId, title, version, annotations, message }) => (
          <li key={documentId}>
            <a href={toReadHash(documentId)}>{title}</a>{' '}
            <span className="meta">
              {rejectionInWords({ message }) ??
                say('ui.version2', { version, annotations: anchorsInWords(annotations) })}
            </span>
          </li>
        ))}
      </ul>
      {unplaced > 0 && <p>{say('ui.statementsWithoutAPlace', { unplaced })}</p>}
      {undecided > 0 && (
        <p>
          <a href={toHash({ name: 'conflicts', conflictId: '' })}>
            {say('ui.decisionsWithoutAPlace', { unplaced: undecided })}
          </a>
        </p>
      )}
      {lost.length > 0 && (
        <p>
          <a href={toHash({ name: 'notebook', tab: 'repair', note: '' })}>{say('ui.findThePlaceOfNotes')}</a>
        </p>
      )}
      <div className="row">
        <Button look="quiet" icon={<X size={14} aria-hidden />} onPress={onClose}>
          {say('common.close')}
        </Button>
      </div>
    </section>
  );
}

const unplacedOf = (counts: readonly RereadDocument['statements'][]): number =>
  counts.reduce((sum, { orphan = 0, ambiguous = 0 }) => sum + orphan + ambiguous, 0);
