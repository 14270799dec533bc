import type { LibraryDatabase } from '../archive/archive.ts';
import type { Search } from '../search/search.ts';
import { runBatch, type BatchResult, type BatchWork } from './batch.ts';
import { exportLog, type MadeFile } from './log-export.ts';
import { createSavedSearches, type SavedSearches } from './saved-searches.ts';
import { createSearchLog, type SearchLog } from './search-log.ts';

export { createSynonyms, type Synonyms } from './synonyms.ts';

/** What the person keeps of searching: saved searches, the log, and lists of queries. */
export interface Searches extends Omit<SavedSearches, 'addFresh'> {
  readonly log: SearchLog;
  /** Runs every saved search over documents that came in, and says whether one found something. */
  afterImport(documentIds: readonly string[]): Promise<boolean>;
  /** Fails with `NOTHING_TO_EXPORT`. */
  exportLog(format: 'csv' | 'markdown'): MadeFile & { readonly entries: number };
  /** Fails with `INDEX_UNAVAILABLE` or `CANCELLED`. */
  batch(work: BatchWork): Promise<BatchResult>;
}

/** The person's searches in `database`, answered by `search`. */
export function createSearches(database: LibraryDatabase, search: Search): Searches {
  const { addFresh, ...saved } = createSavedSearches(database);
  const log = createSearchLog(database);
  return {
    ...saved,
    // A query that cannot be read would never find anything and never say why.
    save: (name, text) => {
      search.check(text);
      return saved.save(name, text);
    },
    log,
    afterImport: async (documentIds) => {
      const found = new Map<string, readonly string[]>();
      for (const { id, text } of saved.list()) {
        // The language may have changed since the search was saved; the others go on.
        const matching = await search.matching(text, documentIds).catch(() => []);
        if (matching.length > 0) found.set(id, matching);
      }
      if (found.size > 0) addFresh(found);
      return found.size > 0;
    },
    exportLog: (format) => exportLog(log, format),
    batch: (work) => runBatch(search, work),
  };
}
