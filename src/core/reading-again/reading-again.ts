import { isDeepStrictEqual } from 'node:util';
import type { RereadDocument } from '../../contract/texts.ts';
import type { CanonicalText } from '../../domain/archive-document.ts';
import { cancelled, Failure } from '../../rpc/failure.ts';
import type { Annotations } from '../annotations/annotations.ts';
import type { Archive, DocumentOriginal } from '../archive/archive.ts';
import { followStatements, type LibraryComparison } from '../conflicts/conflicts.ts';
import { besideOf, createReader, forkReader, readOriginal, type StartReader } from '../import/import.ts';
import { keepReading } from './keep-reading.ts';
import {
  checkChoice,
  checkEncoding,
  chosenOptions,
  encodingsBefore,
  readBytes,
  toNewReading,
  type AnchorCounts,
  type EncodingChoice,
  type NewReading,
  type Parts,
} from './new-reading.ts';
import { createTurns } from '../turns.ts';

/** Reads originals of the library again: with another encoding, or because readers have become better. */
export interface ReadingAgain {
  /**
   * Reads documents again, those of one original together, and freezes every text that comes out other; see
   * `texts.readAgain`. Fails with `DOCUMENT_NOT_FOUND`, `DOCUMENT_OF_EDITION`, `ENCODING_UNKNOWN` before anything is read,
   * with a save failure, and with `CANCELLED`; what was frozen before stays.
   */
  run(documentIds: readonly string[], encoding: EncodingChoice, context: RunContext): Promise<RereadDocument[]>;
  /** What it would give. Fails like `run`, and with `NOT_READ_AGAIN`. */
  preview(documentId: string, encoding: EncodingChoice, signal: AbortSignal): Promise<Preview>;
  close(): void;
}

export interface RunContext {
  readonly signal: AbortSignal;
  readonly report: (progress: { readonly done: number; readonly total: number }) => void;
}

/** What reading again would give. */
export interface Preview {
  readonly words: string;
  readonly encoding: string | null;
  readonly isSame: boolean;
  readonly warnings: string[];
  readonly annotations: AnchorCounts;
}

/** Characters of a text that a preview shows. */
const SHOWN = 600;
const NONE: AnchorCounts = { exact: 0, moved: 0, changed: 0, ambiguous: 0, orphan: 0 };

/** Reads again with readers that run as processes of the module at `readerUrl`. */
export function createReadingAgain(
  work: {
    readonly archive: Archive;
    readonly annotations: Annotations;
    readonly conflicts: LibraryComparison;
  },
  readerUrl: URL,
  start: StartReader = forkReader,
): ReadingAgain {
  const parts: Parts = { ...work, reader: createReader(readerUrl, start) };
  const inTurn = createTurns();
  return {
    run: (ids, encoding, context) => inTurn(() => readAll(parts, { ids, encoding }, context)),
    preview: (id, encoding, signal) =>
      inTurn(async () => {
        checkEncoding(encoding);
        const original = parts.archive.original(id);
        checkChoice(original, encoding);
        const reading = await readGroup(parts, { originals: [original], encoding, signal });
        const { read, isSame, followed } = reading(original);
        const words = read.canonical.text.slice(0, SHOWN).toWellFormed();
        return { words, encoding: read.encoding, isSame, warnings: read.warnings, annotations: followed.states };
      }),
    close: () => parts.reader.close(),
  };
}

/** Documents of one original that are read with the same options: the original is read once for all of them. */
interface Group {
  readonly originals: readonly DocumentOriginal[];
  readonly encoding: EncodingChoice;
  readonly signal: AbortSignal;
}

/** Gives the new reading of each document of a group, or fails with `NOT_READ_AGAIN` when it is asked for. */
async function readGroup(parts: Parts, { originals, encoding, signal }: Group) {
  const [first] = originals as readonly [DocumentOriginal];
  const options = chosenOptions(first, encoding);
  const bytes = await readBytes(parts, first.originalSha256);
  const beside = await besideOf(parts.archive, first.reading.beside);
  const encodings = await encodingsBefore(parts, originals, { bytes, signal });
  const outcomes = await readOriginal(parts.reader, bytes, first, { options, signal, beside });
  return (original: DocumentOriginal): NewReading =>
    toNewReading(parts, original, { outcomes, options, before: encodings.get(original.id) ?? null });
}

async function readAll(
  parts: Parts,
  { ids, encoding }: { readonly ids: readonly string[]; readonly encoding: EncodingChoice },
  { signal, report }: RunContext,
): Promise<RereadDocument[]> {
  checkEncoding(encoding);
  const originals = [...new Set(ids)].map((id) => parts.archive.original(id));
  const done = new Map<string, RereadDocument>();
  for (const group of Map.groupBy(originals, (each) => groupKey(each, encoding)).values()) {
    if (signal.aborted) throw cancelled();
    report({ done: done.size, total: originals.length });
    const reading = await attempt(() => readGroup(parts, { originals: group, encoding, signal }));
    for (const original of group) done.set(original.id, await rereadOne(parts, original, { reading, encoding }));
  }
  report({ done: done.size, total: originals.length });
  return originals.map(({ id }) => done.get(id) as RereadDocument);
}

/** Records of a file of records are read one by one, whatever else lies in the file. */
const groupKey = (original: DocumentOriginal, encoding: EncodingChoice): string =>
  JSON.stringify([
    ...[original.originalSha256, original.reading.fileName, chosenOptions(original, encoding)],
    original.format === 'application/jsonl' ? original.originalPart : null,
  ]);

/** What `act` gives, or its failure where that is one document's own. */
async function attempt<T>(act: () => Promise<T> | T): Promise<T | Failure> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Failure && error.code === 'NOT_READ_AGAIN') return error;
    throw error;
  }
}

/** The same words read by a reader that knows of pictures: the text stays the version it is, and has them now. */
async function keepPictures(archive: Archive, documentId: string, read: CanonicalText): Promise<void> {
  if (archive.database.readOnly !== null) return;
  const now = await archive.text(documentId).catch(() => null);
  if (!isDeepStrictEqual(now?.blocks, read.blocks)) archive.restoreText(documentId, read);
}

interface Wanted {
  readonly reading: Failure | ((original: DocumentOriginal) => NewReading);
  readonly encoding: EncodingChoice;
}

async function rereadOne(
  parts: Parts,
  original: DocumentOriginal,
  { reading, encoding }: Wanted,
): Promise<RereadDocument> {
  const { archive, conflicts } = parts;
  const { textSha256, description } = archive.document(original.id);
  const [current] = archive.textVersions(original.id);
  const version = current?.number ?? 1;
  const as = {
    ...{ documentId: original.id, title: description.title, before: textSha256, after: textSha256 },
    version,
    ...{ statements: NONE, decisions: NONE },
  };
  const found = await attempt(() => {
    checkChoice(original, encoding);
    if (reading instanceof Failure) throw reading;
    return reading(original);
  });
  if (found instanceof Failure)
    return { ...as, outcome: 'failed', message: found.message, encoding: current?.encoding ?? null, annotations: NONE };
  const told = { encoding: found.read.encoding, annotations: found.followed.states };
  if (found.isSame) {
    await keepPictures(archive, original.id, found.read.canonical);
    return { ...as, ...told, outcome: 'unchanged' };
  }
  const follow = await followStatements(archive, conflicts, original.id);
  const statements = follow(found.read.canonical, found.translate);
  const number = keepReading(parts, found, { choice: encoding, statements });
  const { title } = archive.document(original.id).description;
  return {
    ...as,
    ...told,
    title,
    ...{ statements: statements.states, decisions: statements.decisions },
    outcome: 'new-version',
    after: found.read.canonical.sha256,
    version: number,
  };
}
