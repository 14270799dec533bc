import type { z } from 'zod';
import type { searchContract } from '../../contract/search.ts';
import type { HandlerInput } from '../../rpc/operation.ts';
import type { Archive } from '../archive/archive.ts';
import type { ReadDocument } from './document-words.ts';
import type { Report } from './indexing.ts';
import { parseQuery } from './query-parser.ts';
import { readRanking } from './read-ranking.ts';
import { presentAll } from './results.ts';
import { countFacets, passageWords, simpleConcordance, suggestFields, withoutPassage } from './simple-features.ts';
import { wordsOf } from './words.ts';
import { Upkeep, type IndexStatus } from './upkeep.ts';

type Output<Name extends keyof typeof searchContract> = z.infer<(typeof searchContract)[Name]['output']>;
type Wanted<Name extends keyof typeof searchContract> = HandlerInput<(typeof searchContract)[Name]>;
export type Found = Omit<Output<'search.query'>, 'logId'>;
export type Facets = Output<'search.facets'>;
export type Suggestion = Output<'search.suggest'>['suggestions'][number];
export type Concordance = Output<'search.concordance'>;
export type ConcordancePage = Omit<Wanted<'search.concordance'>, 'text'>;
export type Similar = Output<'search.similar'>;
export type SimilarTo = Wanted<'search.similar'>;

/** Which part of a ranking is wanted. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Search over everything in the archive; the index lives in a worker and in a folder that can be emptied at any time. */
export interface Search {
  /** Fails with `QUERY_SYNTAX` or `INDEX_UNAVAILABLE`. While documents are indexed those that are already in answer. */
  query(text: string, page: Page): Promise<Found>;
  /** Throws `QUERY_SYNTAX` where the query cannot be read. */
  check(text: string): void;
  /** Those of the documents that match; fails as `query`. */
  matching(text: string, documentIds: readonly string[]): Promise<string[]>;
  facets(text: string): Promise<Facets>;
  suggest(text: string, cursor: number): Promise<Suggestion[]>;
  concordance(text: string, wanted: ConcordancePage): Promise<Concordance>;
  similar(wanted: SimilarTo): Promise<Similar>;
  /**
   * The ids of the best documents with their scores, without passages, for batches; same failures as `query`. For plain
   * words the best documents are read: exact forms rank higher, and the words that stand out there are looked for too,
   * which finds more and takes longer.
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
  const rank = async (text: string, limit: number, documents: readonly ReadDocument[] | null) => {
    await upkeep.usable();
    return upkeep.holder.ask({ kind: 'rank', text, limit, documents });
  };
  const query = async (text: string, { limit, offset }: Page): Promise<Found> => {
    await upkeep.usable();
    const { hits, total } = await upkeep.holder.ask({ kind: 'query', text, limit: limit + offset });
    const presented = await presentAll(archive, hits.slice(offset));
    return { hits: presented, total, searched: upkeep.status.documents, offers: [] };
  };
  const all = async (text: string): Promise<string[]> => {
    const { ranking } = await rank(text, archive.count(), null);
    return ranking.map(({ id }) => id);
  };
  void upkeep.sync().catch(() => undefined);
  return {
    query,
    check: (text) => void parseQuery(text),
    matching: async (text, documentIds) => {
      const wanted = new Set(documentIds);
      return (await all(text)).filter((id) => wanted.has(id));
    },
    facets: async (text) => countFacets(archive, await all(text)),
    suggest: (text, cursor) => Promise.resolve(suggestFields(text, cursor)),
    concordance: async (text, page) => simpleConcordance(await query(text, { limit: 100, offset: 0 }), page, archive),
    similar: async ({ documentId, passage, limit }) => {
      const words = await passageWords(archive, documentId, passage);
      const { hits } = await query(words.join(' '), { limit: limit + 1, offset: 0 });
      return { hits: hits.flatMap((hit) => withoutPassage(hit, documentId, passage)).slice(0, limit), words };
    },
    rank: async (text, limit) => {
      const ranking = await readRanking(archive, (documents) => rank(text, limit, documents));
      return ranking.map(({ id, score }) => ({ documentId: id, score }));
    },
    sync: (report) => upkeep.sync(report),
    status: () => upkeep.status,
    close: () => upkeep.close(),
  };
}

// Words of the analyzer that other modules share, so that a number or a name is read alike everywhere.
export { nominativeOf } from './name-forms.ts';
export { nameKeys } from './name-key.ts';
export { readNumber } from './number-words.ts';
