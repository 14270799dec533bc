import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { readJournal } from './journal.ts';
import { replay, WORK_TABLES } from './journalled.ts';
import { createPrepare } from './prepared.ts';
import { timeInName } from '../storage/storage.ts';

/** How far the database and a replay of its journal differ, in rows of work. */
export interface Difference {
  /** Rows the journal tells otherwise, or that are gone from the database. */
  readonly changed: number;
  /** Rows the journal knows nothing of. */
  readonly unknown: number;
}

export interface CompareOptions {
  /** The library's folder, for files that live only as long as the comparison. */
  readonly folder: string;
  readonly journal: string;
  /** Makes an empty database of today's schema at a path. */
  readonly create: (path: string) => DatabaseSync;
}

/**
 * Replays a journal whose chain is whole and compares every row of work with it: a bit that turned inside a note breaks no
 * page of the database, and is found only so. Rows that differ are put back as the journal tells them, after the database
 * as it was is written beside it as `library.db.differing-…`; rows only the database has stay.
 */
export function mendFromJournal(database: DatabaseSync, { folder, journal, create }: CompareOptions): Difference {
  const { entries, damage } = readJournal(journal);
  if (damage !== null) return { changed: 0, unknown: 0 };
  const path = join(folder, `compare-${randomUUID()}.db`);
  try {
    const told = create(path);
    told.exec('PRAGMA foreign_keys = OFF; BEGIN');
    const prepare = createPrepare(told);
    for (const { statements } of entries) replay(prepare, statements);
    told.exec('COMMIT');
    told.close();
    return compare(database, path, folder);
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
  }
}

function compare(database: DatabaseSync, path: string, folder: string): Difference {
  database.prepare('ATTACH DATABASE ? AS told').run(path);
  try {
    const counted = WORK_TABLES.map((table) => ({
      table,
      changed: count(database, `SELECT * FROM told.${table} EXCEPT SELECT * FROM main.${table}`),
      missing: count(database, `SELECT * FROM main.${table} EXCEPT SELECT * FROM told.${table}`),
    }));
    const changed = counted.reduce((sum, each) => sum + each.changed, 0);
    const unknown = counted.reduce((sum, each) => sum + Math.max(0, each.missing - each.changed), 0);
    if (changed > 0)
      putBack(
        database,
        counted.flatMap((each) => (each.changed > 0 ? [each.table] : [])),
        folder,
      );
    return { changed, unknown };
  } finally {
    database.exec('DETACH DATABASE told');
  }
}

const count = (database: DatabaseSync, query: string): number =>
  Number(database.prepare(`SELECT count(*) AS n FROM (${query})`).get()?.['n']);

function putBack(database: DatabaseSync, tables: readonly string[], folder: string): void {
  const aside = join(folder, `library.db.differing-${timeInName()}`);
  database.prepare('VACUUM main INTO ?').run(aside);
  database.exec('BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON');
  try {
    for (const table of tables) {
      // A turned bit can lie in a key: then the row stands under a name nobody gave it.
      const different = `SELECT * FROM told.${table} EXCEPT SELECT * FROM main.${table}`;
      database.exec(`INSERT OR REPLACE INTO main.${table} ${different}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
