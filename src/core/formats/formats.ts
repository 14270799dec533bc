import { PART_LENGTH } from '../../domain/import-report.ts';
import { Failure } from '../../rpc/failure.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { toCanonicalText } from './canonical.ts';
import { decode } from './decode.ts';
import { createExpansion, type Expansion } from './expansion.ts';
import {
  rejection,
  type DescriptionHints,
  type FormatInput,
  type FormatResult,
  type Part,
  type Reading,
} from './format.ts';
import { recognise, type ReadOptions } from './recognise.ts';
import { viewPart, type OriginalView } from './original-view.ts';
import {
  createPictureTaker,
  gatherPictures,
  isPicture,
  NONE_FOUND,
  type FindPicture,
  type FoundPictures,
} from './pictures.ts';
import { isDataAddress } from './data-address.ts';
import { leadsOutside } from '../names-beside.ts';
import { readText, TEXT_FORMATS } from './text-formats.ts';
import { toFormatFile, type FormatFile } from './zip.ts';

export { toCanonicalText } from './canonical.ts';
export type { DescriptionHints, FormatInput, FormatResult } from './format.ts';
export type { ReadOptions } from './recognise.ts';
export { decodeAnew } from './decode-anew.ts';
export type { OriginalView } from './original-view.ts';

/** The text of a file in whatever encoding it is; see `decode`. */
export const decodeText = (bytes: Uint8Array): string => decode(bytes).text;

/** One document of a file, or why it could not be read. */
export interface ReadPart {
  /** Its name inside the file, with `/` between levels; null where it is the file itself. */
  readonly part: string | null;
  readonly fileName: string;
  /** The bytes that make it the same document again; empty where they could not be had. */
  readonly bytes: Uint8Array;
  readonly capturedAt: string | null;
  readonly outcome: FormatResult | Failure;
}

/** What lies beside a page in the folder it came from, by what the page calls it. */
export type BesideFile = ReadonlyMap<string, Uint8Array>;

/** What a caller follows and asks of a reading. */
export interface ReadContext extends ReadOptions {
  /** Parts that were read already and are passed over, in the order they come in. */
  readonly skip?: number;
  readonly beside?: BesideFile | undefined;
  /** Told before each part is read. */
  readonly onPart?: (part: string | null) => void;
}

/**
 * Reads a file into documents: one for most formats, several for mail, tables, captures and archives, those inside each
 * other included. Never throws for what a file holds: a part that cannot be read has its `Failure` of the closed list.
 */
export async function* readParts(input: FormatInput, context: ReadContext = {}): AsyncGenerator<ReadPart> {
  let left = context.skip ?? 0;
  for await (const { part, fileName, bytes, capturedAt, mediaType, read } of openParts(input, context)) {
    if (left-- > 0) continue;
    if (mediaType !== null) context.onPart?.(part);
    yield { part, fileName, bytes, capturedAt, outcome: await attempt(read) };
  }
}

async function attempt(read: OpenedPart['read']): Promise<FormatResult | Failure> {
  try {
    return await read();
  } catch (error) {
    return toRejection(error);
  }
}

/** One document of a file, not read yet. */
interface OpenedPart extends Omit<ReadPart, 'outcome'> {
  /** Null where it could not be opened; then reading it says why. */
  readonly mediaType: string | null;
  /** As its format opens it; null where what holds it has read it. */
  readonly file: FormatFile | null;
  readonly read: () => Promise<FormatResult> | FormatResult;
  readonly findPicture?: FindPicture;
}

/** The documents of a file in their order, those inside each other included; never throws for what a file holds. */
async function* openParts(
  input: FormatInput,
  { beside, ...options }: ReadOptions & Pick<ReadContext, 'beside'>,
): AsyncGenerator<OpenedPart> {
  const findPicture: FindPicture = (source) => beside?.get(source) ?? (leadsOutside(source) ? 'outside' : 'missing');
  const whole: Part = {
    ...{ name: null, bytes: () => input.bytes, content: { fileName: input.fileName } },
    ...(beside === undefined ? {} : { findPicture }),
  };
  yield* openPart(whole, { names: [], fileName: input.fileName }, createExpansion(input.bytes.length), options);
}

/** Where a part is: the names that lead to it inside the file, and the name of what holds it. */
interface Place {
  readonly names: readonly string[];
  readonly fileName: string;
}

async function* openPart(
  part: Part,
  holder: Place,
  expansion: Expansion,
  options: ReadOptions,
): AsyncGenerator<OpenedPart> {
  const names = part.name === null ? holder.names : [...holder.names, part.name];
  const ownName = part.name === null ? holder.fileName : `${holder.fileName}:${part.name}`;
  const fileName = 'fileName' in part.content ? part.content.fileName : ownName;
  const path = names.length === 0 ? null : names.join('/');
  const base = { part: path?.slice(0, PART_LENGTH) ?? null, fileName, capturedAt: part.capturedAt ?? null };
  let bytes: Uint8Array = new Uint8Array();
  try {
    bytes = await bytesOf(part, path);
    if ('reading' in part.content) {
      const { reading, mediaType } = part.content;
      yield { ...base, bytes, mediaType, file: null, read: () => freezeWhole(reading, mediaType, part.hints) };
      return;
    }
    if (bytes.length === 0) throw rejection('EMPTY_FILE', 'file-empty');
    const file = toFormatFile(bytes, expansion);
    const format = await recognise(file, fileName);
    if ('open' in format) {
      yield* openInside(format.open(file, expansion, options), { names, fileName }, expansion.deeper(), options);
      return;
    }
    const { mediaType } = format;
    const read = async (): Promise<FormatResult> => {
      const { findPicture } = part;
      const beside = findPicture === undefined ? {} : { findPicture };
      return freezeWhole({ ...beside, ...(await format.read(file, options)) }, mediaType, part.hints);
    };
    yield { ...base, bytes, mediaType, file, read, ...(part.findPicture ? { findPicture: part.findPicture } : {}) };
  } catch (error) {
    yield { ...base, bytes, mediaType: null, file: null, read: () => Promise.reject(toRejection(error)) };
  }
}

async function bytesOf({ refused, bytes }: Part, path: string | null): Promise<Uint8Array> {
  if (refused !== undefined) throw refused;
  if (path !== null && path.length > PART_LENGTH) throw rejection('UNSAFE_NAME', 'name-long');
  return bytes();
}

async function* openInside(
  parts: Iterable<Part> | AsyncIterable<Part>,
  holder: Place,
  expansion: Expansion,
  options: ReadOptions,
): AsyncGenerator<OpenedPart> {
  let isEmpty = true;
  for await (const inner of parts) {
    isEmpty = false;
    yield* openPart(inner, holder, expansion, options);
  }
  if (isEmpty) throw rejection('NO_TEXT', 'archive-empty');
}

/** Which document of a file is to be shown: its name inside, and the digest of its bytes where that was kept. */
export interface WantedPart {
  readonly part: string | null;
  readonly contentSha256: string | null;
  /** WHATWG label of what its text was decoded from, where that is known. */
  readonly encoding: string | undefined;
  /** What was kept of the folder it came from. */
  readonly beside?: BesideFile | undefined;
}

/** One document of a file as it looks. Fails with a code of the closed list. */
export async function viewOriginal(input: FormatInput, wanted: WantedPart): Promise<OriginalView> {
  const opened = await findPart(input, wanted);
  if (opened.mediaType === null) await opened.read();
  return viewPart(opened, wanted.encoding);
}

async function findPart(
  input: FormatInput,
  { part, contentSha256, encoding, beside }: WantedPart,
): Promise<OpenedPart> {
  for await (const opened of openParts(input, { encoding, beside })) {
    if (opened.part !== part) continue;
    if (contentSha256 === null || sha256OfBytes(opened.bytes) === contentSha256) return opened;
  }
  throw rejection('DAMAGED', 'document-gone');
}

/** The pictures of one document of a file, by the SHA-256 of their bytes. Fails with a code of the closed list. */
export async function readPictures(input: FormatInput, wanted: WantedPart): Promise<ReadonlyMap<string, Uint8Array>> {
  return (await (await findPart(input, wanted)).read()).pictures;
}

/** Freezes a reading with the pictures that lie beside its words. */
async function freezeWhole(reading: Reading, mediaType: string, known?: DescriptionHints): Promise<FormatResult> {
  const { blocks, findPicture } = reading;
  return freeze(reading, mediaType, {
    known,
    found: findPicture === undefined ? NONE_FOUND : await gatherPictures(blocks, findPicture),
  });
}

interface Beside {
  readonly known?: DescriptionHints | undefined;
  readonly found: FoundPictures;
}

/** Pictures of pages are kept without words; anything else without words is no document. */
function freeze(reading: Reading, mediaType: string, { known, found }: Beside): FormatResult {
  const pictures = createPictureTaker(found);
  const canonical = toCanonicalText(reading.blocks, pictures.take);
  const isPictures = mediaType === 'application/pdf' || mediaType === 'message/rfc822';
  if (canonical.text === '' && !isPictures) throw rejection('NO_TEXT', 'no-words');
  return {
    canonical,
    hints: { ...known, ...reading.hints },
    mediaType,
    encoding: reading.encoding ?? null,
    warnings: [...reading.warnings],
    pictures: pictures.kept,
    named: namedIn(reading),
  };
}

/** What a page names beside it, each once, that does not lead out of the folder it lies in. */
function namedIn({ blocks, named = [] }: Reading): string[] {
  const inText = blocks.flatMap(({ pictures = [] }) => pictures.map(({ source }) => source));
  return [...new Set([...inText, ...named])].filter((source) => !isDataAddress(source) && !leadsOutside(source));
}

/** Of what lies beside a page, what is a picture that is kept. */
export const picturesAmong = (beside: BesideFile): string[] =>
  [...beside].flatMap(([source, bytes]) => (isPicture(bytes) ? [source] : []));

/** A failure of the closed list as it is; anything else is a reader that could not cope. */
function toRejection(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return rejection('READER_FAILED', 'reader-failed');
}

/**
 * Reads a text file (plain, Markdown or HTML) at once.
 * Fails with `EMPTY_FILE`, `UNSUPPORTED_FORMAT`, `NOT_TEXT` or `NO_TEXT`; never partly.
 */
export function readFormat({ bytes, fileName }: FormatInput): FormatResult {
  if (bytes.length === 0) throw rejection('EMPTY_FILE', 'file-empty');
  const format = TEXT_FORMATS.find(({ endings }) =>
    endings.some((ending) => fileName.toLowerCase().endsWith(`.${ending}`)),
  );
  if (format === undefined) throw rejection('UNSUPPORTED_FORMAT', 'text-kinds');
  return freeze(readText(format, bytes), format.mediaType, { found: NONE_FOUND });
}
