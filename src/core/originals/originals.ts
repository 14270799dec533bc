import type { SynopticContract } from '../../contract/operations.ts';
import { isKept } from '../../domain/is-kept.ts';
import { Failure } from '../../rpc/failure.ts';
import type { CallOutput, Handlers } from '../../rpc/operation.ts';
import type { Archive } from '../archive/archive.ts';
import { besideOf, createReader, fileNameOf, forkReader, type StartReader } from '../import/import.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { createKeptBytes } from './kept-bytes.ts';
import { createTickets } from './tickets.ts';

type OpenedOriginal = CallOutput<SynopticContract['originals.open']>;

export { createKeptBytes } from './kept-bytes.ts';

/** Originals as they look. */
export interface Originals {
  /** See `originals.open`. Fails with its codes, and with `CANCELLED`. */
  open(documentId: string, signal: AbortSignal): Promise<OpenedOriginal>;
  /** See `originals.openPictures`. Fails with its codes, and with `CANCELLED`. */
  openPictures(documentId: string, signal: AbortSignal): Promise<string[]>;
  /** The page of a ticket, once; null where there is none. */
  takePage(ticket: string): string | null;
  /** A PDF that was opened and lies inside a larger original, or a picture, by its digest; null where it is none. */
  readPart(sha256: string): Uint8Array | null;
  close(): void;
}

/** Two originals can be read beside each other. */
const MOST_PARTS = 2;
/** Documents whose pictures stay ready: two beside each other, and the way back from them. */
const MOST_PICTURED = 4;
const MOST_PICTURE_BYTES = 192 * 1024 * 1024;

/** Opens originals with readers that run as processes of the module at `readerUrl`. */
export function createOriginals(archive: Archive, readerUrl: URL, start: StartReader = forkReader): Originals {
  const reader = createReader(readerUrl, start);
  const tickets = createTickets();
  const parts = createKeptBytes(MOST_PARTS, Infinity);
  const pictures = createKeptBytes(MOST_PICTURED, MOST_PICTURE_BYTES);
  const open = async (documentId: string, signal: AbortSignal): Promise<OpenedOriginal> => {
    const { place, request } = await requestOf(archive, documentId);
    const { originalSha256, part, format, contentSha256 } = place;
    if (part === null && format === 'application/pdf') return { shows: 'pages', sha256: originalSha256 };
    const view = await reader.view(request, signal);
    if (view.shows === 'nothing') throw notShown(view.message);
    if (view.shows === 'page') return { shows: 'page', ticket: tickets.issue(view.html) };
    const sha256 = sha256OfBytes(view.bytes);
    // A reader that was taken over could hand over anything.
    if (contentSha256 !== null && sha256 !== contentSha256) throw notShown('It is no longer found in its original.');
    parts.keep(sha256, new Map([[sha256, view.bytes]]));
    return { shows: 'pages', sha256 };
  };
  const picturesIn = async (documentId: string, signal: AbortSignal): Promise<readonly Uint8Array[]> =>
    reader.pictures((await requestOf(archive, documentId)).request, signal);
  const openPictures = async (documentId: string, signal: AbortSignal): Promise<string[]> => {
    const { sha256, blocks } = await archive.text(documentId);
    const wanted = new Set(blocks.flatMap((each) => (each.pictures ?? []).filter(isKept)).map((each) => each.sha256));
    // The same text can have more of them later.
    const name = [documentId, sha256, ...wanted].join(' ');
    const ready = pictures.under(name);
    if (ready !== undefined) return [...ready];
    const found = wanted.size === 0 ? [] : await picturesIn(documentId, signal);
    // What the text does not name is none of its pictures, whatever the reader says.
    const named = found.map((bytes) => [sha256OfBytes(bytes), bytes] as const).filter(([name]) => wanted.has(name));
    pictures.keep(name, new Map(named));
    return named.map(([digest]) => digest);
  };
  return {
    open,
    openPictures,
    takePage: tickets.take,
    readPart: (sha256) => parts.read(sha256) ?? pictures.read(sha256),
    close: () => reader.close(),
  };
}

/** Answers what is asked of originals. */
export function originalsHandlers(originals: Originals) {
  return {
    'originals.open': ({ documentId }, { signal }) => originals.open(documentId, signal),
    'originals.openPictures': async ({ documentId }, { signal }) => ({
      pictures: await originals.openPictures(documentId, signal),
    }),
  } satisfies Partial<Handlers<SynopticContract>>;
}

/** What a reader is asked for one document of an original, and where that is. Fails with `ORIGINAL_NOT_SHOWN`. */
async function requestOf(archive: Archive, documentId: string) {
  const place = archive.placeInOriginal(documentId);
  const { originalSha256, part, format, contentSha256, encoding } = place;
  const bytes = await archive.readOriginal(originalSha256);
  if (bytes === null) throw notShown('Its original is missing. Import the same file again.');
  const { identifier } = archive.document(documentId).description;
  const reading = place.fileName === null ? {} : { fileName: place.fileName };
  const fileName = fileNameOf({ originalPart: part, identifier, format, reading }, bytes);
  const beside = await besideOf(archive, place.beside);
  return { place, request: { bytes, fileName, wanted: { part, contentSha256, encoding }, beside } };
}

function notShown(why: string): Failure {
  return new Failure('ORIGINAL_NOT_SHOWN', `${why} The text can be read as before.`);
}
