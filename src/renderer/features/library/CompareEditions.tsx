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
import { counted } from '../../ui/words.ts';

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
      aria-label={`Compare the edition ${edition.title} with another`}
      onPress={() => onCompare(edition)}
    >
      {editions.length === 1 ? 'Compare editions' : `Compare ${edition.id}`}
    </Button>
  ));
}

const CHANGES: Record<Changed['change'], string> = { added: 'Added', removed: 'Removed', changed: 'Changed' };
const PARTS: Record<Changed['parts'][number], string> = {
  text: 'its text',
  original: 'its original',
  description: 'its description',
};
const STATES: Record<Changes['annotations'][number]['state'], string> = {
  exact: 'stays in place',
  moved: 'moves with its words',
  changed: 'its words were changed',
  ambiguous: 'its words stand in several places',
  orphan: 'its words are gone',
};
const FEW = 100;

/** What differs between two editions, and which notes that touches. */
export function EditionComparison(props: { readonly state: Comparison; readonly onClose: () => void }): ReactNode {
  const { state, onClose } = props;
  if (state.kind === 'none') return null;
  if (state.kind === 'running') return <p role="status">Comparing the editions…</p>;
  const close = (
    <Button icon={<X size={14} aria-hidden />} onPress={onClose}>
      Close comparison
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
            {before.title}: version {before.version} and version {after.version}
          </h2>
          <p className="meta" role="status">
            {counted(count('added'), 'document')} added, {count('removed')} removed, {count('changed')} changed, {same}{' '}
            the same. {counted(annotations.length, 'note')} touched.
          </p>
        </div>
        {close}
      </div>
      <FewAtATime items={documents} few={FEW} className="outcomes">
        {(each) => <ChangedItem key={`${each.change} ${each.name}`} changed={each} />}
      </FewAtATime>
      {annotations.length > 0 && (
        <>
          <h3>Notes that it touches</h3>
          <FewAtATime items={annotations} few={FEW} className="outcomes">
            {({ id, documentId, documentTitle, words, state: stands }) => (
              <li key={id} className={stands === 'orphan' ? 'rejected' : 'duplicate'}>
                <strong>{STATES[stands]}</strong>
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
      <strong>{CHANGES[change]}</strong>
      <div>
        {change === 'added' ? <span>{title}</span> : <a href={toReadHash(documentId)}>{title}</a>}
        <span className="meta path">
          {name}
          {parts.length > 0 && `: ${parts.map((part) => PARTS[part]).join(', ')}`}
        </span>
      </div>
    </li>
  );
}
