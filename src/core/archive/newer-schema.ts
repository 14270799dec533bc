import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Failure } from '../../rpc/failure.ts';
import { holdsSchema, isSchemaWhole, readMeta, readVersion, SCHEMA } from './migrate.ts';

/** Opens a database as a file that does not change, without leaving anything beside it. */
export function openImmutable(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return new DatabaseSync(url, { readOnly: true });
}

/** SQLITE_READONLY and SQLITE_CANTOPEN; https://www.sqlite.org/rescode.html */
export const isReadOnly = (error: unknown): boolean =>
  [8, 14].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);

/** Opens a database that others may write meanwhile; where not even SQLite's own files can be made beside it, as it lies. */
export function openReading(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
  try {
    database.prepare('PRAGMA user_version').get();
    return database;
  } catch (error) {
    database.close();
    if (!isReadOnly(error)) throw error;
    return openImmutable(path);
  }
}

/** Opens a database to look at it: with a write-ahead log beside it the file alone is not the database. */
export const openProbe = (path: string): DatabaseSync =>
  existsSync(`${path}-wal`) ? openReading(path) : openImmutable(path);

/**
 * Whether a newer Synoptic wrote the database at `path` and says that this one may read it. Fails with `LIBRARY_TOO_NEW`
 * where it does not say so, or what this one reads is not there.
 */
export function isFromNewer(path: string): boolean {
  const database = openProbe(path);
  try {
    const version = readVersion(database);
    if (version <= SCHEMA) return false;
    // With the tables of today it is the number that turned, unless it is written twice.
    if (isSchemaWhole(database) && readMeta(database, 'schema') !== version) return false;
    const readableFrom = readMeta(database, 'readable_from');
    if (readableFrom !== null && readableFrom <= SCHEMA && holdsSchema(database)) return true;
    throw new Failure(
      'LIBRARY_TOO_NEW',
      'This library was written by a newer Synoptic, in a way that this one cannot read. Open it with that version, or open another library; it was left as it is.',
      { library: version, app: SCHEMA },
    );
  } finally {
    database.close();
  }
}
