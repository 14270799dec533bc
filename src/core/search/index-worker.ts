import { Worker } from 'node:worker_threads';
import { Failure, type FailureData } from '../../rpc/failure.ts';
import type { SearchReplies, SearchReply, SearchRequest } from './worker-messages.ts';

/** A search worker as a function; a dead worker fails every open request with `INDEX_UNAVAILABLE`. */
export interface IndexWorker {
  ask<Kind extends SearchRequest['kind']>(
    request: Extract<SearchRequest, { kind: Kind }>,
  ): Promise<SearchReplies[Kind]>;
  /** False once the worker has died. */
  readonly alive: boolean;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Most of the young objects of a worker that answers, in megabytes: by itself Node lets their space grow to several times this,
 * and a query leaves few behind.
 */
export const YOUNG_MEGABYTES = 12;
/** The same of one that builds, which leaves more behind; no slower than without a limit. */
const BUILDING_MEGABYTES = 24;

/** Starts the worker at `url`; one that `answers`, and so stays, takes less memory for young objects. */
export function startIndexWorker(url: URL, { answers = false } = {}): IndexWorker {
  const maxYoungGenerationSizeMb = answers ? YOUNG_MEGABYTES : BUILDING_MEGABYTES;
  const worker = new Worker(url, { resourceLimits: { maxYoungGenerationSizeMb } });
  const open = new Map<number, Waiting>();
  let next = 1;
  let alive = true;
  const die = (): void => {
    alive = false;
    for (const { reject } of open.values()) reject(unavailable());
    open.clear();
  };
  worker.on('message', (reply: SearchReply) => {
    const waiting = open.get(reply.id);
    open.delete(reply.id);
    if ('failure' in reply) waiting?.reject(toError(reply.failure));
    else waiting?.resolve(reply.value as never);
  });
  worker.on('error', die);
  worker.on('exit', die);
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (!alive) {
          reject(unavailable());
          return;
        }
        const id = next++;
        open.set(id, { resolve, reject });
        worker.postMessage({ id, request });
      }),
    get alive() {
      return alive;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

/** A bug stays a bug on this side of the thread: its message is for the log, not for the person. */
function toError({ code, message, details }: FailureData): Error {
  return code === 'INTERNAL' ? new Error(message) : new Failure(code, message, details);
}

function unavailable(): Failure {
  return new Failure('INDEX_UNAVAILABLE', 'The search index stopped working. Search again: it is started anew.');
}
