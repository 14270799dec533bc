import { GitCompareArrows, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { Edition } from '../../../domain/archive-document.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useHost } from '../../data/app-context.tsx';
import { toReadHash } from '../../data/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { FewAtATime } from '../../ui/FewAtATime.tsx';
import { FailureNotice } from '../../ui/States.tsx';
import { say } from '../../messages/say.ts';

type Changes = CallOutput<SynopticContract['editions.compare']>;
type Changed = Changes['documents'][number];

/** What has come of comparing an edition with another. */
export type Comparison =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly changes: Changes }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Lets the person choose another edition and compares the open one with it. */
export function useEditionComparison(): readonly [Comparison, (edition: Edition) => void, () => void] {
  const host = useHost();
  const [state, setState] = useState<Comparison>({ kind: 'none' });
  const compare = async ({ id }: Edition): Promise<void> => {
    try {
      const selection = await host.chooseFiles('folder');
      if (selection === null) return;
      setState({ kind: 'running' });
      const changes = await host.client['editions.compare']({ before: { editionId: id }, after: { selection } });
      setState({ kind: 'done', changes });
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };
  return [state, (edition) => void compare(edition), () => setState({ kind: 'none' })];
}

interface CompareButtonProps {
  readonly editions: readonly Edition[] | undefined;
  readonly isBusy: boolean;
  readonly onCompare: (edition: Edition) => void;
}

/** A way to begin for each edition that is open. */
export function CompareButtons({ editions = [], isBusy, onCompare }: CompareButtonProps): ReactNode {
  return editions.map((edition) => (
    <Button
      key={edition.id}
      icon={<GitCompareArrows size={15} aria-hidden />}
      isDisabled={isBusy}
      aria-label={say('library.compareTheEditionWithAnother', { title: edition.title })}
      onPress={() => onCompare(edition)}
    >
      {editions.length === 1 ? say('library.compareEditions') : say('library.compare', { id: edition.id })}
    </Button>
  ));
}

const changesInWords = (): Record<Changed['change'], string> => ({
  added: say('library.added'),
  removed: say('library.removed'),
  changed: say('common.changed'),
});
const partsInWords = (): Record<Changed['parts'][number], string> => ({
  text: say('library.itsText'),
  original: say('library.itsOriginal'),
  description: say('library.itsDescription'),
});
const statesInWords = (): Record<Changes['annotations'][number]['state'], string> => ({
  exact: say('library.staysInPlace'),
  moved: say('library.movesWithItsWords'),
  changed: say('library.itsWordsWereChanged'),
  ambiguous: say('library.itsWordsStandInSeveral'),
  orphan: say('library.itsWordsAreGone'),
});
const FEW = 100;

/** What differs between two editions, and which notes that touches. */
export function EditionComparison(props: { readonly state: Comparison; readonly onClose: () => void }): ReactNode {
  const { state, onClose } = props;
  if (state.kind === 'none') return null;
  if (state.kind === 'running') return <p role="status">{say('library.comparingTheEditions')}</p>;
  const close = (
    <Button icon={<X size={14} aria-hidden />} onPress={onClose}>
      {say('library.closeComparison')}
    </Button>
  );
  if (state.kind === 'failed') return <FailureNotice error={state.error}>{close}</FailureNotice>;
  const { before, after, documents, same, annotations } = state.changes;
  const count = (wanted: Changed['change']): number => documents.filter(({ change }) => change === wanted).length;
  return (
    <section className="import-report" aria-labelledby="edition-comparison-title">
      <div className="row spread">
        <div>
          <h2 id="edition-comparison-title">
            {say('library.versionAndVersion', {
              title: before.title,
              version: before.version,
              newVersion: after.version,
            })}
          </h2>
          <p className="meta" role="status">
            {say('library.documentsAddedRemovedChangedThe', {
              added: count('added'),
              removed: count('removed'),
              changed: count('changed'),
              same,
              annotations: annotations.length,
            })}
          </p>
        </div>
        {close}
      </div>
      <FewAtATime items={documents} few={FEW} className="outcomes">
        {(each) => <ChangedItem key={`${each.change} ${each.name}`} changed={each} />}
      </FewAtATime>
      {annotations.length > 0 && (
        <>
          <h3>{say('library.notesThatItTouches')}</h3>
          <FewAtATime items={annotations} few={FEW} className="outcomes">
            {({ id, documentId, documentTitle, words, state: stands }) => (
              <li key={id} className={stands === 'orphan' ? 'rejected' : 'duplicate'}>
                <strong>{statesInWords()[stands]}</strong>
                <div>
                  <q>{words}</q>
                  <a href={toReadHash(documentId)}>{documentTitle}</a>
                </div>
              </li>
            )}
          </FewAtATime>
        </>
      )}
    </section>
  );
}

function ChangedItem({
  changed: { change, documentId, title, name, parts },
}: {
  readonly changed: Changed;
}): ReactNode {
  const look = { added: 'imported', removed: 'rejected', changed: 'duplicate' }[change];
  return (
    <li className={look}>
      <strong>{changesInWords()[change]}</strong>
      <div>
        {change === 'added' ? <span>{title}</span> : <a href={toReadHash(documentId)}>{title}</a>}
        <span className="meta path">
          {name}
          {parts.length > 0 && `: ${parts.map((part) => partsInWords()[part]).join(', ')}`}
        </span>
      </div>
    </li>
  );
}
