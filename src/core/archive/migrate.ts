import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Failure } from '../../rpc/failure.ts';
import { sha256OfText, toSaveFailure } from '../storage/storage.ts';
import { backUpNow } from './backups.ts';
import { initial } from './migrations/0001-initial.ts';
import { searches } from './migrations/0002-searches.ts';
import { proposals } from './migrations/0003-proposals.ts';
import { foreignAnnotations } from './migrations/0004-foreign-annotations.ts';
import { targetHistory } from './migrations/0005-target-history.ts';
import { origins } from './migrations/0006-origins.ts';
import { digests } from './migrations/0007-digests.ts';

/** Applied in order; the position of the last one is the schema's version (`PRAGMA user_version`). */
const MIGRATIONS: readonly string[] = [
  initial,
  searches,
  proposals,
  foreignAnnotations,
  targetHistory,
  origins,
  digests,
];

/** The version of today's schema. */
export const SCHEMA = MIGRATIONS.length;

/** What the tables of a library tell of themselves is not true. */
export class SchemaDamage extends Error {}

/** Brings a database forward to today's schema, or another for tests, after a backup of it. Fails with `LIBRARY_TOO_NEW` or a save failure; throws `SchemaDamage`. */
export function migrate(database: DatabaseSync, path: string, to = SCHEMA): void {
  const version = Number(Object.values(database.prepare('PRAGMA user_version').get() ?? {})[0]);
  if (version === to) return;
  // A newer or older library has other tables: with these, it is the number that turned.
  if (isSchemaWhole(database)) throw new SchemaDamage('The version of the schema is not the one it was.');
  if (version > MIGRATIONS.length) {
    throw new Failure(
      'LIBRARY_TOO_NEW',
      'This library was written by a newer Synoptic. Open it with that version, or open another library.',
      { library: version, app: MIGRATIONS.length },
    );
  }
  if (version > 0) {
    try {
      backUpNow(database, dirname(path));
    } catch (error) {
      throw toSaveFailure(error);
    }
  }
  addFunctions(database);
  database.exec('BEGIN IMMEDIATE');
  try {
    MIGRATIONS.slice(version, to).forEach((sql) => database.exec(sql));
    database.exec(`PRAGMA user_version = ${to}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
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
  if (made !== undefined) return made;
  const fresh = new DatabaseSync(':memory:');
  addFunctions(fresh);
  for (const sql of MIGRATIONS) fresh.exec(sql);
  made = readSchema(fresh);
  fresh.close();
  return made;
}

function readSchema(database: DatabaseSync): string {
  return JSON.stringify(
    database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name').all(),
  );
}
