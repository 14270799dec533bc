import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Failure } from '../../rpc/failure.ts';
import { takeLock, type LibraryLock } from './library-lock.ts';
import { readVersion, SCHEMA } from './migrate.ts';

/** How long a library that another is just making is waited for, and how long between two looks, in milliseconds. */
const PATIENCE = 10_000;
const PAUSE = 20;

/** Whoever writes holds the lock; whoever comes second has the database for reading. */
export type Turn =
  { readonly lock: LibraryLock; readonly database: null } | { readonly lock: null; readonly database: DatabaseSync };

/**
 * Takes the lock of the library with its database at `path`, or where another holds it opens that for reading. Another who
 * is just making the library, or bringing it to this schema, is waited for. Fails with `LIBRARY_READ_ONLY` when that takes
 * longer than `patience`.
 */
export function takeTurn(path: string, patience = PATIENCE): Turn {
  for (const until = Date.now() + patience; ; pause()) {
    const lock = takeLock(join(dirname(path), 'library.lock'));
    if (lock) return { lock, database: null };
    const database = openMade(path);
    if (database) return { lock: null, database };
    if (Date.now() >= until) throw beingMade();
  }
}

function openMade(path: string): DatabaseSync | null {
  if (!existsSync(path)) return null;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: PATIENCE });
    if (readVersion(database) === SCHEMA) return database;
  } catch (error) {
    if (!isInBetween(error)) throw error;
  }
  database?.close();
  return null;
}

/** SQLITE_BUSY, SQLITE_LOCKED, SQLITE_READONLY and SQLITE_CANTOPEN: its files are being made; https://www.sqlite.org/rescode.html */
const isInBetween = (error: unknown): boolean =>
  [5, 6, 8, 14].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);

/** Nothing else is to be done before a library is open. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}

const beingMade = (): Failure =>
  new Failure(
    'LIBRARY_READ_ONLY',
    'Another Synoptic is just making this library or bringing it to another version, so it cannot be read yet. Wait until that is done, and open it again.',
  );
