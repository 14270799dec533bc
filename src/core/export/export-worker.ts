import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { cancelled, Failure } from '../../rpc/failure.ts';
import type { GatheredPart } from './gather.ts';
import type { ExportAnswer, ExportPart, ExportQuestion, ExportReply, WrittenExport } from './worker-messages.ts';

/** How far an export is; a total of 0 where that cannot be told. */
export interface ExportProgress {
  readonly stage: 'wait' | 'gather' | 'write';
  readonly done: number;
  readonly total: number;
}

interface Surroundings {
  readonly signal: AbortSignal;
  readonly report: (progress: ExportProgress) => void;
  /** Gives what the writer asks for while it writes. */
  readonly answer: (question: ExportQuestion) => Promise<ExportAnswer | null>;
}

/** A written export with its bytes. */
export interface WrittenFile {
  readonly file: WrittenExport;
  readonly content: Uint8Array;
}

/** Most of the young objects of a writer, in megabytes: it makes many and ends soon, so they are collected seldom. */
const YOUNG_MEGABYTES = 48;

/**
 * Has what is gathered written by a worker at `url` that lives as long as this export. Fails as `writeExport`, with
 * `EXPORT_STOPPED` when the worker dies, and with `CANCELLED`.
 */
export async function writeInWorker(
  url: URL,
  parts: AsyncIterable<GatheredPart>,
  { signal, report, answer }: Surroundings,
): Promise<WrittenFile> {
  const { promise, resolve, reject } = Promise.withResolvers<WrittenFile>();
  // Whoever is still gathering looks at it later.
  promise.catch(() => undefined);
  const cancel = (): void => reject(cancelled());
  signal.throwIfAborted();
  signal.addEventListener('abort', cancel, { once: true });
  const worker = new Worker(url, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  const post = (part: ExportPart): void => worker.postMessage(part);
  worker.on('message', (reply: ExportReply) => {
    if (reply.kind === 'written') resolve(reply);
    else if (reply.kind === 'failed') reject(toError(reply.failure));
    else if (reply.kind === 'told') report({ stage: 'write', done: reply.done, total: reply.total });
    else void answer(reply).then((value) => post({ kind: 'answer', id: reply.id, value }));
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? stopped() : error),
  );
  worker.on('exit', () => reject(stopped()));
  try {
    for await (const { share, ...part } of parts) {
      signal.throwIfAborted();
      post(part);
      if (share) report({ stage: 'gather', ...share });
      await setImmediate();
    }
    report({ stage: 'write', done: 0, total: 0 });
    return await promise;
  } finally {
    signal.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

/** A bug stays a bug on this side of the thread: its message is for the log, not for the person. */
function toError({ code, message, details }: Extract<ExportReply, { kind: 'failed' }>['failure']): Error {
  return code === 'INTERNAL' ? new Error(message) : new Failure(code, message, details);
}

const stopped = (): Failure =>
  new Failure(
    'EXPORT_STOPPED',
    'The export stopped before its file was whole; it may have needed more memory than there is. Export one document or one tag at a time, or choose another format.',
  );
