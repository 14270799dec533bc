import { Download } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useClient } from '../../data/app-context.tsx';
import { saveFile } from '../../data/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/States.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { BatchTable } from './BatchTable.tsx';
import { say } from '../../messages/say.ts';

type Batch = CallOutput<SynopticContract['searches.batch']>;
type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly batch: Batch }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Hits that each query is answered with. */
const HITS = 10;

/** A list of queries in, a table of hits out. */
export function BatchSearch(): ReactNode {
  const [text, setText] = useState('');
  const { state, run, cancel } = useBatch();
  const queries = text.split('\n').flatMap((line, index) => {
    const query = line.trim();
    return query === '' ? [] : [{ id: String(index + 1), text: query.slice(0, 1000) }];
  });
  return (
    <div className="batch">
      <TextInput
        label={say('search.queriesOneALine')}
        lines="many"
        value={text}
        onChange={setText}
        hint={say('search.eachIsAnsweredWithIts', { hits: HITS })}
      />
      <div className="row">
        <Button
          look="primary"
          isDisabled={queries.length === 0 || queries.length > 1000 || state.kind === 'running'}
          onPress={() => run(queries)}
        >
          {say('search.searchForAll')}
        </Button>
        {state.kind === 'running' && <Button onPress={cancel}>{say('common.cancel')}</Button>}
        <span className="meta" role="status">
          {state.kind === 'running'
            ? say('search.ofDone', { done: state.done, total: state.total })
            : queries.length > 0 && say('search.queries', { queries: queries.length })}
        </span>
        {state.kind === 'done' && (
          <Button icon={<Download size={14} aria-hidden />} onPress={() => saveFile(state.batch.csv)}>
            {say('search.saveTheTableAsCsv')}
          </Button>
        )}
      </div>
      {state.kind === 'failed' && <FailureNotice error={state.error} />}
      {state.kind === 'done' && <BatchTable batch={state.batch} />}
    </div>
  );
}

interface RunningBatch {
  readonly state: State;
  readonly run: (queries: readonly { readonly id: string; readonly text: string }[]) => void;
  readonly cancel: () => void;
}

function useBatch(): RunningBatch {
  const client = useClient();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  return {
    state,
    cancel: () => {
      controller.current?.abort();
      setState({ kind: 'idle' });
    },
    run: (queries) => {
      const { signal } = (controller.current = new AbortController());
      setState({ kind: 'running', done: 0, total: queries.length });
      client['searches.batch'](
        { queries: [...queries], limit: HITS },
        {
          signal,
          onProgress: (progress) => {
            if (!signal.aborted) setState({ kind: 'running', ...progress });
          },
        },
      ).then(
        (batch) => {
          if (!signal.aborted) setState({ kind: 'done', batch });
        },
        (error: unknown) => {
          if (!signal.aborted) setState({ kind: 'failed', error });
        },
      );
    },
  };
}
