import type { ImportProgress, ImportReport } from '../../domain/import-report.ts';
import type { Host, PickedFile } from '../connect.ts';

/** What an import is doing, or what came of it. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly progress: ImportProgress | null }
  | { readonly kind: 'done'; readonly report: ImportReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** One import at a time, wherever the person is in the app. */
export interface Imports {
  choose(kind: 'files' | 'folder'): void;
  drop(files: Promise<readonly PickedFile[]>): void;
  cancel(): void;
  /** Puts a report or a failure away. */
  clear(): void;
  readonly subscribe: (changed: () => void) => () => void;
  readonly state: () => ImportState;
}

/** Creates the imports of a page. */
export function createImports(host: Host): Imports {
  let state: ImportState = { kind: 'idle' };
  let controller = new AbortController();
  const listeners = new Set<() => void>();
  const become = (next: ImportState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const run = async (select: () => Promise<string | null>): Promise<void> => {
    if (state.kind === 'running' || state.kind === 'choosing') return;
    controller = new AbortController();
    const { signal } = controller;
    become({ kind: 'choosing' });
    try {
      const selection = await select();
      if (selection === null) return become({ kind: 'idle' });
      become({ kind: 'running', progress: null });
      const onProgress = (progress: ImportProgress): void => become({ kind: 'running', progress });
      const report = await host.client['archive.importFiles']({ selection }, { signal, onProgress });
      become({ kind: 'done', report });
    } catch (error) {
      become(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error });
    }
  };
  return {
    choose: (kind) => void run(() => host.chooseFiles(kind)),
    drop: (files) =>
      void run(async () => {
        const picked = await files;
        return picked.length === 0 ? null : host.uploadDropped(picked);
      }),
    cancel: () => controller.abort(),
    clear: () => {
      if (state.kind !== 'running' && state.kind !== 'choosing') become({ kind: 'idle' });
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    state: () => state,
  };
}
