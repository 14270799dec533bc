import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallInput } from '../../rpc/operation.ts';
import { useClient, useSaves } from './app-context.tsx';
import { readAgain } from './queries.ts';

type Decision = CallInput<SynopticContract['conflicts.decide']>;

/** What a reader does with proposed conflicts; each resolves once it is on disk, and the status line follows it. */
export interface ConflictDecisions {
  /** Accepts it as proposed or, with a relation, as that. */
  accept(id: string, relation: NonNullable<Decision['relation']> | null): Promise<unknown>;
  dismiss(id: string, reason: string): Promise<unknown>;
  /** Takes the newest decision back; gives the id of its conflict, or null when there is none. */
  undo(): Promise<string | null>;
}

/** The decisions a view can make. */
export function useConflictDecisions(): ConflictDecisions {
  const client = useClient();
  const saves = useSaves();
  const queries = useQueryClient();
  return useMemo(() => {
    const save = <T>(key: string, call: () => Promise<T>): Promise<T> =>
      saves.track(`conflict:${key}`, async () => {
        const made = await call();
        await readAgain(queries, 'comparison');
        return made;
      });
    const decide = (decision: Decision): Promise<unknown> =>
      save(decision.id, () => client['conflicts.decide'](decision));
    return {
      accept: (id, relation) => decide({ id, verdict: 'accepted', relation }),
      dismiss: (id, reason) => decide({ id, verdict: 'dismissed', relation: null, reason }),
      undo: () => save('undo', () => client['conflicts.undo']({}).then(({ conflict }) => conflict?.id ?? null)),
    };
  }, [client, saves, queries]);
}
