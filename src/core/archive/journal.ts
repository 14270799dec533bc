import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { syncFolderNow, timeInName } from '../storage/storage.ts';

/** One statement of a change, as SQLite runs it. */
const statement = z.tuple([z.string(), z.array(z.union([z.string(), z.number(), z.null()]))]);
export type Statement = Readonly<z.infer<typeof statement>>;

/** A line of the journal: one change of the library, or a portion of a long one, tied to the one before by its digest. */
const journalEntry = z.strictObject({
  sequence: z.int().positive(),
  at: z.string(),
  /** Version of the schema its statements are written for. */
  schema: z.int().positive(),
  statements: z.array(statement),
  /** Digest of the line before; of nothing for the first. */
  previous: z.string(),
  /** Present where the change goes on in the next line: it counts only with its last one. */
  more: z.literal(true).optional(),
  /** SHA-256 over all of the above. */
  digest: z.string(),
});
export type JournalEntry = Readonly<z.infer<typeof journalEntry>>;

/** Where a journal ends. */
export interface JournalEnd {
  readonly sequence: number;
  readonly digest: string;
}

/** The second copy of a person's work: an append-only file of changes beside the database, each on the disk before it counts. */
export interface Journal {
  readonly path: string;
  end(): JournalEnd;
  /**
   * Appends one change and flushes it to the disk; throws a system error, and then nothing was appended. A portion of a
   * change with `more` to come is flushed with the last one and counts only with it.
   */
  append(schema: number, statements: readonly Statement[], options?: { readonly more?: boolean }): JournalEnd;
  /** Takes the newest change back, where the database did not take it. */
  takeBack(): void;
  /** Cuts off what could not be when it was taken back; throws a system error where it still cannot. */
  cutOff(): void;
  close(): void;
}

/** What a reading of a whole journal found. */
export interface JournalReading {
  readonly entries: readonly JournalEntry[];
  /** Why it is not whole, or null. A last change that was cut off is no damage: nobody was told that it was saved. */
  readonly damage: string | null;
  /** Bytes up to the end of the last whole change. */
  readonly length: number;
}

/**
 * Letters of JSON that a line aims at: the last line is read at every opening, and a change of ten thousand documents in
 * one of thirty megabytes would be felt each time.
 */
const PORTION = 64 * 1024;

/** Gathers the statements of a change and hands them on in portions of the length of a line. */
export function createPortions(hand: (portion: readonly Statement[]) => void) {
  let [portion, letters]: [Statement[], number] = [[], 0];
  return {
    /** Hands on what was gathered before where the line is long enough; the last portion stays. */
    add: (statement: Statement): void => {
      if (letters >= PORTION) {
        hand(portion);
        [portion, letters] = [[], 0];
      }
      portion.push(statement);
      letters += lettersOf(statement);
    },
    /** What was not handed on. */
    rest: (): readonly Statement[] => portion,
  };
}

const lettersOf = ([sql, parameters]: Statement): number =>
  parameters.reduce<number>((sum, each) => sum + (typeof each === 'string' ? each.length : 8) + 3, sql.length + 8);

const FILE = 'journal.jsonl';
const NEWLINE = 0x0a;
/** How much of the end is read to find the last entry; one that is longer makes the whole file be read. */
const TAIL = 256 * 1024;
export const EMPTY_END: JournalEnd = { sequence: 0, digest: '' };

/** Where the journal of a library lies. */
export const journalPath = (folder: string): string => join(folder, FILE);

/** Opens the journal in `folder` for appending, made where it is missing; a line that was cut off is taken away. */
export function openJournal(folder: string): Journal {
  const path = journalPath(folder);
  const isNew = !existsSync(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = openSync(path, isNew ? 'wx+' : 'r+', 0o600);
  if (isNew) for (const each of [folder, dirname(folder)]) syncFolderNow(each);
  let { end, length } = isNew ? { end: EMPTY_END, length: 0 } : cutToEnd(file, path);
  let isOpen = true;
  let isLeft = false;
  let before: { end: JournalEnd; length: number } | null = null;
  let isWithin = false;
  const goBack = (): void => {
    if (before === null) return;
    ({ end, length } = before);
    before = null;
    isWithin = false;
    isLeft = true;
    attempt(cutOff);
  };
  const cutOff = (): void => {
    if (isLeft) truncate(file, length);
    isLeft = false;
  };
  return {
    path,
    end: () => end,
    append: (schema, statements, { more = false } = {}) => {
      // What is left can be whole, and must never be taken for the end.
      cutOff();
      // Another process may have appended since; the database's own lock keeps the two apart.
      if (fstatSync(file).size !== length) ({ end, length } = cutToEnd(file, path));
      const sequence = end.sequence + 1;
      const sealed = seal({ sequence, at: new Date().toISOString(), schema, statements, previous: end.digest, more });
      const line = Buffer.from(`${sealed.line}\n`);
      if (!isWithin) before = { end, length };
      isWithin = more;
      try {
        writeWhole(file, line, length);
        if (!more) fsyncSync(file);
      } catch (error) {
        goBack();
        throw error;
      }
      end = { sequence, digest: sealed.digest };
      length += line.length;
      return end;
    },
    takeBack: goBack,
    cutOff,
    close: () => {
      if (isOpen) attempt(cutOff);
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/** An entry that waits for its digest. */
interface Unsealed {
  readonly sequence: number;
  readonly at: string;
  readonly schema: number;
  readonly statements: readonly Statement[];
  readonly previous: string;
  readonly more?: boolean | undefined;
}

/** The line of an entry and its digest; the statements, which may be long, are written out once for both. */
function seal(entry: Unsealed): { readonly line: string; readonly digest: string } {
  const { sequence, schema, more = false } = entry;
  const [at, statements, previous] = [entry.at, entry.statements, entry.previous].map((each) => JSON.stringify(each));
  const digest = createHash('sha256')
    .update(`[${sequence},${at},${schema},${statements},${previous}${more ? ',true' : ''}]`)
    .digest('hex');
  const head = `"sequence":${sequence},"at":${at},"schema":${schema},"statements":${statements},"previous":${previous}`;
  return { line: `{${head}${more ? ',"more":true' : ''},"digest":"${digest}"}`, digest };
}

/** Reads a journal whole and checks every link of its chain. */
export function readJournal(path: string): JournalReading {
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const entries: JournalEntry[] = [];
  let start = 0;
  let previous = '';
  let whole = { entries: 0, length: 0 };
  const read = (damage: string | null): JournalReading => ({
    entries: entries.slice(0, whole.entries),
    damage,
    length: whole.length,
  });
  for (let stop = bytes.indexOf(NEWLINE, start); stop !== -1; stop = bytes.indexOf(NEWLINE, start)) {
    const entry = parseEntry(bytes.subarray(start, stop));
    const number = entries.length + 1;
    if (entry === null) return read(`Line ${number} of the journal cannot be read.`);
    const isNext = entry.sequence === number && entry.previous === previous;
    // JSON can be written in other ways that read the same; ours never is. Its digest is in the line.
    if (!isNext || !bytes.subarray(start, stop).equals(Buffer.from(seal(entry).line)))
      return read(`Line ${number} of the journal is not the one that was written.`);
    entries.push(entry);
    previous = entry.digest;
    start = stop + 1;
    if (entry.more !== true) whole = { entries: entries.length, length: start };
  }
  return read(null);
}

function parseEntry(line: Uint8Array): JournalEntry | null {
  try {
    const parsed = journalEntry.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

interface Whole {
  readonly end: JournalEnd;
  readonly length: number;
  readonly isDamaged?: boolean;
}

/** Cuts a journal off after its last whole change; one that is damaged is kept beside it as it was. */
function cutToEnd(file: number, path: string): Whole {
  const whole = readEnd(path);
  if (fstatSync(file).size === whole.length) return whole;
  if (whole.isDamaged === true) copyFileSync(path, `${besideJournal(path)}-as-found`);
  truncate(file, whole.length);
  return whole;
}

/** Where a journal is kept that is not gone on with. */
export const besideJournal = (path: string): string => `${path}.set-aside-${timeInName()}`;

/** The end of the last whole change, from the end of the file. */
function readEnd(path: string): Whole {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(TAIL, size));
    readSync(file, tail, 0, tail.length, size - tail.length);
    const stop = tail.lastIndexOf(NEWLINE);
    const start = stop <= 0 ? -1 : tail.lastIndexOf(NEWLINE, stop - 1);
    const entry = stop === -1 ? null : parseEntry(tail.subarray(start + 1, stop));
    if (entry !== null && entry.more !== true && (start !== -1 || tail.length === size))
      return { end: { sequence: entry.sequence, digest: entry.digest }, length: size - tail.length + stop + 1 };
  } finally {
    closeSync(file);
  }
  const { entries, damage, length } = readJournal(path);
  const last = entries.at(-1);
  const end = last ? { sequence: last.sequence, digest: last.digest } : EMPTY_END;
  return { end, length, isDamaged: damage !== null };
}

function writeWhole(file: number, bytes: Uint8Array, at: number): void {
  let done = 0;
  while (done < bytes.length) {
    const written = writeSync(file, bytes, done, bytes.length - done, at + done);
    // A full disk can accept nothing without an error; writing on would never end.
    if (written === 0) throw Object.assign(new Error('no space left to write'), { code: 'ENOSPC' });
    done += written;
  }
}

function truncate(file: number, length: number): void {
  ftruncateSync(file, length);
  fsyncSync(file);
}

/** Does what is tried again later: before the next change, at the end, or by the next opening, which sees it. */
function attempt(cut: () => void): void {
  try {
    cut();
  } catch {
    // Until then it is known as left.
  }
}
