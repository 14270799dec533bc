import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallInput } from '../../rpc/operation.ts';
import { useClient, useSaves } from './app-context.tsx';
import { readAgain } from './queries.ts';

export type StatementEdit = CallInput<SynopticContract['statements.edit']>;

/** Corrections of found statements; each resolves once it is on disk, and the status line follows it. */
export interface StatementChanges {
  edit(edit: StatementEdit): Promise<unknown>;
  dismiss(id: string): Promise<unknown>;
  /** Takes the last change of the statement back. */
  restore(id: string): Promise<unknown>;
}

/** The corrections a view can make. */
export function useStatementChanges(): StatementChanges {
  const client = useClient();
  const saves = useSaves();
  const queries = useQueryClient();
  return useMemo(() => {
    const save = (id: string, call: () => Promise<unknown>): Promise<unknown> =>
      saves.track(`statement:${id}`, async () => {
        const changed = await call();
        await readAgain(queries, 'comparison');
        return changed;
      });
    return {
      edit: (edit) => save(edit.id, () => client['statements.edit'](edit)),
      dismiss: (id) => save(id, () => client['statements.dismiss']({ id })),
      restore: (id) => save(id, () => client['statements.restore']({ id })),
    };
  }, [client, saves, queries]);
}
