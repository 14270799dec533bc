import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallInput, CallOutput } from '../../rpc/operation.ts';
import { useClient, useSaves } from './app-context.tsx';
import { readAgain } from './queries.ts';

/** The operations that change a question or what stands under it. */
type ChangeName = Extract<
  keyof SynopticContract,
  | 'questions.create'
  | 'questions.rename'
  | 'questions.remove'
  | 'questions.restore'
  | 'questions.addStatement'
  | 'questions.removeStatement'
  | 'questions.moveStatement'
  | 'questions.undo'
>;

/** Changes a question; resolves once it is on disk, and the status line follows it. */
export type ChangeQuestion = <Name extends ChangeName>(
  name: Name,
  input: CallInput<SynopticContract[Name]>,
) => Promise<CallOutput<SynopticContract[Name]>>;

/** The changes a view can make to questions. */
export function useChangeQuestion(): ChangeQuestion {
  const client = useClient();
  const saves = useSaves();
  const queries = useQueryClient();
  return useMemo(
    () => (name, input) =>
      saves.track(`${name}:${JSON.stringify(input)}`, async () => {
        const call = client[name] as (input: unknown) => Promise<CallOutput<SynopticContract[typeof name]>>;
        const changed = await call(input);
        await readAgain(queries, 'comparison');
        return changed;
      }),
    [client, saves, queries],
  );
}
