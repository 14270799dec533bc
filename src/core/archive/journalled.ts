import { renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import {
  besideJournal,
  createPortions,
  EMPTY_END,
  openJournal,
  readJournal,
  type Journal,
  type JournalEnd,
  type Statement,
} from './journal.ts';
import { createPrepare, type Prepare } from './prepared.ts';

/** Tables that hold a person's work, in an order in which their rows can be put back. */
export const WORK_TABLES = [
  'document', 'text_version', 'description_version', 'event', 'annotation', 'annotation_version', 'annotation_foreign', 'annotation_kept',
  'setting', 'saved_search', 'synonym_group', 'decision', 'origin_change', 'edition_opened',
] as const; // prettier-ignore

/** A journal that goes with a database: both hold the same changes when this returns. */
export interface JournalPair {
  readonly journal: Journal;
  /** What had to be done to bring the two together, for the log. */
  readonly mended: 'nothing' | 'database-from-journal' | 'journal-from-database';
}

/** Opens the journal in `folder` and brings it and the database together, each from the other. */
export function pairWithJournal(database: DatabaseSync, folder: string, schema: number): JournalPair {
  const journal = openJournal(folder);
  const known = readKnown(database);
  const end = journal.end();
  const isPair = end.sequence === known.sequence && end.digest === known.digest;
  if (isPair && (end.sequence > 0 || !holdsWork(database)) && !(isShort(journal) && isDamaged(journal)))
    return { journal, mended: 'nothing' };
  if (replayMissing(database, journal, known)) return { journal, mended: 'database-from-journal' };
  return { journal: writeAnew(database, journal, { folder, schema }), mended: 'journal-from-database' };
}

/** Up to this size a journal is read whole at each opening, in bytes; a longer one when everything is verified. */
const SHORT = 8 * 1024 * 1024;

const isShort = ({ path }: Journal): boolean => statSync(path).size <= SHORT;
const isDamaged = ({ path }: Journal): boolean => readJournal(path).damage !== null;

/** Reads the journal whole; one that is damaged is set aside and written anew. Returns the journal to go on with. */
export function checkJournal(database: DatabaseSync, journal: Journal, schema: number): Journal {
  journal.cutOff();
  return isDamaged(journal) ? writeAnew(database, journal, { folder: dirname(journal.path), schema }) : journal;
}

/** The newest change of the journal that the database holds. */
export function readKnown(database: DatabaseSync): JournalEnd {
  const value = (key: string): string | undefined =>
    database.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value'] as string | undefined;
  const [sequence, digest] = [value('journal_sequence'), value('journal_digest')];
  return sequence === undefined || digest === undefined ? EMPTY_END : { sequence: Number(sequence), digest };
}

/** Writes down which change of the journal the database holds; within a transaction. */
export function writeKnown(database: DatabaseSync, { sequence, digest }: JournalEnd): void {
  const put = database.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  put.run('journal_sequence', String(sequence));
  put.run('journal_digest', digest);
}

/** Runs statements of the journal. */
export function replay(prepare: Prepare, statements: readonly Statement[]): void {
  for (const [sql, parameters] of statements) prepare(sql).run(...(parameters as SQLInputValue[]));
}

/** Redoes the changes that the journal has and the database has not; false where the two do not go together. */
function replayMissing(database: DatabaseSync, journal: Journal, known: JournalEnd): boolean {
  const { entries, damage } = readJournal(journal.path);
  const last = entries.at(-1);
  if (damage !== null || last === undefined || last.sequence <= known.sequence) return false;
  const isOurs = known.sequence === 0 ? !holdsWork(database) : entries[known.sequence - 1]?.digest === known.digest;
  if (!isOurs) return false;
  database.exec('BEGIN IMMEDIATE');
  try {
    const prepare = createPrepare(database);
    for (const { statements } of entries.slice(known.sequence)) replay(prepare, statements);
    writeKnown(database, last);
    database.exec('COMMIT');
    return true;
  } catch {
    database.exec('ROLLBACK');
    return false;
  }
}

/** Sets a journal aside that does not go with the database, and begins one with all the work there is. */
function writeAnew(
  database: DatabaseSync,
  old: Journal,
  { folder, schema }: { readonly folder: string; readonly schema: number },
): Journal {
  const { sequence } = old.end();
  old.close();
  if (sequence > 0) renameSync(old.path, besideJournal(old.path));
  const journal = openJournal(folder);
  const portions = createPortions((rows) => void journal.append(schema, rows));
  for (const row of snapshot(database)) portions.add(row);
  const end = portions.rest().length === 0 ? journal.end() : journal.append(schema, portions.rest());
  database.exec('BEGIN IMMEDIATE');
  writeKnown(database, end);
  database.exec('COMMIT');
  return journal;
}

/** Statements that put every row of work back. */
function* snapshot(database: DatabaseSync): Generator<Statement> {
  for (const table of WORK_TABLES.filter((each) => exists(database, each))) {
    for (const row of database.prepare(`SELECT * FROM ${table}`).iterate()) {
      const columns = Object.keys(row);
      const marks = columns.map(() => '?').join(', ');
      const sql = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${marks})`;
      yield [sql, Object.values(row) as (string | number | null)[]];
    }
  }
}

function holdsWork(database: DatabaseSync): boolean {
  return WORK_TABLES.some(
    (table) => exists(database, table) && database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined,
  );
}

function exists(database: DatabaseSync, table: string): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined;
}
