import { constants, accessSync, existsSync, openSync, readSync, closeSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Failure } from '../../rpc/failure.ts';
import { createPortions, type Journal } from './journal.ts';
import { mendFromJournal, type Difference } from './compare-with-journal.ts';
import { checkJournal, pairWithJournal, writeKnown } from './journalled.ts';
import { takeLock, type LibraryLock } from './library-lock.ts';
import { isSchemaWhole, migrate, readVersion, SCHEMA, SchemaDamage } from './migrate.ts';
import { createPrepare, type Prepare } from './prepared.ts';
import { isFromNewer, isReadOnly, openImmutable, openProbe, openReading } from './newer-schema.ts';
import { openMigratedCopy } from './migrated-copy.ts';
import { readOnlyFailure, toSaveFailure, type WhyReadOnly } from '../storage/storage.ts';

/** Above this size the whole-file check at opening would be felt; `verify` still makes it. */
const QUICK_CHECK_LIMIT = 64 * 1024 * 1024;
const SQLITE_MAGIC = 'SQLite format 3\0';

type Row = Record<string, unknown>;
/** Runs one statement of a change. */
export type Run = (sql: string, ...parameters: SQLInputValue[]) => void;

/** `library.db`: one connection, WAL with `synchronous=FULL`, so that a committed write survives a power cut. */
export interface LibraryDatabase {
  /** Why it cannot be written; null where it can. */
  readonly readOnly: WhyReadOnly | null;
  /** All rows of a query. */
  all(sql: string, ...parameters: SQLInputValue[]): Row[];
  /** Each row of a query in turn, for those that are too many to hold. */
  each(sql: string, use: (row: Row) => void): void;
  /** The first row of a query, or undefined. */
  get(sql: string, ...parameters: SQLInputValue[]): Row | undefined;
  /**
   * Runs a change of a person's work in one transaction; returns after it is on the disk, here and in the journal. Fails
   * with a save failure and changes nothing. What `derive` runs has no line in the journal.
   */
  write<T>(change: (run: Run, derive: Run) => T): T;
  /** The same for what can be made again from the rest; the journal has no line of it. */
  writeDerived<T>(change: (run: Run) => T): T;
  /** Attaches another database file for the length of `use`. */
  attached<T>(path: string, use: () => T): T;
  /**
   * Checks every page of the database, reads the journal whole, writes a damaged one anew, and puts rows back that differ
   * from what it tells; says what it had to do. Fails with `LIBRARY_DAMAGED`.
   */
  checkJournal(): JournalCheck;
  /** Grows whenever any process commits a change. */
  revision(): number;
  /** Grows whenever rows change by anything but `write`: another process, or a check that mended them. */
  outside(): number;
  close(): void;
}

/**
 * Opens the database at `path`, creating or migrating it where the folder can be written and nobody else writes it.
 * Fails with `LIBRARY_DAMAGED` or `LIBRARY_TOO_NEW`, and then has changed nothing.
 */
export function openDatabase(path: string, journalFolder: string): LibraryDatabase {
  const exists = existsSync(path) && statSync(path).size > 0;
  if (exists) {
    checkFile(path);
    if (isNewer(path)) return wrap({ ...reading(path, openReading(path)), why: 'newer' });
  }
  try {
    if (canWrite(path)) return openPair(path, journalFolder);
  } catch (error) {
    // What the permissions promise, a read-only file system or another owner can still refuse.
    if (!exists || !isReadOnly(error)) throw asDamage(error);
  }
  return openReadOnly(path);
}

/** The one who writes: with the lock of the library and its journal. Whoever comes second reads. */
function openPair(path: string, journalFolder: string): LibraryDatabase {
  const lock = takeLock(join(dirname(path), 'library.lock'));
  if (lock === null)
    return wrap({
      ...reading(path, new DatabaseSync(path, { readOnly: true, timeout: 10_000 })),
      why: 'held',
    });
  let database: DatabaseSync | undefined;
  try {
    database = openWritable(path);
    const { journal } = pairWithJournal(database, journalFolder, SCHEMA);
    return wrap({ path, database, journal, lock, why: null });
  } catch (error) {
    database?.close();
    lock.release();
    throw error;
  }
}

function canWrite(path: string): boolean {
  try {
    accessSync(existsSync(path) ? path : dirname(path), constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function damaged(detail: string): Failure {
  return new Failure(
    'LIBRARY_DAMAGED',
    'The library database is damaged and was left untouched. Run “synoptic repair” to make it anew from the journal, restore library.db from a backup, or open another library.',
    { detail },
  );
}

function asDamage(error: unknown): unknown {
  if (error instanceof SchemaDamage) return damaged(error.message);
  const code = (error as { errcode?: number }).errcode;
  // SQLITE_CORRUPT and SQLITE_NOTADB; https://www.sqlite.org/rescode.html
  return code !== undefined && [11, 26].includes(code & 0xff) ? damaged(String((error as Error).message)) : error;
}

/** Looks at the file without changing it. */
function checkFile(path: string): void {
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

function isNewer(path: string): boolean {
  try {
    return isFromNewer(path);
  } catch (error) {
    throw asDamage(error);
  }
}

const reading = (path: string, database: DatabaseSync) => ({ path, database, journal: null, lock: null }) as const;

/** A library in a folder that cannot be written; one of an older schema is read from a copy that was brought forward. */
function openReadOnly(path: string): LibraryDatabase {
  const database = openImmutable(path);
  if (readVersion(database) === SCHEMA) return wrap({ ...reading(path, database), why: 'folder' });
  database.close();
  const copy = openMigratedCopy(path);
  return wrap({ ...reading(path, copy.database), why: 'folder', onClose: copy.close });
}

function openWritable(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 10_000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  // Apple's fsync leaves data in the drive's cache unless asked for more.
  database.exec('PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1;');
  try {
    migrate(database, path);
    if (!isSchemaWhole(database)) throw damaged('The tables are not the ones that were made.');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** What a check of database and journal against each other found and mended. */
export interface JournalCheck extends Difference {
  readonly isJournalAnew: boolean;
}

const NOTHING_MENDED: JournalCheck = { isJournalAnew: false, changed: 0, unknown: 0 };

function checkPages(database: DatabaseSync): void {
  let found: unknown;
  try {
    found = Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {})[0];
  } catch (error) {
    throw asDamage(error);
  }
  if (found !== 'ok') throw damaged(String(found));
}

interface Opened {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly journal: Journal | null;
  readonly lock: LibraryLock | null;
  readonly why: WhyReadOnly | null;
  readonly onClose?: () => void;
}

/** How changes are made, each in one transaction and one change of the journal. */
function createCommit(
  database: DatabaseSync,
  prepare: Prepare,
  { journalOf, why }: { readonly journalOf: () => Journal | null; readonly why: WhyReadOnly | null },
) {
  const derive: Run = (sql, ...parameters) => void prepare(sql).run(...parameters);
  let done = 0;
  return {
    /** Changes that were made. */
    count: (): number => done,
    run: <T>(change: (run: Run, derive: Run) => T): T => {
      const journal = journalOf();
      if (journal === null) throw readOnlyFailure(why ?? 'folder');
      const { append, takeBack } = journal;
      let isAppended = false;
      const portions = createPortions((portion) => {
        append(SCHEMA, portion, { more: true });
        isAppended = true;
      });
      try {
        database.exec('BEGIN IMMEDIATE');
        const result = change((sql, ...parameters) => {
          derive(sql, ...parameters);
          portions.add([sql, parameters as (string | number | null)[]]);
        }, derive);
        const rest = portions.rest();
        if (rest.length > 0) {
          // The journal first: what it has and the database has not is redone at the next opening, never lost.
          const end = append(SCHEMA, rest);
          isAppended = true;
          writeKnown(database, end);
        }
        database.exec('COMMIT');
        done += 1;
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        if (isAppended) takeBack();
        throw toSaveFailure(error);
      }
    },
  };
}

function wrap({ path, database, lock, why, onClose, ...opened }: Opened): LibraryDatabase {
  let { journal } = opened;
  let mended = 0;
  const prepare = createPrepare(database);
  const outside = (): number => Number(Object.values(prepare('PRAGMA data_version').get() ?? {})[0]) + mended;
  const commit = createCommit(database, prepare, { journalOf: () => journal, why });
  return {
    readOnly: why,
    all: (sql, ...parameters) => prepare(sql).all(...parameters),
    each: (sql, use) => {
      for (const row of database.prepare(sql).iterate()) use(row);
    },
    get: (sql, ...parameters) => prepare(sql).get(...parameters),
    write: (change) => commit.run(change),
    writeDerived: (change) => commit.run((_run, own) => change(own)),
    attached: (path, use) => {
      database.prepare('ATTACH DATABASE ? AS staged').run(path);
      try {
        return use();
      } finally {
        database.exec('DETACH DATABASE staged');
      }
    },
    checkJournal: () => {
      checkPages(database);
      if (journal === null) return NOTHING_MENDED;
      const before = journal;
      journal = checkJournal(database, before, SCHEMA);
      const inside = { folder: dirname(path), journal: journal.path, create: openWritable };
      const found = mendFromJournal(database, inside);
      mended += found.changed;
      return { isJournalAnew: journal !== before, ...found };
    },
    outside,
    // data_version tells only of other connections' commits, so our own are added.
    revision: () => outside() + commit.count(),
    close: () => {
      journal?.close();
      if (database.isOpen) database.close();
      onClose?.();
      lock?.release();
    },
  };
}
