import type { Work, WorkKind } from '../../domain/activity.ts';
import { cancelled, Failure } from '../../rpc/failure.ts';
import type { CallContext } from '../../rpc/operation.ts';

/** The long work of a core, while it runs and after. */
export interface Activity {
  /** What runs, then what ended, each newest first; of what has no name only what lasts long enough to be noticed. */
  list(): Work[];
  /** Fails with `WORK_NOT_FOUND` where nothing of that id runs. */
  cancel(id: string): void;
  /**
   * Runs `task` as a piece of work. Under an `id` of the caller's it goes on when the call that began it is dropped, until
   * it is cancelled by that id, and a second call of the id follows it; without one it ends with its call.
   */
  run<T, P>(kind: WorkKind, context: CallContext<P>, task: Task<T, P>, id?: string): Promise<T>;
  /** What comes of kept work, with its progress on the way. Fails with `WORK_NOT_FOUND`, or as the work does. */
  follow<T, P>(id: string, context: CallContext<P>): Promise<T>;
  /** Stops all that runs and resolves when what has a name has ended. */
  close(): Promise<void>;
}

/** What is done, told when to stop. */
export type Task<T, P> = (context: CallContext<P>) => Promise<T> | T;

/** One piece of work, from its start on. */
export interface RunningWork {
  readonly id: string;
  readonly kind: WorkKind;
  readonly isKept: boolean;
  /** Resolves when it has ended, however. */
  readonly ended: Promise<undefined>;
  isRunning(): boolean;
  /** Milliseconds it took, or takes so far. */
  lasted(): number;
  describe(): Work;
  cancel(): void;
  /** Begins the task and follows it. */
  start<T, P>(task: Task<T, P>, context: CallContext<P>): Promise<T>;
  /** Gives what comes of it, and its progress from where it is; leaves it running when the follower goes. */
  follow<T, P>(context: CallContext<P>): Promise<T>;
}

interface Options {
  readonly id: string;
  readonly kind: WorkKind;
  /** Whether it goes on without the call that began it. */
  readonly isKept: boolean;
  readonly now: () => number;
}

type Report = (progress: unknown) => void;

/** Work that has not begun. */
export function createWork({ id, kind, isKept, now }: Options): RunningWork {
  const startedAt = now();
  const controller = new AbortController();
  const end = Promise.withResolvers<undefined>();
  const way = createWay(now);
  let state: Work['state'] = 'running';
  let [endedAt, failure]: [number | null, string | null] = [null, null];
  let isDelivered = false;
  let result: Promise<unknown> = Promise.resolve();
  const settle = (next: Work['state'], code: string | null): void => {
    [state, failure, endedAt] = [next, code, now()];
    end.resolve(undefined);
  };
  const run = async <T, P>(task: Task<T, P>): Promise<T> => {
    try {
      const value = await task({ signal: controller.signal, report: way.report as (progress: P) => void });
      settle('done', null);
      return value;
    } catch (error) {
      const isCancelled = controller.signal.aborted;
      if (isCancelled) settle('cancelled', null);
      else settle('failed', error instanceof Failure ? error.code : 'INTERNAL');
      throw isCancelled ? cancelled() : error;
    } finally {
      // Only work with a name is followed later; of the rest no answer is held.
      if (!isKept) result = Promise.resolve();
    }
  };
  const follow = async <T, P>({ signal, report: tell }: CallContext<P>): Promise<T> => {
    const leave = way.join(tell as Report);
    try {
      const value = await untilDropped(result, signal);
      isDelivered = true;
      return value as T;
    } finally {
      leave();
    }
  };
  return {
    id,
    kind,
    isKept,
    ended: end.promise,
    isRunning: () => state === 'running',
    lasted: () => (endedAt ?? now()) - startedAt,
    describe: () => ({
      ...{ id, kind, state, isDelivered, failure, ...way.describe() },
      startedAt: toTime(startedAt),
      endedAt: endedAt === null ? null : toTime(endedAt),
    }),
    cancel: () => controller.abort(),
    start: (task, context) => {
      if (context.signal.aborted) controller.abort();
      if (!isKept) context.signal.addEventListener('abort', () => controller.abort(), { once: true });
      result = run(task);
      // Nobody may be there any more when it fails.
      result.catch(() => undefined);
      // Work that ends with its call is waited for, so that nothing of it is left when the call is answered.
      return isKept ? follow(context) : follow({ ...context, signal: new AbortController().signal });
    },
    follow,
  };
}

/** How far work is, for all who follow it. */
interface Way {
  readonly report: Report;
  /** Tells where the work is, and from then on; gives the way to leave. */
  join(tell: Report): () => void;
  describe(): Pick<Work, 'steps' | 'progress'>;
}

function createWay(now: () => number): Way {
  const followers = new Set<Report>();
  const steps: { step: string; at: string }[] = [];
  let last: unknown;
  return {
    report: (progress) => {
      last = progress;
      const step = stepOf(progress);
      if (step !== null && steps.at(-1)?.step !== step) steps.push({ step, at: toTime(now()) });
      followers.forEach((tell) => tell(progress));
    },
    join: (tell) => {
      if (last !== undefined) tell(last);
      followers.add(tell);
      return () => void followers.delete(tell);
    },
    describe: () => ({ steps: [...steps], progress: countsOf(last) }),
  };
}

/** What `coming` gives, unless the one who waits goes first. */
function untilDropped<T>(coming: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const drop = (): void => reject(cancelled());
    signal.addEventListener('abort', drop, { once: true });
    coming.then(resolve, reject).finally(() => signal.removeEventListener('abort', drop));
  });
}

const toTime = (milliseconds: number): string => new Date(milliseconds).toISOString();

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const stepOf = (progress: unknown): string | null =>
  isRecord(progress) && typeof progress['stage'] === 'string' ? progress['stage'] : null;

function countsOf(progress: unknown): Work['progress'] {
  if (!isRecord(progress)) return null;
  const { done, total } = progress;
  return typeof done === 'number' && typeof total === 'number' ? { done, total } : null;
}
