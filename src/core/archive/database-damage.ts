import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { Failure } from '../../rpc/failure.ts';
import { SchemaDamage } from './migrate.ts';
import { openProbe } from './newer-schema.ts';

/** Above this size the whole-file check at opening would be felt; `verify` still makes it. */
const QUICK_CHECK_LIMIT = 64 * 1024 * 1024;
const SQLITE_MAGIC = 'SQLite format 3\0';

/** A database that is not to be used, and why. */
export function damaged(detail: string): Failure {
  return new Failure(
    'LIBRARY_DAMAGED',
    'The library database is damaged and was left untouched. Run “synoptic repair” to make it anew from the journal, restore library.db from a backup, or open another library.',
    { detail },
  );
}

/** The same for an error of SQLite that tells of it; any other as it is. */
export function asDamage(error: unknown): unknown {
  if (error instanceof SchemaDamage) return damaged(error.message);
  const code = (error as { errcode?: number }).errcode;
  // SQLITE_CORRUPT and SQLITE_NOTADB; https://www.sqlite.org/rescode.html
  return code !== undefined && [11, 26].includes(code & 0xff) ? damaged(String((error as Error).message)) : error;
}

/** Looks at the file without changing it. Fails with `LIBRARY_DAMAGED`. */
export function checkFile(path: string): void {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  if (head.toString('latin1') !== SQLITE_MAGIC) throw damaged('The file does not begin as an SQLite database.');
  if (statSync(path).size > QUICK_CHECK_LIMIT) return;
  let probe: DatabaseSync | undefined;
  try {
    probe = openProbe(path);
    const found = Object.values(probe.prepare('PRAGMA quick_check(1)').get() ?? {})[0];
    if (found !== 'ok') throw damaged(String(found));
  } catch (error) {
    throw asDamage(error);
  } finally {
    probe?.close();
  }
}

/** Checks every page. Fails with `LIBRARY_DAMAGED`. */
export function checkPages(database: DatabaseSync): void {
  let found: unknown;
  try {
    found = Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {})[0];
  } catch (error) {
    throw asDamage(error);
  }
  if (found !== 'ok') throw damaged(String(found));
}
