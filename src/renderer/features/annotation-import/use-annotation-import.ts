import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallInput, CallOutput } from '../../../rpc/operation.ts';
import { useClient, useHost, useSaves } from '../../data/app-context.tsx';
import { readAgain } from '../../data/queries.ts';

export type Preview = CallOutput<SynopticContract['annotations.previewImport']>;
export type MergeEntry = Preview['entries'][number];
export type OnConflict = NonNullable<CallInput<SynopticContract['annotations.applyImport']>['onConflict']>;
type Outcome = CallOutput<SynopticContract['annotations.applyImport']>;

/** What an import of annotations is doing. */
export type ImportState =
  | { readonly kind: 'idle' | 'reading' }
  | { readonly kind: 'previewed' | 'taking-in'; readonly preview: Preview }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly error: unknown };

/** One import after another: a file is chosen, shown as it would merge, and taken in or put away. */
export function useAnnotationImport(): {
  readonly state: ImportState;
  readonly choose: () => void;
  readonly apply: (onConflict: OnConflict) => void;
  readonly clear: () => void;
} {
  const client = useClient();
  const host = useHost();
  const saves = useSaves();
  const queries = useQueryClient();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const fail = (error: unknown): void => setState({ kind: 'failed', error });
  const choose = async (): Promise<void> => {
    const selection = await host.chooseFiles('files');
    if (selection === null) return;
    setState({ kind: 'reading' });
    setState({ kind: 'previewed', preview: await client['annotations.previewImport']({ selection }) });
  };
  const apply = async (onConflict: OnConflict): Promise<void> => {
    if (state.kind !== 'previewed') return;
    const { preview } = state;
    setState({ kind: 'taking-in', preview });
    const outcome = await saves.track(`annotation-import:${preview.preview}`, async () => {
      const taken = await client['annotations.applyImport']({ preview: preview.preview, onConflict });
      await Promise.all([readAgain(queries, 'annotations'), readAgain(queries, 'documents')]);
      return taken;
    });
    setState({ kind: 'done', outcome });
  };
  return {
    state,
    choose: () => void choose().catch(fail),
    apply: (onConflict) => void apply(onConflict).catch(fail),
    clear: () => setState({ kind: 'idle' }),
  };
}
