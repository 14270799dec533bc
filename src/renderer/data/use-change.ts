import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallInput, CallOutput } from '../../rpc/operation.ts';
import { useClient, useSaves } from './app-context.tsx';
import { readAgain } from './queries.ts';

/** Makes one of the named changes; resolves once it is on disk, and the status line follows it. */
export type Change<Names extends keyof SynopticContract> = <Name extends Names>(
  name: Name,
  input: CallInput<SynopticContract[Name]>,
) => Promise<CallOutput<SynopticContract[Name]>>;

/** The way to make changes after which what `subject` names is read again. */
export function useChange<Names extends keyof SynopticContract>(
  subject: Parameters<typeof readAgain>[1],
): Change<Names> {
  const client = useClient();
  const saves = useSaves();
  const queries = useQueryClient();
  return useMemo<Change<Names>>(
    () => (name, input) =>
      saves.track(`${name}:${JSON.stringify(input)}`, async () => {
        const call = client[name] as (input: unknown) => Promise<unknown>;
        const result = await call(input);
        await readAgain(queries, subject);
        return result as CallOutput<SynopticContract[typeof name]>;
      }),
    [client, saves, queries, subject],
  );
}
