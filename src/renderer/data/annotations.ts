import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { CallInput } from '../../rpc/operation.ts';
import { useClient, useSaves } from './app-context.tsx';
import { readAgain } from './queries.ts';

type Input<Name extends keyof SynopticContract> = CallInput<SynopticContract[Name]>;

/** Changes to bookmarks, highlights and notes; each resolves once it is on disk, and the status line follows it. */
export interface AnnotationActions {
  create(input: Input<'annotations.create'>): Promise<AnchoredAnnotation>;
  update(input: Input<'annotations.update'>): Promise<AnchoredAnnotation>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<AnchoredAnnotation>;
}

/** The changes a view can make to annotations. */
export function useAnnotationActions(): AnnotationActions {
  const client = useClient();
  const saves = useSaves();
  const queries = useQueryClient();
  return useMemo(() => {
    const save = <T>(key: string, call: () => Promise<T>): Promise<T> =>
      saves.track(key, async () => {
        const result = await call();
        await readAgain(queries, 'annotations');
        return result;
      });
    return {
      create: (input) =>
        save(`create:${input.documentId}:${input.range.start}-${input.range.end}:${input.motivation}`, () =>
          client['annotations.create'](input).then(({ annotation }) => annotation),
        ),
      update: (input) => save(input.id, () => client['annotations.update'](input).then(({ annotation }) => annotation)),
      remove: (id) => save(id, () => client['annotations.remove']({ id }).then(() => undefined)),
      restore: (id) => save(id, () => client['annotations.restore']({ id }).then(({ annotation }) => annotation)),
    };
  }, [client, saves, queries]);
}
