import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallInput, CallOutput } from '../../rpc/operation.ts';
import { useClient, useSaves } from './app-context.tsx';
import { readAgain } from './queries.ts';

/** What is kept of searching: the operations that change it. */
type SearchesName =
  | 'searches.save'
  | 'searches.rename'
  | 'searches.remove'
  | 'searches.seen'
  | 'searches.mark'
  | 'searches.clear'
  | 'synonyms.save'
  | 'synonyms.remove';

/** Makes one change; resolves once it is on disk, and the status line follows it. */
export type ChangeSearches = <Name extends SearchesName>(
  name: Name,
  input: CallInput<SynopticContract[Name]>,
) => Promise<CallOutput<SynopticContract[Name]>>;

/** The way to change saved searches, the log and the words that mean the same. */
export function useChangeSearches(): ChangeSearches {
  const client = useClient();
  const saves = useSaves();
  const queries = useQueryClient();
  return useMemo<ChangeSearches>(
    () => (name, input) =>
      saves.track(`${name}:${JSON.stringify(input)}`, async () => {
        const call = client[name] as (input: unknown) => Promise<unknown>;
        const result = await call(input);
        await readAgain(queries, 'searches');
        return result as CallOutput<SynopticContract[typeof name]>;
      }),
    [client, saves, queries],
  );
}
