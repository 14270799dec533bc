import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sha256OfText, toSaveFailure } from '../storage/storage.ts';
import { backUpNow } from './backups.ts';
import { initial } from './migrations/0001-initial.ts';
import { searches } from './migrations/0002-searches.ts';
import { proposals } from './migrations/0003-proposals.ts';
import { foreignAnnotations } from './migrations/0004-foreign-annotations.ts';
import { targetHistory } from './migrations/0005-target-history.ts';
import { origins } from './migrations/0006-origins.ts';
import { textVersions } from './migrations/0007-text-versions.ts';
import { digests } from './migrations/0008-digests.ts';

/** Applied in order; the position of the last one is the schema's version (`PRAGMA user_version`). */
const MIGRATIONS: readonly string[] = [
  initial,
  searches,
  proposals,
  foreignAnnotations,
  targetHistory,
  origins,
  textVersions,
  digests,
];

/** The version of today's schema. */
export const SCHEMA = MIGRATIONS.length;

/** What the tables of a library tell of themselves is not true. */
export class SchemaDamage extends Error {}

/**
 * The oldest schema whose Synoptic may read a library of today's: it raises with a migration that moves, takes away or
 * gives another meaning to something that an older one reads. See docs/adr/0023.
 */
const READABLE_FROM = 7;

/** Brings a database forward to today's schema, or another for tests, after a backup of it. Fails with a save failure; throws `SchemaDamage`. */
export function migrate(database: DatabaseSync, path: string, to = SCHEMA): void {
  const version = readVersion(database);
  if (version === to) return;
  // A newer or older library has other tables: with these, it is the number that turned.
  if (isSchemaWhole(database)) throw new SchemaDamage('The version of the schema is not the one it was.');
  if (version > 0) {
    try {
      backUpNow(database, dirname(path));
    } catch (error) {
      throw toSaveFailure(error);
    }
  }
  apply(database, version, to);
}

/** Brings a copy forward, which needs no backup. */
export function migrateCopy(database: DatabaseSync): void {
  apply(database, readVersion(database), SCHEMA);
}

function apply(database: DatabaseSync, version: number, to: number): void {
  addFunctions(database);
  database.exec('BEGIN IMMEDIATE');
  try {
    MIGRATIONS.slice(version, to).forEach((sql) => database.exec(sql));
    const put = database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
    put.run('schema', String(to));
    put.run('readable_from', String(READABLE_FROM));
    database.exec(`PRAGMA user_version = ${to}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** The version of the schema that a database says it has. */
export function readVersion(database: DatabaseSync): number {
  return Number(Object.values(database.prepare('PRAGMA user_version').get() ?? {})[0]);
}

/** A number that a database says of itself; null where it says none. */
export function readMeta(database: DatabaseSync, key: 'schema' | 'readable_from'): number | null {
  if (columnsOf(database, 'meta').length === 0) return null;
  const value = database.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value'];
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : null;
}

/** Whether every table and column of today's schema is there, whatever else is. */
export function holdsSchema(database: DatabaseSync): boolean {
  return withFresh((fresh) =>
    fresh
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all()
      .every(({ name }) => {
        const found = new Set(columnsOf(database, String(name)));
        return columnsOf(fresh, String(name)).every((column) => found.has(column));
      }),
  );
}

function columnsOf(database: DatabaseSync, table: string): string[] {
  return database
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => String(name));
}

/** What migrations call and SQLite has not. */
function addFunctions(database: DatabaseSync): void {
  database.function('sha256', { deterministic: true }, (text) => sha256OfText(String(text)));
}

/** Whether every table and index is as the migrations make it: a bit can turn in the words a table is defined by, too. */
export function isSchemaWhole(database: DatabaseSync): boolean {
  return readSchema(database) === expected();
}

let made: string | undefined;

function expected(): string {
  return (made ??= withFresh(readSchema));
}

/** Looks at an empty database of today's schema. */
function withFresh<T>(look: (fresh: DatabaseSync) => T): T {
  const fresh = new DatabaseSync(':memory:');
  addFunctions(fresh);
  for (const sql of MIGRATIONS) fresh.exec(sql);
  try {
    return look(fresh);
  } finally {
    fresh.close();
  }
}

function readSchema(database: DatabaseSync): string {
  return JSON.stringify(
    database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name').all(),
  );
}
