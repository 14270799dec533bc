import type { SearchHit } from '../../domain/search.ts';
import type { Archive } from '../archive/archive.ts';
import { FEEDBACK_DOCUMENTS, type FeedbackDocument } from './feedback.ts';
import type { Report } from './indexing.ts';
import type { RankedId } from './query-index.ts';
import { presentAll } from './results.ts';
import { wordsOf } from './words.ts';
import { Upkeep, type IndexStatus } from './upkeep.ts';

/** Search over everything in the archive; the index lives in a worker and in a folder that can be emptied at any time. */
export interface Search {
  /** Fails with `QUERY_SYNTAX` or `INDEX_UNAVAILABLE`. While documents are indexed those that are already in answer. */
  query(text: string, limit: number): Promise<{ hits: SearchHit[]; total: number; searched: number }>;
  /**
   * The ids of the best documents with their scores, without passages, for batches; same failures as `query`. Plain words
   * are helped by the words that stand out in the first documents, which finds more and takes longer.
   */
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
  const rank = async (text: string, limit: number, feedback: readonly FeedbackDocument[]) => {
    await upkeep.usable();
    return upkeep.holder.ask({ kind: 'rank', text, limit, feedback });
  };
  /** What ranks highest stands for what is wanted; a damaged text is passed over. */
  const readBest = async (ranking: readonly RankedId[]): Promise<FeedbackDocument[]> => {
    const read = ranking.slice(0, FEEDBACK_DOCUMENTS).map(async ({ id, score }) => {
      const text = await archive.plainText(id).catch(() => '');
      return { text, score };
    });
    return (await Promise.all(read)).filter(({ text }) => text !== '');
  };
  void upkeep.sync().catch(() => undefined);
  return {
    query: async (text, limit) => {
      await upkeep.usable();
      const { hits, total } = await upkeep.holder.ask({ kind: 'query', text, limit });
      return { hits: await presentAll(archive, hits), total, searched: upkeep.status.documents };
    },
    rank: async (text, limit) => {
      const first = await rank(text, FEEDBACK_DOCUMENTS, []);
      const feedback = first.wantsFeedback ? await readBest(first.ranking) : [];
      const { ranking } = await rank(text, limit, feedback);
      return ranking.map(({ id, score }) => ({ documentId: id, score }));
    },
    sync: (report) => upkeep.sync(report),
    status: () => upkeep.status,
    close: () => upkeep.close(),
  };
}
