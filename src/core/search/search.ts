import type { SearchHit } from '../../domain/search.ts';
import type { Archive } from '../archive/archive.ts';
import type { Report } from './indexing.ts';
import { presentAll } from './results.ts';
import { wordsOf } from './words.ts';
import { Upkeep, type IndexStatus } from './upkeep.ts';

/** Search over everything in the archive; the index lives in a worker and in a folder that can be emptied at any time. */
export interface Search {
  /** Fails with `QUERY_SYNTAX` or `INDEX_UNAVAILABLE`. While documents are indexed those that are already in answer. */
  query(text: string, limit: number): Promise<{ hits: SearchHit[]; total: number; searched: number }>;
  /** The ids of the best documents with their scores, without passages; same failures and progress as `query`. */
  rank(text: string, limit: number): Promise<{ documentId: string; score: number }[]>;
  /** Brings the index up to date with the archive; resolves when it is. */
  sync(report?: Report): Promise<void>;
  status(): IndexStatus;
  close(): Promise<void>;
}

export interface SearchOptions {
  readonly archive: Archive;
  readonly workerUrl: URL;
  /** Called when the state changes. */
  readonly onChange: () => void;
}

/** A text as a query of words alone: no mark in it is taken for an operator, and numbers stay whole. */
export function toPlainWords(text: string): string {
  return wordsOf(text)
    .map(({ form }) => form)
    .join(' ');
}

/** Starts the search worker and begins to load or build the index at once. */
export function createSearch({ archive, workerUrl, onChange }: SearchOptions): Search {
  const upkeep = new Upkeep({ archive, workerUrl, onChange });
  const ask = async (text: string, limit: number) => {
    await upkeep.usable();
    return upkeep.holder.ask({ kind: 'query', text, limit });
  };
  void upkeep.sync().catch(() => undefined);
  return {
    query: async (text, limit) => {
      const { hits, total } = await ask(text, limit);
      return { hits: await presentAll(archive, hits), total, searched: upkeep.status.documents };
    },
    rank: async (text, limit) => (await ask(text, limit)).hits.map(({ id, score }) => ({ documentId: id, score })),
    sync: (report) => upkeep.sync(report),
    status: () => upkeep.status,
    close: () => upkeep.close(),
  };
}
