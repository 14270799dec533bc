import type { ImportProgress, ImportReport } from '../../domain/import-report.ts';
import type { AppClient, Host, PickedFile } from '../connect.ts';
import { toFailureCode } from './failure-words.ts';
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
  /** Takes up an import that was begun before the page was loaded, and what came of it where no page was told. */
  resume(): void;
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
  readonly options?: Omit<Options, 'selection' | 'work'>;
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
    resume: () => void runner.resume(),
    pause: (isPaused) => void host.client['archive.pauseImports']({ isPaused }),
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
  resume(): Promise<void>;
  cancel(): void;
}

const isBusy = ({ state }: Store): boolean => state.kind === 'running' || state.kind === 'choosing';

/** Runs imports under a name of their own, so that they go on when the page goes. */
function createRunner(client: AppClient, store: Store, timeLeft: TimeLeft): Runner {
  let work: string | null = null;
  let isUnwanted = false;
  const stop = (): void => {
    // One that has just ended cannot be cancelled any more, and is shown as it ended.
    if (work !== null) void client['activity.cancel']({ id: work }).catch(() => undefined);
  };
  const onProgress = (progress: ImportProgress): void => {
    if (store.state.kind !== 'running') return;
    // It was cancelled before the core knew of it.
    if (isUnwanted) stop();
    const isPaused = progress.isPaused === true;
    // What came before a pause says nothing of what comes after it.
    if (isPaused || store.state.isPaused) timeLeft.forget();
    const secondsLeft = isPaused ? null : timeLeft.next(progress, Date.now());
    store.become({ kind: 'running', progress, isPaused, secondsLeft });
  };
  const follow = async (id: string, coming: () => Promise<ImportReport>, before?: ImportReport): Promise<void> => {
    [work, isUnwanted] = [id, false];
    timeLeft.forget();
    store.become({ kind: 'running', progress: null, isPaused: false, secondsLeft: null });
    try {
      const report = await coming();
      store.become({ kind: 'done', report: before === undefined ? report : mergeReports(before, report) });
    } catch (error) {
      if (toFailureCode(error) !== 'CANCELLED') store.become({ kind: 'failed', error });
      else store.become(before === undefined ? { kind: 'cancelled' } : { kind: 'done', report: withoutRetry(before) });
    } finally {
      work = null;
    }
  };
  return {
    run: async ({ select, options = {}, before }) => {
      if (isBusy(store)) return;
      if (before === undefined) forget(client, store);
      store.become({ kind: 'choosing' });
      try {
        const selection = await select();
        if (selection === null) return store.become({ kind: 'idle' });
        const id = crypto.randomUUID();
        const begin = () => client['archive.importFiles']({ selection, work: id, ...options }, { onProgress });
        await follow(id, begin, before);
      } catch (error) {
        store.become({ kind: 'failed', error });
      }
    },
    resume: async () => {
      const left = await findLeft(client);
      if (left === null || store.state.kind !== 'idle') return;
      await follow(left, () => client['archive.followImport']({ work: left }, { onProgress }));
    },
    cancel: () => {
      isUnwanted = true;
      stop();
    },
  };
}

/** The import that runs, or whose report no page was given; what stops this from being known, the page says elsewhere. */
async function findLeft(client: AppClient): Promise<string | null> {
  const { works } = await client['activity.list']({}).catch(() => ({ works: [] }));
  const left = works.find(
    ({ kind, state, isDelivered }) => kind === 'import' && (state === 'running' || (state === 'done' && !isDelivered)),
  );
  return left?.id ?? null;
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
