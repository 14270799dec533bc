import { Worker } from 'node:worker_threads';
import { cancelled } from '../../rpc/failure.ts';
import type { ReadReply, ReadRequest } from './reading.ts';

/** Reads files one at a time in a worker of its own. */
export interface Reader {
  /** Rejects with `CANCELLED` when `signal` fires; a crash or a reader out of time is a `READER_FAILED` rejection. */
  read(request: ReadRequest, signal: AbortSignal): Promise<ReadReply>;
  close(): Promise<void>;
}

/** A reader that takes longer for one request is taken to hang, in milliseconds. */
const READER_TIME = 60_000;

/** Starts the worker at `url` when it is first needed, and a fresh one after any anomaly. */
export function createReader(url: URL, time: number = READER_TIME): Reader {
  let worker: Worker | undefined;
  const drop = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  return {
    read: async (request, signal) => {
      if (signal.aborted) throw cancelled();
      worker ??= new Worker(url);
      const answer = await ask(worker, request, { signal, time });
      if (answer.kind === 'answered') return answer.reply;
      await drop();
      if (answer.kind === 'cancelled') throw cancelled();
      return [failed(answer.kind, request)];
    },
    close: drop,
  };
}

type Answer =
  { readonly kind: 'answered'; readonly reply: ReadReply } | { readonly kind: 'cancelled' | 'crashed' | 'late' };

function ask(worker: Worker, request: ReadRequest, limits: { signal: AbortSignal; time: number }): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      limits.signal.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onCrash).off('exit', onCrash);
      resolve(answer);
    };
    const onAbort = (): void => end({ kind: 'cancelled' });
    const onCrash = (): void => end({ kind: 'crashed' });
    const onMessage = (reply: ReadReply): void => end({ kind: 'answered', reply });
    const timer = setTimeout(() => end({ kind: 'late' }), limits.time);
    limits.signal.addEventListener('abort', onAbort, { once: true });
    worker.on('message', onMessage).on('error', onCrash).on('exit', onCrash);
    worker.postMessage(request);
  });
}

function failed(kind: 'crashed' | 'late', request: ReadRequest): ReadReply[number] {
  const message =
    kind === 'late'
      ? 'Reading it took over a minute, so it was given up. Save it in a simpler form and try again.'
      : 'The reader stopped on this file. It was left out; the others were read.';
  const part =
    request.kind === 'records' ? `${request.firstLine}-${request.firstLine + request.lines.length - 1}` : null;
  return { outcome: 'rejected', part, code: 'READER_FAILED', message };
}
