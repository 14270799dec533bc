import { loggedSearch, type LoggedSearch } from '../../domain/search.ts';
import type { LibraryDatabase } from '../archive/archive.ts';
import { searchNotFound } from './saved-searches.ts';

/** The searches that were made, kept in the library. Changes fail with the save failures. */
export interface SearchLog {
  /** Writes an entry and gives its id; the same query asked again soon after renews the entry it has. */
  record(text: string, total: number): number;
  /** Newest first. */
  list(page: LogPage): { entries: LoggedSearch[]; total: number };
  /** Fails with `SEARCH_NOT_FOUND`. */
  mark(id: number, outcome: LoggedSearch['outcome'], note: string): LoggedSearch;
  /** Deletes every entry and says how many there were. */
  clear(): number;
}

/** Which entries are wanted. */
export interface LogPage {
  readonly limit: number;
  readonly offset: number;
  readonly outcome?: LoggedSearch['outcome'] | undefined;
}

/** Turning a page or coming back to the results is not another search. */
const SAME_SEARCH_MINUTES = 60;
const COLUMNS = 'id, at, text, total, outcome, note';

/** The log in `database`. */
export function createSearchLog(database: LibraryDatabase): SearchLog {
  const find = (id: number): LoggedSearch => {
    const row = database.get(`SELECT ${COLUMNS} FROM search_log WHERE id = ?`, id);
    if (!row) throw searchNotFound(id);
    return loggedSearch.parse(row);
  };
  return {
    record: (text, total) => {
      const now = new Date();
      const since = new Date(now.getTime() - SAME_SEARCH_MINUTES * 60_000).toISOString();
      const last = database.get('SELECT id FROM search_log WHERE text = ? AND at >= ? ORDER BY at DESC', text, since);
      if (last) {
        const id = Number(last['id']);
        database.writeDerived((run) =>
          run('UPDATE search_log SET at = ?, total = ? WHERE id = ?', now.toISOString(), total, id),
        );
        return id;
      }
      database.writeDerived((run) =>
        run('INSERT INTO search_log (at, text, total) VALUES (?, ?, ?)', now.toISOString(), text, total),
      );
      return Number(database.get('SELECT max(id) AS id FROM search_log')?.['id']);
    },
    list: ({ limit, offset, outcome }) => {
      const where = outcome ? 'WHERE outcome = ?' : '';
      const wanted = outcome ? [outcome] : [];
      const rows = database.all(
        `SELECT ${COLUMNS} FROM search_log ${where} ORDER BY at DESC, id DESC LIMIT ? OFFSET ?`,
        ...wanted,
        limit,
        offset,
      );
      const total = Number(database.get(`SELECT count(*) AS n FROM search_log ${where}`, ...wanted)?.['n']);
      return { entries: loggedSearch.array().parse(rows), total };
    },
    mark: (id, outcome, note) => {
      find(id);
      database.writeDerived((run) =>
        run('UPDATE search_log SET outcome = ?, note = ? WHERE id = ?', outcome, note, id),
      );
      return find(id);
    },
    clear: () => {
      const total = Number(database.get('SELECT count(*) AS n FROM search_log')?.['n']);
      database.writeDerived((run) => run('DELETE FROM search_log'));
      return total;
    },
  };
}
