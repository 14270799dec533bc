import { join } from 'node:path';
import type { SearchHit } from '../../domain/search.ts';
import type { Archive } from '../archive/archive.ts';
import { sha256OfText } from '../storage/storage.ts';
import { startIndexWorker, type IndexWorker } from './index-worker.ts';
import type { IndexHit } from './lunr-index.ts';
import { present } from './present.ts';

export type IndexState = 'ready' | 'building' | 'failed';

/** Search over everything in the archive; the index lives in a worker and in one file that can be deleted at any time. */
export interface Search {
  /** Fails with `QUERY_SYNTAX` or `INDEX_UNAVAILABLE`. While a new index is built the one before answers. */
  query(text: string, limit: number): Promise<{ hits: SearchHit[]; total: number; searched: number }>;
  /** Brings the index up to date with the archive; resolves when it is. */
  sync(report?: (progress: { done: number; total: number }) => void): Promise<void>;
  status(): { state: IndexState; documents: number; note: string | null };
  close(): Promise<void>;
}

export interface SearchOptions {
  readonly archive: Archive;
  readonly workerUrl: URL;
  /** Called when the state changes. */
  readonly onChange: () => void;
}

/** Documents sent to the worker at once: between two batches it answers queries. */
const BATCH = 50;
const INDEX_FILE = 'lunr-1.json';
const DAMAGED_NOTE = 'The stored index was damaged. It was set aside and built anew from the texts.';

type Report = (progress: { done: number; total: number }) => void;

/** Starts the search worker and begins to load or build the index at once. */
export function createSearch({ archive, workerUrl, onChange }: SearchOptions): Search {
  const path = join(archive.indexFolder, INDEX_FILE);
  let worker = startIndexWorker(workerUrl);
  let state: IndexState = 'building';
  let documents = 0;
  let note: string | null = null;
  let syncedAt = -1;
  let running: Promise<void> | undefined;

  const settle = (next: IndexState): void => {
    state = next;
    onChange();
  };
  const bringUpToDate = async (report: Report): Promise<void> => {
    const revision = archive.revision();
    if (worker.alive && syncedAt === revision && state === 'ready') return;
    const isFresh = !worker.alive || syncedAt === -1;
    if (!worker.alive) worker = startIndexWorker(workerUrl);
    const fingerprint = fingerprintOf(archive);
    if (!isFresh && fingerprint === indexed) {
      syncedAt = revision;
      return;
    }
    settle('building');
    const found = isFresh ? await worker.ask({ kind: 'load', path, fingerprint }) : undefined;
    if (found?.outcome === 'damaged') note = DAMAGED_NOTE;
    documents =
      found?.outcome === 'loaded' ? found.documents : await build({ archive, worker, path, fingerprint, report });
    indexed = fingerprint;
    syncedAt = revision;
    settle('ready');
  };
  let indexed = '';
  const sync = (report: Report = () => undefined): Promise<void> => {
    // One at a time; whoever comes meanwhile waits for the running one and then looks again.
    const next = (running ?? Promise.resolve()).then(() => bringUpToDate(report));
    running = next.catch(() => settle('failed'));
    return next;
  };
  void sync().catch(() => undefined);

  return {
    query: async (text, limit) => {
      const current = sync();
      if (documents === 0 || !worker.alive) await current;
      else current.catch(() => undefined);
      const { hits, total } = await worker.ask({ kind: 'query', text, limit });
      return { hits: await presentAll(archive, hits), total, searched: documents };
    },
    sync,
    status: () => ({ state, documents, note }),
    close: async () => {
      await running;
      await worker.close();
    },
  };
}

async function presentAll(archive: Archive, hits: readonly IndexHit[]): Promise<SearchHit[]> {
  const known = new Map(archive.documents().map((document) => [document.id, document]));
  const presented: SearchHit[] = [];
  for (const hit of hits) {
    const document = known.get(hit.id);
    // A document whose text is damaged is not shown; the check of the library names it.
    const canonical = document && (await archive.text(hit.id).catch(() => undefined));
    if (document && canonical) presented.push(present(hit, document, canonical));
  }
  return presented;
}

/** Same documents with the same texts, same fingerprint. */
function fingerprintOf(archive: Archive): string {
  const lines = archive
    .documents()
    .map(({ id, textSha256, description }) => `${id} ${textSha256} ${description.title}`);
  return sha256OfText(lines.sort().join('\n'));
}

async function build(work: {
  readonly archive: Archive;
  readonly worker: IndexWorker;
  readonly path: string;
  readonly fingerprint: string;
  readonly report: Report;
}): Promise<number> {
  const { archive, worker, path, fingerprint, report } = work;
  const waiting = archive.documents();
  await worker.ask({ kind: 'begin' });
  for (let done = 0; done < waiting.length; done += BATCH) {
    const batch = waiting.slice(done, done + BATCH);
    const read = await Promise.all(batch.map(({ id, description }) => readForIndex(archive, id, description.title)));
    await worker.ask({ kind: 'add', documents: read.filter((each) => each !== undefined) });
    report({ done: Math.min(done + BATCH, waiting.length), total: waiting.length });
  }
  const target = archive.database.readOnly ? null : path;
  return (await worker.ask({ kind: 'finish', path: target, fingerprint })).documents;
}

async function readForIndex(archive: Archive, id: string, title: string) {
  try {
    return { id, title, text: (await archive.text(id)).text };
  } catch {
    // A damaged text is left out of the index; the check of the library names it.
    return undefined;
  }
}
