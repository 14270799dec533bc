import { availableParallelism } from 'node:os';
import type { ContentKey } from './fingerprint.ts';
import { startIndexWorker, type IndexWorker } from './index-worker.ts';
import type { BuiltSegment } from './index-folder.ts';
import { Room, packDocuments } from './packed-documents.ts';

/** How far an indexing has come, in documents. */
export type Report = (progress: { done: number; total: number }) => void;

/** Documents to index, and where they and their segments go. */
export interface IndexingWork {
  readonly documents: readonly ContentKey[];
  /** The canonical text, or undefined when it is damaged and is left out. */
  readonly readText: (document: ContentKey) => Promise<string | undefined> | string | undefined;
  readonly holder: IndexWorker;
  readonly workerUrl: URL;
  /** Null where nothing may be written. */
  readonly folder: string | null;
  readonly report: Report;
  /** Called with how many documents the index holds whenever that has changed. */
  readonly onHeld: (documents: number) => void;
  /** Called when there is so much to do that nobody should wait for it. */
  readonly onLong: () => void;
  readonly isCancelled: () => boolean;
}

/** So few characters are indexed at once by the worker that answers; for more, others are started. */
const FEW = 500_000;
/** Characters sent to a builder at once. */
const BATCH = 1_000_000;
/** More builders would want more memory than time they save. */
const MOST_BUILDERS = 4;

/** Documents that go to a builder together, and their texts. */
interface Batch {
  readonly documents: readonly ContentKey[];
  readonly texts: readonly string[];
}

/** Indexes documents: a few at once, many in several threads beside the one that answers. */
export async function indexDocuments(work: IndexingWork): Promise<void> {
  const batches = readBatches(work);
  const first = await batches.next();
  if (first.done) return;
  const second = await batches.next();
  const { documents, texts } = first.value;
  if (second.done && sizeOf(texts) <= FEW) {
    const few = documents.map((document, index) => ({ ...document, text: texts[index] as string }));
    work.onHeld((await work.holder.ask({ kind: 'add', documents: few })).documents);
    work.report({ done: work.documents.length, total: work.documents.length });
    return;
  }
  work.onLong();
  await buildSegments(work, chain([first.value, ...(second.done ? [] : [second.value])], batches));
}

async function buildSegments(work: IndexingWork, batches: AsyncGenerator<Batch>): Promise<void> {
  const { folder, holder, workerUrl, report, documents, onHeld } = work;
  let done = 0;
  const adopt = async (built: BuiltSegment | null): Promise<void> => {
    if (built) onHeld((await holder.ask({ kind: 'adopt', segment: built, replaces: [] })).documents);
  };
  const runBuilder = async (): Promise<void> => {
    const builder = startIndexWorker(workerUrl);
    // A builder has taken in one batch before it is sent the next.
    const room = new Room(true);
    try {
      for (;;) {
        const batch = await batches.next();
        if (batch.done) break;
        const packed = packDocuments(batch.value.documents, batch.value.texts, room);
        await adopt((await builder.ask({ kind: 'gather', folder, documents: packed })).built);
        done += packed.count;
        report({ done, total: documents.length });
      }
      await adopt((await builder.ask({ kind: 'finish', folder })).built);
    } finally {
      await builder.close();
    }
  };
  const builders = Math.min(MOST_BUILDERS, Math.max(1, availableParallelism()));
  await Promise.all(Array.from({ length: builders }, runBuilder));
}

async function* readBatches({ documents, readText, isCancelled }: IndexingWork): AsyncGenerator<Batch> {
  let batch: { documents: ContentKey[]; texts: string[] } = { documents: [], texts: [] };
  let size = 0;
  for (const document of documents) {
    if (isCancelled()) return;
    const read = readText(document);
    const text = read instanceof Promise ? await read : read;
    if (text === undefined) continue;
    batch.documents.push(document);
    batch.texts.push(text);
    size += text.length;
    if (size < BATCH) continue;
    yield batch;
    batch = { documents: [], texts: [] };
    size = 0;
  }
  if (batch.texts.length > 0) yield batch;
}

const sizeOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

async function* chain<T>(first: readonly T[], rest: AsyncGenerator<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}

/** Merges segments as long as there are some to merge; the index answers meanwhile. */
export async function mergeInBackground({
  holder,
  workerUrl,
  folder,
  isCancelled,
}: Pick<IndexingWork, 'holder' | 'workerUrl' | 'isCancelled'> & { readonly folder: string }): Promise<void> {
  let { parts } = await holder.ask({ kind: 'plan-merge' });
  if (parts.length === 0) return;
  const merger = startIndexWorker(workerUrl);
  try {
    while (parts.length > 0 && !isCancelled()) {
      const { built } = await merger.ask({ kind: 'merge', folder, parts });
      if (!built) return;
      await holder.ask({ kind: 'adopt', segment: built, replaces: parts.map(({ name }) => name) });
      ({ parts } = await holder.ask({ kind: 'plan-merge' }));
    }
  } finally {
    await merger.close();
  }
}
