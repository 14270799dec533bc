import { useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useClient } from '../../data/app-context.tsx';
import { readAgain } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/States.tsx';
import { say } from '../../messages/say.ts';

type Result = CallOutput<SynopticContract['archive.verify']>;
type Repair = CallOutput<SynopticContract['archive.repairOriginals']>;
type Check =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'repaired'; readonly result: Repair }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Compares every stored file with its digest, and says what came of it. */
export function VerifyButton(): ReactNode {
  const client = useClient();
  const queries = useQueryClient();
  const [check, setCheck] = useState<Check>({ kind: 'none' });
  const verify = (): void => {
    setCheck({ kind: 'running', done: 0, total: 0 });
    client['archive.verify'](
      { work: crypto.randomUUID() },
      { onProgress: (progress) => setCheck({ kind: 'running', ...progress }) },
    )
      .then((result) => {
        setCheck({ kind: 'done', result });
        return readAgain(queries, 'fixity');
      })
      .catch((error: unknown) => setCheck({ kind: 'failed', error }));
  };
  const repair = (): void => {
    client['archive.repairOriginals']({ work: crypto.randomUUID() })
      .then((result) => {
        setCheck({ kind: 'repaired', result });
        return readAgain(queries, 'fixity');
      })
      .catch((error: unknown) => setCheck({ kind: 'failed', error }));
  };
  return (
    <>
      <Button icon={<ShieldCheck size={15} aria-hidden />} isDisabled={check.kind === 'running'} onPress={verify}>
        {say('library.verifyFiles')}
      </Button>
      <span role="status" className="meta verify-result">
        {inWords(check)}
      </span>
      {check.kind === 'done' && check.result.objects.some(isBadOriginal) && (
        <Button onPress={repair}>{say('library.putRight')}</Button>
      )}
      {check.kind === 'failed' && <FailureNotice error={check.error} onRetry={verify} />}
    </>
  );
}

const isBadOriginal = ({ what, outcome }: Result['objects'][number]): boolean =>
  what === 'original' && outcome !== 'intact';

function repairedInWords({ repaired, waiting, setAside }: Repair): string {
  const kept = setAside.length === 0 ? '' : say('library.damagedFilesMovedAsideAnd', { setAside: setAside.length });
  const back = repaired.length === 0 ? '' : say('library.originalsPutBackFromAn', { repaired: repaired.length });
  const still = waiting.map(({ documentId }) => documentId).slice(0, 5);
  const wait = still.length === 0 ? '' : say('library.importTheSameFileAgain', { still: still.join(', ') });
  return together(kept, back, wait) || say('library.nothingOfYourOwnFiles');
}

function inWords(check: Check): string {
  if (check.kind === 'repaired') return repairedInWords(check.result);
  if (check.kind === 'running')
    return check.total === 0
      ? say('library.verifying')
      : say('library.verifyingOf', { done: check.done, total: check.total });
  if (check.kind !== 'done') return '';
  const { objects, editions, work } = check.result;
  const file = work.isFileChanged ? say('library.theDatabaseWasNotAs') : '';
  const bad = objects.filter(({ outcome }) => outcome !== 'intact');
  const changed = editions.filter(({ isAsFirstOpened }) => !isAsFirstOpened).map(({ editionId }) => editionId);
  const other = changed.length === 0 ? '' : say('library.notAsFirstOpenedThe', { changed: changed.join(', ') });
  if (bad.length === 0)
    return together(say('library.allStoredFilesAndTexts', { objects: objects.length }), other, file);
  const listed = bad.map(({ documentId, what, outcome }) => say('library.ofIs', { what, documentId, outcome }));
  const counts = { bad: bad.length, objects: objects.length };
  return together(
    say('library.ofAreNotIntactRestore', { ...counts, listed: listed.slice(0, 5).join('; ') }),
    other,
    file,
  );
}

/** Sentences after one another, without those that are empty. */
const together = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');
