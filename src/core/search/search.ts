import type { Archive } from '../archive/archive.ts';
import type { ReadDocument } from './document-words.ts';
import type { Report } from './indexing.ts';
import { askQuery, type Found, type Page } from './ask-query.ts';
import { Asker, treeOf } from './asker.ts';
import { Concordances, type Concordance, type ConcordancePage } from './concordance.ts';
import { countFacets, type Facets } from './facets.ts';
import { readRanking } from './read-ranking.ts';
import { findSimilar, type Similar, type SimilarTo } from './similar.ts';
import { suggest, type Suggestion } from './suggest.ts';
import { WorkIndex } from './work-index.ts';
import type { WorkSource } from './work-source.ts';
import { Upkeep, type IndexStatus } from './upkeep.ts';

export { toPlainWords } from './plain-words.ts';
export { createSmallIndex, type SmallIndex } from './small-index.ts';
export type { WorkSource } from './work-source.ts';

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
  readonly work: WorkSource;
  readonly workerUrl: URL;
  /** Bytes of the index that are kept in memory beside its words and ids; a default where it is not given. */
  readonly cacheBytes?: number | undefined;
  /** Called when the state changes. */
  readonly onChange: () => void;
}

/** Starts the search worker and begins to load or build the index at once. */
export function createSearch({ archive, work, workerUrl, cacheBytes, onChange }: SearchOptions): Search {
  const upkeep = new Upkeep({ archive, workerUrl, cacheBytes, onChange });
  const asker = new Asker({ archive, upkeep, work });
  const answering = { archive, asker, workIndex: new WorkIndex(work) };
  const concordances = new Concordances(archive, asker);
  const rank = async (text: string, limit: number, documents: readonly ReadDocument[] | null) => {
    await upkeep.usable();
    return upkeep.holder.ask({ kind: 'rank', text, limit, documents });
  };
  void upkeep.sync().catch(() => undefined);
  return {
    query: async (text, page) => {
      const found = await askQuery(text, page, answering);
      return { ...found, searched: upkeep.status.documents };
    },
    check: (text) => void treeOf(text),
    matching: async (text, documentIds) => {
      const { numbers } = await asker.match(treeOf(text));
      return documentIds.filter((id) => numbers.has(asker.columns.numberOf(id) ?? -1));
    },
    facets: (text) => countFacets(asker, text),
    suggest: (text, cursor) => suggest(asker, text, cursor),
    concordance: (text, page) => concordances.page(text, page),
    similar: (wanted) => findSimilar(archive, asker, wanted),
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
export { areAlike, sketchOf, visitShingles } from './alike.ts';
export { nameKeys } from './name-key.ts';
