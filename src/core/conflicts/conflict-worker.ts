import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../rpc/failure.ts';
import type { ConflictReplies, ConflictReply, ConflictRequest } from './worker-messages.ts';

/** The comparing worker as a function; it starts with the first request, where it was not started before. */
export interface ConflictWorker {
  /** Has it load its rules before anything is asked of it. */
  start(): void;
  /** Fails with `COMPARISON_UNAVAILABLE` when the worker dies. */
  ask<Kind extends ConflictRequest['kind']>(
    request: Extract<ConflictRequest, { kind: Kind }>,
  ): Promise<ConflictReplies[Kind]>;
  /** Grows whenever a worker ends: what it held is gone. */
  readonly generation: number;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** Megabytes of either half of the space for young objects, of which comparing makes many: with the usual room an eighth more of a thread's time went to collecting them. */
const ROOM = 16;

const USUAL_ROOM = '--min-semi-space-size=0';

/** Workers whose threads have yet to begin. */
const beginning = new Set<Worker>();

/** Starts a worker with room for young objects: what V8 gives a thread it reads from its flags when the thread begins. */
function startRoomy(url: URL): Worker {
  // Whoever gave the program a size of their own keeps it.
  if (/semi[-_]space/.test([...process.execArgv, process.env['NODE_OPTIONS']].join(' '))) return new Worker(url);
  setFlagsFromString(`--min-semi-space-size=${ROOM}`);
  let started: Worker;
  try {
    started = new Worker(url);
  } catch (error) {
    setFlagsFromString(USUAL_ROOM);
    throw error;
  }
  beginning.add(started);
  const reset = (): void => {
    if (beginning.delete(started) && beginning.size === 0) setFlagsFromString(USUAL_ROOM);
  };
  return started.once('online', reset).once('exit', reset);
}

/** Makes the function for the worker at `url`. */
export function createConflictWorker(url: URL): ConflictWorker {
  const open = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let generation = 0;
  let isClosed = false;
  let next = 1;
  const die = (dead: Worker): void => {
    // One that failed ends as well, perhaps when another was started.
    if (worker !== dead) return;
    worker = undefined;
    generation += 1;
    for (const { reject } of open.values())
      reject(new Failure('COMPARISON_UNAVAILABLE', 'The comparison stopped. Ask again: it is started anew.'));
    open.clear();
  };
  const startNew = (): Worker => {
    const started = startRoomy(url);
    started.on('message', (reply: ConflictReply) => {
      const waiting = open.get(reply.id);
      open.delete(reply.id);
      if ('failure' in reply) waiting?.reject(new Error(reply.failure.message));
      else waiting?.resolve(reply.value as never);
    });
    started.on('error', () => die(started));
    started.on('exit', () => die(started));
    started.unref();
    return started;
  };
  return {
    start: () => {
      worker ??= startNew();
    },
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new Failure('COMPARISON_UNAVAILABLE', 'Synoptic is closing: nothing is compared any more.'));
          return;
        }
        worker ??= startNew();
        // Held open only while an answer is due.
        worker.ref();
        const id = next++;
        open.set(id, { resolve, reject });
        worker.postMessage({ id, request });
      }),
    get generation() {
      return generation;
    },
    close: async () => {
      isClosed = true;
      await worker?.terminate();
    },
  };
}
