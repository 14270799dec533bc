import type { SynopticContract } from '../../contract/operations.ts';
import { Failure } from '../../rpc/failure.ts';
import type { CallOutput } from '../../rpc/operation.ts';
import type { Archive } from '../archive/archive.ts';
import { createReader, fileNameOf, forkReader, type StartReader } from '../import/import.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { createTickets } from './tickets.ts';

type OpenedOriginal = CallOutput<SynopticContract['originals.open']>;

/** Originals as they look. */
export interface Originals {
  /** See `originals.open`. Fails with its codes, and with `CANCELLED`. */
  open(documentId: string, signal: AbortSignal): Promise<OpenedOriginal>;
  /** The page of a ticket, once; null where there is none. */
  takePage(ticket: string): string | null;
  /** A PDF that was opened and lies inside a larger original, by its digest; null where it is none. */
  readPart(sha256: string): Uint8Array | null;
  close(): void;
}

/** Two originals can be read beside each other. */
const MOST_PARTS = 2;

/** Opens originals with readers that run as processes of the module at `readerUrl`. */
export function createOriginals(archive: Archive, readerUrl: URL, start: StartReader = forkReader): Originals {
  const reader = createReader(readerUrl, start);
  const tickets = createTickets();
  const parts = new Map<string, Uint8Array>();
  const keep = (sha256: string, bytes: Uint8Array): void => {
    parts.delete(sha256);
    parts.set(sha256, bytes);
    const [oldest] = parts.keys();
    if (parts.size > MOST_PARTS && oldest !== undefined) parts.delete(oldest);
  };
  const open = async (documentId: string, signal: AbortSignal): Promise<OpenedOriginal> => {
    const place = archive.placeInOriginal(documentId);
    const { originalSha256, part, format, contentSha256, encoding } = place;
    const bytes = await archive.readOriginal(originalSha256);
    if (bytes === null) throw notShown('Its original is missing. Import the same file again.');
    if (part === null && format === 'application/pdf') return { shows: 'pages', sha256: originalSha256 };
    const { identifier } = archive.document(documentId).description;
    const reading = place.fileName === null ? {} : { fileName: place.fileName };
    const fileName = fileNameOf({ originalPart: part, identifier, format, reading }, bytes);
    const wanted = { part, contentSha256, encoding };
    const view = await reader.view({ kind: 'view', bytes, fileName, wanted }, signal);
    if (view.shows === 'nothing') throw notShown(view.message);
    if (view.shows === 'page') return { shows: 'page', ticket: tickets.issue(view.html) };
    const sha256 = sha256OfBytes(view.bytes);
    // A reader that was taken over could hand over anything.
    if (contentSha256 !== null && sha256 !== contentSha256) throw notShown('It is no longer found in its original.');
    keep(sha256, view.bytes);
    return { shows: 'pages', sha256 };
  };
  return {
    open,
    takePage: tickets.take,
    readPart: (sha256) => parts.get(sha256) ?? null,
    close: () => reader.close(),
  };
}

function notShown(why: string): Failure {
  return new Failure('ORIGINAL_NOT_SHOWN', `${why} The text can be read as before.`);
}
