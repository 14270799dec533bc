import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallInput, CallOutput } from '../../rpc/operation.ts';
import { useClient, useSaves, useUndo } from './app-context.tsx';
import { say } from '../messages/say.ts';
import { readAgain } from './queries.ts';

type StatementEdit = CallInput<SynopticContract['statements.edit']>;
type StatementAdd = CallInput<SynopticContract['statements.add']>;
type StatementAttach = CallInput<SynopticContract['statements.attach']>;
type Changed = CallOutput<SynopticContract['statements.edit']>;

/** Corrections of found statements; each resolves once it is on disk, and the status line follows it. */
export interface StatementChanges {
  add(statement: StatementAdd): Promise<Changed>;
  edit(edit: StatementEdit): Promise<unknown>;
  /** Puts a statement on other words of its document; can be undone. */
  attach(place: StatementAttach): Promise<unknown>;
  /** Cuts a statement in two at an offset of the canonical text. */
  split(id: string, at: number): Promise<unknown>;
  /** Joins statements of one document. */
  merge(ids: readonly string[]): Promise<unknown>;
  dismiss(id: string): Promise<unknown>;
  /** Takes the last change of the statement back. */
  restore(id: string): Promise<unknown>;
}

/** The corrections a view can make. */
export function useStatementChanges(): StatementChanges {
  const client = useClient();
  const saves = useSaves();
  const undo = useUndo();
  const queries = useQueryClient();
  return useMemo(() => {
    const save = (id: string, call: () => Promise<Changed>): Promise<Changed> =>
      saves.track(`statement:${id}`, async () => {
        const changed = await call();
        await readAgain(queries, 'comparison');
        return changed;
      });
    const attach = (place: StatementAttach): Promise<Changed> =>
      save(place.id, () => client['statements.attach'](place));
    return {
      attach: async (place) => {
        await undo.during(attach(place));
        undo.push({
          label: say('app.undo.statementAttached'),
          undo: () => save(place.id, () => client['statements.detach']({ id: place.id })),
          redo: () => attach(place),
        });
      },
      add: (statement) =>
        save(`${statement.documentId}:${statement.range.start}`, () => client['statements.add'](statement)),
      split: (id, at) => save(id, () => client['statements.split']({ id, at })),
      merge: (ids) => save(ids.join('+'), () => client['statements.merge']({ ids: [...ids] })),
      edit: (edit) => save(edit.id, () => client['statements.edit'](edit)),
      dismiss: (id) => save(id, () => client['statements.dismiss']({ id })),
      restore: (id) => save(id, () => client['statements.restore']({ id })),
    };
  }, [client, saves, undo, queries]);
}
