import { randomUUID } from 'node:crypto';
import { savedSearch, type SavedSearch } from '../../domain/search.ts';
import { Failure } from '../../rpc/failure.ts';
import type { LibraryDatabase } from '../archive/archive.ts';

/** Queries kept under names, as rows of the library. Changes fail with the save failures. */
export interface SavedSearches {
  /** By name, then by age. */
  list(): SavedSearch[];
  save(name: string, text: string): SavedSearch;
  /** Fails with `SEARCH_NOT_FOUND`, as do the others that take an id. */
  rename(id: string, name: string): SavedSearch;
  remove(id: string): void;
  /** Nothing is fresh any more. */
  see(id: string): SavedSearch;
  /** Keeps documents that came in as fresh for a search, those that are already not twice. */
  addFresh(found: ReadonlyMap<string, readonly string[]>): void;
}

/** So many fresh documents are named; of the others only the number is told. */
const NAMED_FRESH = 100;

/** Saved searches in `database`. */
export function createSavedSearches(database: LibraryDatabase): SavedSearches {
  const find = (id: string): SavedSearch => {
    const row = database.get('SELECT id, name, text, created, seen FROM saved_search WHERE id = ?', id);
    if (!row) throw searchNotFound(id);
    return toSearch(database, row);
  };
  const change = (id: string, sql: string, ...values: string[]): SavedSearch => {
    find(id);
    database.write((run) => run(sql, ...values, id));
    return find(id);
  };
  return {
    list: () =>
      database
        .all('SELECT id, name, text, created, seen FROM saved_search ORDER BY name COLLATE NOCASE, created, id')
        .map((row) => toSearch(database, row)),
    save: (name, text) => {
      const id = randomUUID();
      const now = new Date().toISOString();
      database.write((run) =>
        run(
          'INSERT INTO saved_search (id, name, text, created, seen) VALUES (?, ?, ?, ?, ?)',
          id,
          name,
          text,
          now,
          now,
        ),
      );
      return find(id);
    },
    rename: (id, name) => change(id, 'UPDATE saved_search SET name = ? WHERE id = ?', name),
    remove: (id) => {
      find(id);
      database.write((run) => run('DELETE FROM saved_search WHERE id = ?', id));
    },
    see: (id) => {
      find(id);
      database.write((run) => {
        run('DELETE FROM saved_search_fresh WHERE search_id = ?', id);
        run('UPDATE saved_search SET seen = ? WHERE id = ?', new Date().toISOString(), id);
      });
      return find(id);
    },
    addFresh: (found) =>
      database.writeDerived((run) => {
        for (const [id, documents] of found)
          for (const document of documents)
            run('INSERT OR IGNORE INTO saved_search_fresh (search_id, document_id) VALUES (?, ?)', id, document);
      }),
  };
}

/** What the person asks for is gone, perhaps removed in another window. */
export function searchNotFound(id: string | number): Failure {
  return new Failure('SEARCH_NOT_FOUND', 'There is no such search any more. It may have been removed elsewhere.', {
    id,
  });
}

function toSearch(database: LibraryDatabase, row: Record<string, unknown>): SavedSearch {
  const id = String(row['id']);
  const fresh = database.all('SELECT document_id FROM saved_search_fresh WHERE search_id = ? ORDER BY document_id', id);
  const freshDocuments = fresh.slice(0, NAMED_FRESH).map((each) => String(each['document_id']));
  return savedSearch.parse({ ...row, fresh: fresh.length, freshDocuments });
}
