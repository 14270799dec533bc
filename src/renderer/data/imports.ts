import type { ImportProgress, ImportReport } from '../../domain/import-report.ts';
import type { AppClient, Host, PickedFile } from '../connect.ts';
import { createListeners } from './listeners.ts';
import { dropFile, mergeReports } from './merge-reports.ts';
import { createTimeLeft, type TimeLeft } from './time-left.ts';

/** An import under way. */
export interface RunningImport {
  readonly kind: 'running';
  readonly progress: ImportProgress | null;
  readonly isPaused: boolean;
  /** For the step it is at; null where it cannot be told. */
  readonly secondsLeft: number | null;
}

/** What an import is doing, or what came of it. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'choosing' }
  | RunningImport
  | { readonly kind: 'done'; readonly report: ImportReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What is asked of a second try. */
export interface Retry {
  /** The files to try; all that were not added where it is missing. */
  readonly only?: readonly string[];
  /** WHATWG label. */
  readonly encoding?: string;
}

/** One import at a time, wherever the person is in the app. */
export interface Imports {
  choose(kind: 'files' | 'folder'): void;
  drop(files: Promise<readonly PickedFile[]>): void;
  cancel(): void;
  /** Has the import wait before its next file, or go on. */
  pause(isPaused: boolean): void;
  /** Tries files of the report again that were not added; what comes of it goes into the report. */
  retry(wanted: Retry): void;
  /** Takes what was not added of a file out of the report. */
  dropFile(file: string): void;
  /** Puts a report or a failure away. */
  clear(): void;
  readonly subscribe: (changed: () => void) => () => void;
  readonly state: () => ImportState;
}

type Options = Parameters<AppClient['archive.importFiles']>[0];

interface Wanted {
  readonly select: () => Promise<string | null>;
  readonly options?: Omit<Options, 'selection'>;
  /** The report that this goes on with. */
  readonly before?: ImportReport;
}

/** Where the state is kept, and who follows it. */
interface Store {
  state: ImportState;
  become(next: ImportState): void;
  subscribe(changed: () => void): () => void;
}

function createStore(): Store {
  const listeners = createListeners();
  const store: Store = {
    state: { kind: 'idle' },
    become: (next) => {
      store.state = next;
      listeners.tell();
    },
    subscribe: listeners.subscribe,
  };
  return store;
}

/** Creates the imports of a page. */
export function createImports(host: Host): Imports {
  const store = createStore();
  const timeLeft = createTimeLeft();
  const runner = createRunner(host.client, store, timeLeft);
  return {
    ...reportActions(host.client, store, runner),
    choose: (kind) => void runner.run({ select: () => host.chooseFiles(kind) }),
    drop: (files) =>
      void runner.run({
        select: async () => {
          const picked = await files;
          return picked.length === 0 ? null : host.uploadDropped(picked);
        },
      }),
    cancel: runner.cancel,
    pause: (isPaused) => {
      void host.client['archive.pauseImports']({ isPaused }).then(({ imports }) => {
        if (store.state.kind !== 'running' || imports === 0) return;
        timeLeft.forget();
        store.become({ ...store.state, isPaused, secondsLeft: null });
      });
    },
    subscribe: store.subscribe,
    state: () => store.state,
  };
}

/** A report whose files are no longer there to be tried again. */
function withoutRetry({ retry: _, ...report }: ImportReport): ImportReport {
  return report;
}

interface Runner {
  run(wanted: Wanted): Promise<void>;
  cancel(): void;
}

const isBusy = ({ state }: Store): boolean => state.kind === 'running' || state.kind === 'choosing';

function createRunner(client: AppClient, store: Store, timeLeft: TimeLeft): Runner {
  let controller = new AbortController();
  const onProgress = (progress: ImportProgress): void => {
    if (store.state.kind !== 'running') return;
    store.become({ ...store.state, progress, secondsLeft: timeLeft.next(progress, Date.now()) });
  };
  return {
    run: async ({ select, options = {}, before }) => {
      if (isBusy(store)) return;
      if (before === undefined) forget(client, store);
      controller = new AbortController();
      const { signal } = controller;
      store.become({ kind: 'choosing' });
      try {
        const selection = await select();
        if (selection === null) return store.become({ kind: 'idle' });
        timeLeft.forget();
        store.become({ kind: 'running', progress: null, isPaused: false, secondsLeft: null });
        const report = await client['archive.importFiles']({ selection, ...options }, { signal, onProgress });
        store.become({ kind: 'done', report: before === undefined ? report : mergeReports(before, report) });
      } catch (error) {
        if (!signal.aborted) store.become({ kind: 'failed', error });
        else
          store.become(before === undefined ? { kind: 'cancelled' } : { kind: 'done', report: withoutRetry(before) });
      }
    },
    cancel: () => controller.abort(),
  };
}

/** Lets go of the files of a report that could have been tried again. */
function forget(client: AppClient, { state }: Store): void {
  const selection = state.kind === 'done' ? state.report.retry : undefined;
  if (selection !== undefined) void client['archive.forgetSelection']({ selection }).catch(() => undefined);
}

function reportActions(
  client: AppClient,
  store: Store,
  { run }: Runner,
): Pick<Imports, 'retry' | 'dropFile' | 'clear'> {
  return {
    retry: ({ only, encoding }) => {
      if (store.state.kind !== 'done' || store.state.report.retry === undefined) return;
      const { report } = store.state;
      const options = {
        ...(only === undefined ? {} : { only: [...only] }),
        ...(encoding === undefined ? {} : { options: { encoding } }),
      };
      void run({ select: () => Promise.resolve(report.retry ?? null), options, before: report });
    },
    dropFile: (file) => {
      if (store.state.kind === 'done') store.become({ kind: 'done', report: dropFile(store.state.report, file) });
    },
    clear: () => {
      if (isBusy(store)) return;
      forget(client, store);
      store.become({ kind: 'idle' });
    },
  };
}
