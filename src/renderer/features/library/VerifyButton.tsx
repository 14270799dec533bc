import { useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useClient } from '../../data/app-context.tsx';
import { readAgain } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/States.tsx';
import { counted } from '../../ui/words.ts';

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
        Verify files
      </Button>
      <span role="status" className="meta verify-result">
        {inWords(check)}
      </span>
      {check.kind === 'done' && check.result.objects.some(isBadOriginal) && <Button onPress={repair}>Put right</Button>}
      {check.kind === 'failed' && <FailureNotice error={check.error} onRetry={verify} />}
    </>
  );
}

const isBadOriginal = ({ what, outcome }: Result['objects'][number]): boolean =>
  what === 'original' && outcome !== 'intact';

function repairedInWords({ repaired, waiting, setAside }: Repair): string {
  const kept = setAside.length === 0 ? '' : ` ${counted(setAside.length, 'damaged file')} moved aside and kept.`;
  const back = repaired.length === 0 ? '' : ` ${counted(repaired.length, 'original')} put back from an edition.`;
  const still = waiting.map(({ documentId }) => documentId).slice(0, 5);
  const wait = still.length === 0 ? '' : ` Import the same file again to put back the original of ${still.join(', ')}.`;
  return `${kept}${back}${wait}`.trim() || 'Nothing of your own files was damaged; restore the edition from a copy.';
}

function inWords(check: Check): string {
  if (check.kind === 'repaired') return repairedInWords(check.result);
  if (check.kind === 'running') return check.total === 0 ? 'Verifying…' : `Verifying ${check.done} of ${check.total}…`;
  if (check.kind !== 'done') return '';
  const { objects, editions } = check.result;
  const bad = objects.filter(({ outcome }) => outcome !== 'intact');
  const changed = editions.filter(({ isAsFirstOpened }) => !isAsFirstOpened).map(({ editionId }) => editionId);
  const other = changed.length === 0 ? '' : ` Not as first opened: the edition ${changed.join(', ')}.`;
  if (bad.length === 0) return `All ${objects.length} stored files and texts are as they were added.${other}`;
  const listed = bad.map(({ documentId, what, outcome }) => `${what} of ${documentId} is ${outcome}`);
  return `${bad.length} of ${objects.length} are not intact: ${listed.slice(0, 5).join('; ')}. Restore them from a copy.${other}`;
}
