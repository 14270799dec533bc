import { constants, accessSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { createPortions, type Journal } from './journal.ts';
import { mendFromJournal, type Difference } from './compare-with-journal.ts';
import { checkJournal, pairWithJournal, writeKnown } from './journalled.ts';
import { takeTurn } from './held-library.ts';
import type { LibraryLock } from './library-lock.ts';
import { isSchemaWhole, migrate, readVersion, SCHEMA } from './migrate.ts';
import { asDamage, checkFile, checkPages, damaged } from './database-damage.ts';
import { createDatabaseFixity, type DatabaseFixity, type DatabaseState } from './database-fixity.ts';
import { createPrepare, type Prepare } from './prepared.ts';
import { isFromNewer, isReadOnly, openImmutable, openReading } from './newer-schema.ts';
import { openMigratedCopy } from './migrated-copy.ts';
import { readOnlyFailure, toSaveFailure, type WhyReadOnly } from '../storage/storage.ts';

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
  /** Compares the file, as long as nothing was written, with its digest of when it was closed; in portions. */
  checkFile(signal: AbortSignal): Promise<DatabaseState>;
  /** What `checkFile`, `checkJournal` or the first change found. */
  fileState(): DatabaseState;
  /** The person was told of it, and is not told again. */
  tellFileState(): void;
  /** Grows whenever any process commits a change. */
  revision(): number;
  /** Grows whenever rows change by anything but `write`: another process, or a check that mended them. */
  outside(): number;
  close(): void;
}

/**
 * Opens the database at `path`, creating or migrating it where the folder can be written and nobody else writes it.
 * Fails with `LIBRARY_DAMAGED`, `LIBRARY_TOO_NEW` or as `takeTurn`, and then has changed nothing.
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
  const { lock, database: held } = takeTurn(path);
  if (lock === null) return wrap({ ...reading(path, held), why: 'held' });
  let database: DatabaseSync | undefined;
  try {
    const fixity = createDatabaseFixity(path);
    database = openWritable(path, fixity.beginChanges);
    const journal = pairUnchanged(database, journalFolder, fixity);
    return wrap({ path, database, journal, lock, fixity, why: null });
  } catch (error) {
    database?.close();
    lock.release();
    throw error;
  }
}

/** Brings database and journal together while nothing gets from the write-ahead log into the file. */
function pairUnchanged(database: DatabaseSync, journalFolder: string, fixity: DatabaseFixity): Journal {
  const [usual] = Object.values(database.prepare('PRAGMA wal_autocheckpoint').get() ?? {});
  database.exec('PRAGMA wal_autocheckpoint = 0');
  const { journal } = pairWithJournal(database, journalFolder, SCHEMA);
  if (Object.values(database.prepare('SELECT total_changes()').get() ?? {})[0] !== 0) fixity.beginChanges();
  database.exec(`PRAGMA wal_autocheckpoint = ${Number(usual)}`);
  return journal;
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

function openWritable(path: string, beforeChange: () => void = () => undefined): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 10_000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  // Apple's fsync leaves data in the drive's cache unless asked for more.
  database.exec('PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1;');
  try {
    if (readVersion(database) !== SCHEMA) beforeChange();
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
  /** Whether the file was found to be another than when it was closed last. */
  readonly isFileChanged: boolean;
}

interface Opened {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly journal: Journal | null;
  readonly lock: LibraryLock | null;
  /** Of one that can be written. */
  readonly fixity?: DatabaseFixity;
  readonly why: WhyReadOnly | null;
  readonly onClose?: () => void;
}

/** How changes are made, each in one transaction and one change of the journal. */
function createCommit(
  database: DatabaseSync,
  prepare: Prepare,
  { journalOf, why, fixity }: Pick<Opened, 'why' | 'fixity'> & { readonly journalOf: () => Journal | null },
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
        fixity?.beginChanges();
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

function wrap({ path, database, lock, why, fixity, onClose, ...opened }: Opened): LibraryDatabase {
  let { journal } = opened;
  let mended = 0;
  const prepare = createPrepare(database);
  const outside = (): number => Number(Object.values(prepare('PRAGMA data_version').get() ?? {})[0]) + mended;
  const commit = createCommit(database, prepare, { journalOf: () => journal, why, ...(fixity && { fixity }) });
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
      const isFileChanged = fixity?.check() === 'changed';
      checkPages(database);
      if (journal === null) return { isJournalAnew: false, isFileChanged, changed: 0, unknown: 0 };
      fixity?.beginChanges();
      const before = journal;
      journal = checkJournal(database, before, SCHEMA);
      const inside = { folder: dirname(path), journal: journal.path, create: openWritable };
      const found = mendFromJournal(database, inside);
      mended += found.changed;
      return { isJournalAnew: journal !== before, isFileChanged, ...found };
    },
    checkFile: (signal) => fixity?.checkInPortions(signal) ?? Promise.resolve('unknown'),
    fileState: () => fixity?.state ?? 'unknown',
    tellFileState: () => fixity?.tell(),
    outside,
    // data_version tells only of other connections' commits, so our own are added.
    revision: () => outside() + commit.count(),
    close: () => {
      journal?.close();
      if (database.isOpen) database.close();
      fixity?.close();
      onClose?.();
      lock?.release();
    },
  };
}
