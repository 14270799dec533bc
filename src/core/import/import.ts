import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { refusalInEnglish } from '../../domain/refusal.ts';
import type { FileOutcome, ImportProgress, ImportReport } from '../../domain/import-report.ts';
import { cancelled } from '../../rpc/failure.ts';
import type { Archive, Staging } from '../archive/archive.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { createBeside, type Beside } from './beside.ts';
import { discover, reasonOf, type ChosenPath, type DiscoveredFile } from './discover.ts';
import type { ReadOptions } from '../formats/formats.ts';
import { createGate, type Gate } from './gate.ts';
import { createPool, type Lend } from './reader-pool.ts';
import { readAmong } from './read-among.ts';
import { createReader, type Reader } from './reader.ts';
import { forkReader, type StartReader } from './start-reader.ts';
import type { ReadOutcome, ReadRequest } from './reading.ts';
import { settle, summarise } from './settle.ts';
import { takeIn, type Original } from './take-in.ts';

export { discover, toChosenPath, type ChosenPath, type DiscoveredFile } from './discover.ts';
export { createReader, type Reader } from './reader.ts';
export { createBeside, type Beside, type BesidePage } from './beside.ts';
export { readAmong } from './read-among.ts';
export { besideOf, fileNameOf, optionsOf, readOriginal } from './read-original.ts';
export type { ReadDocument, ReadOutcome } from './reading.ts';
export { forkReader, READER_HEAP, type ReaderListener, type StartReader } from './start-reader.ts';

/** Takes files into the library: discover, read, describe, stage, and commit document by document. */
export interface Importer {
  /**
   * Imports what was chosen. A file that cannot be read is reported and the others go on; a cancelled import leaves the
   * library as it was, unless it was storing already: then it goes on. Fails with `LIBRARY_READ_ONLY`, `LIBRARY_FULL`,
   * `CANCELLED`; what was stored before stays, and details `{stored, total}` say how much.
   */
  run(chosen: readonly ChosenPath[], context: ImportContext): Promise<ImportRun>;
  /** Has every import wait before its next file, or go on; says how many there are. Those that begin later do not wait. */
  pause(isPaused: boolean): number;
  /** Cancels what runs and resolves when nothing of it is left. */
  close(): Promise<void>;
}

/** What came of an import, and the files of it that were not added. */
export interface ImportRun {
  readonly report: ImportReport;
  readonly left: readonly ChosenPath[];
}

export interface ImportContext {
  readonly signal: AbortSignal;
  readonly report: (progress: ImportProgress) => void;
  /** What the person chose for these files; nothing is chosen where it is missing. */
  readonly options?: ReadOptions;
  /** Only the files that are shown as one of these. */
  readonly only?: readonly string[] | undefined;
}

/** A text of 32 MiB is some forty books; what is larger is data, not reading. */
const MAX_TEXT_BYTES = 32 * 1024 * 1024;
const TEXT_ENDING = /\.(?:txt|text|md|markdown|html?|xhtml)$/i;
/** Scanned books, mailboxes and web captures are larger; they are held in memory while they are read. */
const MAX_FILE_BYTES = 128 * 1024 * 1024;
/** A file with one record a line is split before it is read, so it may be larger. */
const MAX_RECORDS_BYTES = 1024 * 1024 * 1024;
const RECORDS_ENDING = /\.(?:jsonl|ndjson)$/i;
/** Lines read at once: enough to keep the reader busy, few enough to cancel soon. */
const BATCH = 200;
/** Files read side by side; more would hold more of them in memory than they gain. */
const MAX_READERS = 4;
/** Readers that read on in place of those that a file keeps: each of these has a core of its own. */
const STAND_INS = 2;

/** An importer into `archive` whose readers run as processes of the module at `readerUrl`. */
export function createImporter(archive: Archive, readerUrl: URL, start: StartReader = forkReader): Importer {
  const count = Math.max(1, Math.min(MAX_READERS, availableParallelism()));
  const readers = Array.from({ length: count + STAND_INS }, () => createReader(readerUrl, start));
  const lend = createPool(readers.slice(0, count), readers.slice(count));
  const closing = new AbortController();
  const running = new Map<Promise<unknown>, (isPaused: boolean) => void>();
  return {
    run: (chosen, { signal, report, options = {}, only }) => {
      const both = AbortSignal.any([signal, closing.signal]);
      const gate = createGate();
      const { tell, pause } = createTeller(gate, report);
      const run = importAll(chosen, { archive, lend, count, signal: both, report: tell, options, only, gate });
      running.set(run, pause);
      return run.finally(() => running.delete(run));
    },
    pause: (isPaused) => {
      for (const pause of running.values()) pause(isPaused);
      return running.size;
    },
    close: async () => {
      closing.abort();
      await Promise.allSettled(running.keys());
      for (const reader of readers) reader.close();
    },
  };
}

/** Tells how far an import is, and again when it is paused or goes on. */
function createTeller(gate: Gate, report: ImportContext['report']) {
  let last: ImportProgress | null = null;
  const tell = (progress: ImportProgress): void => {
    last = progress;
    report(gate.isShut() ? { ...progress, isPaused: true } : progress);
  };
  const pause = (isPaused: boolean): void => {
    gate.set(isPaused);
    if (last !== null) tell(last);
  };
  return { tell, pause };
}

interface Work extends Required<Omit<ImportContext, 'only'>> {
  readonly only: readonly string[] | undefined;
  readonly gate: Gate;
  readonly archive: Archive;
  /** Lends a reader of the importer's, which all imports share. */
  readonly lend: Lend;
  /** How many readers there are. */
  readonly count: number;
}

/** The same with the files that pages lie among. */
interface BesideWork extends Work {
  readonly beside: Beside;
}

async function importAll(chosen: readonly ChosenPath[], work: Work): Promise<ImportRun> {
  const { archive, signal, report, only } = work;
  report({ stage: 'discovering', done: 0, total: 0, path: null });
  const staging = await archive.stage();
  try {
    const found = await discover(chosen, signal);
    const files = only === undefined ? found : found.filter(({ shownAs }) => only.includes(shownAs));
    const left = only === undefined ? [] : found.filter(({ shownAs }) => !only.includes(shownAs));
    const outcomes: FileOutcome[] = [];
    const beside = createBeside(found);
    for await (const read of toldOf(readAhead(files, { ...work, beside }), files, work)) {
      const settled = await settleFile(read, { archive, staging });
      for (const outcome of settled) outcomes.push(outcome);
      if (settled.some(({ outcome }) => outcome === 'rejected')) left.push(read.file);
    }
    await work.gate.pass(signal);
    if (signal.aborted) throw cancelled();
    await settle(staging, outcomes, report);
    return { report: summarise(outcomes), left };
  } catch (error) {
    await staging.discard();
    throw signal.aborted ? cancelled() : error;
  }
}

/** The same files, each told of before it is taken in; none while it is paused. */
async function* toldOf(
  read: AsyncGenerator<ReadFile>,
  files: readonly DiscoveredFile[],
  { report, gate, signal }: Work,
): AsyncGenerator<ReadFile> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let [done, bytes] = [0, 0];
  const tell = (path: string | null): void =>
    report({ stage: 'reading', done, total: files.length, path, bytes: { done: bytes, total } });
  tell(null);
  for await (const each of read) {
    await gate.pass(signal);
    tell(each.file.shownAs);
    yield each;
    done += 1;
    bytes += each.file.bytes;
  }
}

/** A file with what its reader found, or why it was not read. */
interface ReadFile {
  readonly file: DiscoveredFile;
  readonly refusal?: FileOutcome;
  readonly original?: Original;
  readonly outcomes?: readonly ReadOutcome[];
}

/** Files read ahead of the one that is taken in, for each reader: one slow file does not make the others wait. */
const AHEAD = 1000;
/** Bytes of files read ahead, and letters of their texts, past which no reader runs on: they are held until their turn. */
const AHEAD_BYTES = 32 * 1024 * 1024;

const lettersOf = ({ outcomes = [] }: ReadFile): number =>
  outcomes.reduce((sum, each) => sum + (each.outcome === 'read' ? each.canonical.text.length : 0), 0);

/** Reads files side by side, one a reader, and gives them in their order: an import takes in the same in every run. */
async function* readAhead(
  files: readonly DiscoveredFile[],
  { lend, count, ...rest }: BesideWork,
): AsyncGenerator<ReadFile> {
  const waiting: { readonly reading: Promise<ReadFile>; size: number }[] = [];
  const stop = new AbortController();
  const work = { ...rest, signal: AbortSignal.any([rest.signal, stop.signal]) };
  let [next, held] = [0, 0];
  const mayBegin = (): boolean => waiting.length < count || (waiting.length < count * AHEAD && held < AHEAD_BYTES);
  const begin = (): void => {
    for (let file = files[next]; file !== undefined && mayBegin(); file = files[next]) {
      // What is refused unread, as a film in a folder, holds nothing.
      const each = { reading: readInTurn(file, lend, work), size: refuse(file) ? 0 : file.bytes };
      const grow = (read: ReadFile): void => {
        each.size += lettersOf(read);
        held += lettersOf(read);
      };
      each.reading.then(grow, () => undefined);
      waiting.push(each);
      held += each.size;
      next += 1;
    }
  };
  begin();
  try {
    for (let first = waiting.shift(); first !== undefined; first = waiting.shift()) {
      const read = await first.reading;
      held -= first.size;
      begin();
      yield read;
    }
  } finally {
    // Nothing is read on for an import that came to nothing.
    stop.abort();
    await Promise.allSettled(waiting.map(({ reading }) => reading));
  }
}

type Reading = Pick<BesideWork, 'signal' | 'options' | 'gate' | 'beside'>;

/** Reads a file when a reader is free; a reader that comes while the import is paused is given back for others. */
async function readInTurn(file: DiscoveredFile, lend: Lend, work: Reading): Promise<ReadFile> {
  for (;;) {
    await work.gate.pass(work.signal);
    const read = await lend((reader) => (work.gate.isShut() ? Promise.resolve(null) : readOne(file, reader, work)));
    if (read !== null) return read;
  }
}

async function readOne(file: DiscoveredFile, reader: Reader, { signal, options, beside }: Reading): Promise<ReadFile> {
  const refusal = refuse(file);
  if (refusal) return { file, refusal };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file.path, { signal });
  } catch (error) {
    if (signal.aborted) throw cancelled();
    return { file, refusal: { path: file.shownAs, outcome: 'rejected', code: 'UNREADABLE', message: reasonOf(error) } };
  }
  const outcomes: ReadOutcome[] = [];
  for (const request of toRequests(file, bytes, options))
    for (const outcome of await reader.read(request, signal)) outcomes.push(outcome);
  const original = { file, bytes, sha256: sha256OfBytes(bytes), options };
  const among = await readAmong({ file, bytes, options }, outcomes, { beside, reader, signal });
  if (among === null) return { file, original, outcomes };
  return { file, original: { ...original, beside: among.found }, outcomes: among.outcomes };
}

async function settleFile(
  { refusal, original, outcomes = [] }: ReadFile,
  into: { readonly archive: Archive; readonly staging: Staging },
): Promise<FileOutcome[]> {
  if (refusal || !original) return refusal ? [refusal] : [];
  const settled: FileOutcome[] = [];
  for (const outcome of outcomes) settled.push(await takeIn(outcome, original, into));
  return settled;
}

function refuse(file: DiscoveredFile): FileOutcome | undefined {
  const rejected = { path: file.shownAs, outcome: 'rejected' } as const;
  if (file.unreadable !== undefined) return { ...rejected, code: 'UNREADABLE', message: file.unreadable };
  if (file.bytes === 0) return { ...rejected, code: 'EMPTY_FILE', message: refusalInEnglish('file-empty') };
  const limit = limitOf(file.shownAs);
  if (file.bytes <= limit) return undefined;
  const [size = 0, most = 0] = [file.bytes, limit].map((bytes) => Math.ceil(bytes / 1024 / 1024));
  return {
    ...rejected,
    code: 'TOO_LARGE',
    message: refusalInEnglish('file-large', { size, most }),
  };
}

function limitOf(path: string): number {
  if (RECORDS_ENDING.test(path)) return MAX_RECORDS_BYTES;
  return TEXT_ENDING.test(path) ? MAX_TEXT_BYTES : MAX_FILE_BYTES;
}

function* toRequests(file: DiscoveredFile, bytes: Uint8Array, options: ReadOptions): Generator<ReadRequest> {
  if (!RECORDS_ENDING.test(file.shownAs)) {
    yield { kind: 'file', bytes, fileName: basename(file.shownAs), options, skip: 0 };
    return;
  }
  let lines: Uint8Array[] = [];
  let number = 0;
  for (const line of linesOf(bytes)) {
    number += 1;
    lines.push(line);
    if (lines.length < BATCH) continue;
    yield { kind: 'records', lines, firstLine: number - lines.length + 1 };
    lines = [];
  }
  if (lines.length > 0) yield { kind: 'records', lines, firstLine: number - lines.length + 1 };
}

/** Lines without their ends; blank ones at the end of the file are not lines. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    if (stop > start || end !== -1) yield bytes.slice(start, bytes[stop - 1] === 0x0d ? stop - 1 : stop);
    start = stop + 1;
  }
}
