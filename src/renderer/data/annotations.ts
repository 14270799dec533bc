import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { CallInput } from '../../rpc/operation.ts';
import type { AppClient } from '../connect.ts';
import { useClient, useSaves, useUndo } from './app-context.tsx';
import { readAgain } from './queries.ts';
import type { Undo } from './undo.ts';
import { say } from '../messages/say.ts';

type Input<Name extends keyof SynopticContract> = CallInput<SynopticContract[Name]>;

/** Changes to bookmarks, highlights and notes; each resolves once it is on disk, can be undone, and the status line follows it. */
export interface AnnotationActions {
  create(input: Input<'annotations.create'>): Promise<AnchoredAnnotation>;
  update(input: Input<'annotations.update'>): Promise<AnchoredAnnotation>;
  /** Saves an earlier version anew. */
  revert(input: Input<'annotations.revert'>): Promise<AnchoredAnnotation>;
  /** Puts it on other words. */
  attach(input: Input<'annotations.reattach'>): Promise<AnchoredAnnotation>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<AnchoredAnnotation>;
}

/** The changes a view can make to annotations. */
export function useAnnotationActions(): AnnotationActions {
  const client = useClient();
  const saves = useSaves();
  const undo = useUndo();
  const queries = useQueryClient();
  return useMemo(() => {
    const save: Save = (key, call) =>
      saves.track(key, async () => {
        const result = await call();
        await readAgain(queries, 'annotations');
        return result;
      });
    return heldByUndo(withUndo(plainActions(client, save, undo), undo), undo);
  }, [client, saves, undo, queries]);
}

type Save = <T>(key: string, call: () => Promise<T>) => Promise<T>;

function plainActions(client: AppClient, save: Save, { revisions }: Undo): AnnotationActions {
  const known = ({ annotation }: { readonly annotation: AnchoredAnnotation }): AnchoredAnnotation => {
    revisions.set(annotation.id, annotation.revision);
    return annotation;
  };
  return {
    create: (input) =>
      save(`create:${input.documentId}:${input.range.start}-${input.range.end}:${input.motivation}`, () =>
        client['annotations.create'](input).then(known),
      ),
    update: (input) => save(input.id, () => client['annotations.update'](input).then(known)),
    revert: (input) => save(input.id, () => client['annotations.revert'](input).then(known)),
    attach: (input) => save(input.id, () => client['annotations.reattach'](input).then(known)),
    remove: (id) => save(id, () => client['annotations.remove']({ id }).then(() => undefined)),
    restore: (id) => save(id, () => client['annotations.restore']({ id }).then(known)),
  };
}

/** The same changes, each remembered with its opposite. Going back is a new version: what stands between stays. */
function withUndo(plain: AnnotationActions, undo: Undo): AnnotationActions {
  const version = async (
    before: number,
    change: () => Promise<AnchoredAnnotation>,
    words: 'changed' | 'earlier' | 'attached',
  ): Promise<AnchoredAnnotation> => {
    const made = await change();
    const { id, motivation, revision } = made;
    const goTo = (to: number) => () => plain.revert({ id, revision: undo.revisions.get(id) ?? revision, to });
    undo.push({ label: say(`app.undo.${words}`, { motivation }), undo: goTo(before), redo: goTo(revision) });
    return made;
  };
  return {
    create: async (input) => {
      const made = await plain.create(input);
      const { id, motivation } = made;
      undo.push({
        label: say('app.undo.made', { motivation }),
        undo: () => plain.remove(id),
        redo: () => plain.restore(id),
      });
      return made;
    },
    update: (input) => version(input.revision, () => plain.update(input), 'changed'),
    revert: (input) => version(input.revision, () => plain.revert(input), 'earlier'),
    attach: (input) => version(input.revision, () => plain.attach(input), 'attached'),
    remove: async (id) => {
      await plain.remove(id);
      undo.push({ label: say('app.undo.removed'), undo: () => plain.restore(id), redo: () => plain.remove(id) });
    },
    restore: async (id) => {
      const back = await plain.restore(id);
      undo.push({ label: say('app.undo.restored'), undo: () => plain.remove(id), redo: () => plain.restore(id) });
      return back;
    },
  };
}

/** The same changes, which undoing waits for. */
function heldByUndo(actions: AnnotationActions, undo: Undo): AnnotationActions {
  return {
    create: (input) => undo.during(actions.create(input)),
    update: (input) => undo.during(actions.update(input)),
    revert: (input) => undo.during(actions.revert(input)),
    attach: (input) => undo.during(actions.attach(input)),
    remove: (id) => undo.during(actions.remove(id)),
    restore: (id) => undo.during(actions.restore(id)),
  };
}
