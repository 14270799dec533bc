import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileOutcome, ImportProgress, ImportReport } from '../../domain/import-report.ts';
import { cancelled } from '../../rpc/failure.ts';
import type { Archive, Staging } from '../archive/archive.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { discover, reasonOf, type ChosenPath, type DiscoveredFile } from './discover.ts';
import { createReader, type Reader } from './reader.ts';
import type { ReadReply, ReadRequest } from './reading.ts';
import { takeIn, type Original } from './take-in.ts';

export { toChosenPath, type ChosenPath } from './discover.ts';

/** Takes files into the library: discover, read, describe, stage, and commit all at once. */
export interface Importer {
  /**
   * Imports what was chosen. A file that cannot be read is reported and the others go on; a cancelled import leaves the
   * library as it was. Fails with `LIBRARY_READ_ONLY`, `LIBRARY_FULL`, `CANCELLED`.
   */
  run(chosen: readonly ChosenPath[], context: ImportContext): Promise<ImportReport>;
  /** Cancels what runs and resolves when nothing of it is left. */
  close(): Promise<void>;
}

export interface ImportContext {
  readonly signal: AbortSignal;
  readonly report: (progress: ImportProgress) => void;
}

/** A text of 32 MiB is some forty books; what is larger is data, not reading. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;
/** A file with one record a line is split before it is read, so it may be larger. */
const MAX_RECORDS_BYTES = 1024 * 1024 * 1024;
const RECORDS_ENDING = /\.(?:jsonl|ndjson)$/i;
/** Lines read at once: enough to keep the worker busy, few enough to cancel soon. */
const BATCH = 200;

/** An importer into `archive` whose reader runs in the worker at `workerUrl`. */
export function createImporter(archive: Archive, workerUrl: URL): Importer {
  const reader = createReader(workerUrl);
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  return {
    run: (chosen, { signal, report }) => {
      const both = AbortSignal.any([signal, closing.signal]);
      const run = importAll(chosen, { archive, reader, signal: both, report });
      running.add(run);
      return run.finally(() => running.delete(run));
    },
    close: async () => {
      closing.abort();
      await Promise.allSettled(running);
      await reader.close();
    },
  };
}

interface Work extends ImportContext {
  readonly archive: Archive;
  readonly reader: Reader;
}

async function importAll(
  chosen: readonly ChosenPath[],
  { archive, reader, signal, report }: Work,
): Promise<ImportReport> {
  report({ stage: 'discovering', done: 0, total: 0, path: null });
  const staging = await archive.stage();
  const intake: Intake = { archive, staging, read: (request) => reader.read(request, signal) };
  try {
    const files = await discover(chosen, signal);
    const outcomes: FileOutcome[] = [];
    for (const [done, file] of files.entries()) {
      report({ stage: 'reading', done, total: files.length, path: file.shownAs });
      for (const outcome of await importFile(file, intake)) outcomes.push(outcome);
    }
    if (signal.aborted) throw cancelled();
    report({ stage: 'storing', done: files.length, total: files.length, path: null });
    await settle(staging, outcomes);
    return summarise(outcomes);
  } catch (error) {
    await staging.discard();
    throw signal.aborted ? cancelled() : error;
  }
}

interface Intake {
  readonly archive: Archive;
  readonly staging: Staging;
  readonly read: (request: ReadRequest) => Promise<ReadReply>;
}

async function importFile(file: DiscoveredFile, { archive, staging, read }: Intake): Promise<FileOutcome[]> {
  const refusal = refuse(file);
  if (refusal) return [refusal];
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    return [{ path: file.shownAs, outcome: 'rejected', code: 'UNREADABLE', message: reasonOf(error) }];
  }
  const original: Original = { file, bytes, sha256: sha256OfBytes(bytes) };
  const outcomes: FileOutcome[] = [];
  for (const request of toRequests(file, bytes)) {
    for (const reply of await read(request)) outcomes.push(await takeIn(reply, original, { archive, staging }));
  }
  return outcomes;
}

function refuse(file: DiscoveredFile): FileOutcome | undefined {
  const rejected = { path: file.shownAs, outcome: 'rejected' } as const;
  if (file.unreadable !== undefined) return { ...rejected, code: 'UNREADABLE', message: file.unreadable };
  if (file.bytes === 0) return { ...rejected, code: 'EMPTY_FILE', message: 'The file is empty: it holds no bytes.' };
  const limit = RECORDS_ENDING.test(file.path) ? MAX_RECORDS_BYTES : MAX_FILE_BYTES;
  if (file.bytes <= limit) return undefined;
  const [size, most] = [file.bytes, limit].map((bytes) => `${Math.ceil(bytes / 1024 / 1024)} MiB`);
  return {
    ...rejected,
    code: 'TOO_LARGE',
    message: `The file has ${size}; at most ${most} are read. Split it and import the parts.`,
  };
}

function* toRequests(file: DiscoveredFile, bytes: Uint8Array): Generator<ReadRequest> {
  if (!RECORDS_ENDING.test(file.path)) {
    yield { kind: 'file', bytes, fileName: basename(file.path) };
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

async function settle(staging: Staging, outcomes: readonly FileOutcome[]): Promise<void> {
  if (outcomes.some(({ outcome }) => outcome === 'imported')) await staging.commit();
  else await staging.discard();
}

function summarise(files: FileOutcome[]): ImportReport {
  const count = (wanted: FileOutcome['outcome']): number => files.filter(({ outcome }) => outcome === wanted).length;
  return { files, imported: count('imported'), duplicates: count('duplicate'), rejected: count('rejected') };
}
