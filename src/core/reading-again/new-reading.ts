import { isDecodedFormat } from '../../domain/decoded-format.ts';
import type { AnchorState, Selectors } from '../../domain/selector.ts';
import { Failure } from '../../rpc/failure.ts';
import { toNewWords, type Annotations, type FollowedText } from '../annotations/annotations.ts';
import type { Archive, DocumentOriginal } from '../archive/archive.ts';
import type { LibraryComparison } from '../conflicts/conflicts.ts';
import { decodeAnew, type ReadOptions } from '../formats/formats.ts';
import { optionsOf, readOriginal, type ReadDocument, type Reader, type ReadOutcome } from '../import/import.ts';

/** What reading again works with. */
export interface Parts {
  readonly archive: Archive;
  readonly annotations: Annotations;
  readonly conflicts: LibraryComparison;
  readonly reader: Reader;
}

/** Annotations of a document by how they stand in a text of it. */
export type AnchorCounts = Readonly<Record<AnchorState, number>>;

/** What the reader gives of a document now. */
export interface NewReading {
  readonly original: DocumentOriginal;
  readonly read: ReadDocument;
  readonly options: ReadOptions;
  /** Whether its text is the one the document has. */
  readonly isSame: boolean;
  readonly followed: FollowedText;
  /** Selectors in the characters that their bytes are now; null where those are the same. */
  readonly translate: ((selectors: Selectors) => Selectors | null) | null;
}

/** A choice of encoding as it is asked for: missing keeps what was chosen before, null has it found out. */
export type EncodingChoice = string | null | undefined;

/** Fails with `ENCODING_UNKNOWN`. */
export function checkEncoding(encoding: EncodingChoice): void {
  if (typeof encoding !== 'string') return;
  try {
    new TextDecoder(encoding);
  } catch {
    const message = `There is no encoding called “${encoding}”. Choose another, such as windows-1251 or koi8-r.`;
    throw new Failure('ENCODING_UNKNOWN', message, { encoding });
  }
}

/** The options that `original` is read with. */
export function chosenOptions(original: DocumentOriginal, encoding: EncodingChoice): ReadOptions {
  const { encoding: before, columns } = optionsOf(original);
  return { columns, encoding: encoding === undefined ? before : (encoding ?? undefined) };
}

/** Fails with `NOT_READ_AGAIN` where no encoding can be chosen for the document. */
export function checkChoice({ format }: DocumentOriginal, encoding: EncodingChoice): void {
  if (typeof encoding === 'string' && !isDecodedFormat(format))
    throw notReadAgain('Its format says by itself how it is decoded, so no encoding can be chosen for it.');
}

/** The bytes of an original. Fails with `NOT_READ_AGAIN`. */
export async function readBytes({ archive }: Parts, sha256: string): Promise<Uint8Array> {
  const bytes = await archive.readOriginal(sha256).catch(() => null);
  if (bytes !== null) return bytes;
  throw notReadAgain('Its original is damaged or missing. Import the same file again, then read it again.');
}

/** What of `outcomes` is the document, and how its annotations stand in it. Fails with `NOT_READ_AGAIN`. */
export function toNewReading(
  { archive, annotations }: Parts,
  original: DocumentOriginal,
  { outcomes, options, before }: { outcomes: readonly ReadOutcome[]; options: ReadOptions; before: string | null },
): NewReading {
  const read = outcomes.find(({ part }) => part === original.originalPart);
  if (read === undefined) throw notReadAgain('It is no longer found in its original.');
  if (read.outcome === 'rejected') throw notReadAgain(read.message);
  const isSame = archive.document(original.id).textSha256 === read.canonical.sha256;
  const { encoding } = read;
  const isOther = before !== null && encoding !== null && before !== encoding;
  const inNewWords = isOther ? (words: string): string => decodeAnew(words, before, encoding) : null;
  const translate = inNewWords && ((selectors: Selectors) => toNewWords(selectors, inNewWords));
  const followed = annotations.follow(original.id, read.canonical, inNewWords);
  return { original, read, options, isSame, followed, translate };
}

/**
 * What the texts that documents of one original have were decoded from, by their ids; they are read once more where that
 * was not kept, and left out where it cannot be told.
 */
export async function encodingsBefore(
  { archive, reader }: Parts,
  originals: readonly DocumentOriginal[],
  { bytes, signal }: { readonly bytes: Uint8Array; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const unknown: DocumentOriginal[] = [];
  for (const original of originals) {
    const { decodedFrom } = original.reading;
    if (decodedFrom) found.set(original.id, decodedFrom);
    else if (decodedFrom === undefined && isDecodedFormat(original.format)) unknown.push(original);
  }
  const [first] = unknown;
  const outcomes = first ? await readOriginal(reader, bytes, first, { options: optionsOf(first), signal }) : [];
  for (const { id, originalPart } of unknown) {
    const same = outcomes.find(({ part }) => part === originalPart);
    const isText = same?.outcome === 'read' && same.canonical.sha256 === archive.document(id).textSha256;
    if (isText && same.encoding !== null) found.set(id, same.encoding);
  }
  return found;
}

const notReadAgain = (message: string): Failure => new Failure('NOT_READ_AGAIN', message);
