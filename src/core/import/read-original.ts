import type { Archive, DocumentOriginal, KeptBeside } from '../archive/archive.ts';
import type { ReadOptions } from '../formats/formats.ts';
import type { Reader } from './reader.ts';
import type { BesideEntry, ReadOutcome } from './reading.ts';

/** What is needed of documents to read their original again. */
export type ReadableOriginal = Pick<DocumentOriginal, 'originalPart' | 'identifier' | 'format' | 'reading'>;

/**
 * Reads a stored original again as it was read when it was taken in, or with other `options`: every document it holds,
 * for a file of records the one that is asked for. Rejects with `CANCELLED`.
 */
export function readOriginal(
  reader: Reader,
  bytes: Uint8Array,
  original: ReadableOriginal,
  {
    options,
    signal,
    beside = [],
  }: { readonly options: ReadOptions; readonly signal: AbortSignal; readonly beside?: readonly BesideEntry[] },
): Promise<ReadOutcome[]> {
  if (original.format === 'application/jsonl') {
    const line = Number(original.originalPart);
    const lines = Buffer.from(bytes).toString('utf8').split('\n');
    const record = Buffer.from((lines[line - 1] ?? '').replace(/\r$/, ''));
    return reader.read({ kind: 'records', lines: [record], firstLine: line }, signal);
  }
  const fileName = fileNameOf(original, bytes);
  const request = { kind: 'file', bytes, fileName, options, skip: 0 } as const;
  return reader.read(beside.length === 0 ? request : { ...request, beside }, signal);
}

/** What was kept of the folder a page came from, as far as it is there and whole. */
export async function besideOf(
  archive: Pick<Archive, 'readOriginal'>,
  kept: readonly KeptBeside[] | undefined,
): Promise<BesideEntry[]> {
  const found: BesideEntry[] = [];
  for (const { source, sha256 } of kept ?? []) {
    const bytes = await archive.readOriginal(sha256).catch(() => null);
    if (bytes !== null) found.push([source, bytes]);
  }
  return found;
}

/** The name that has a stored original read as it was. */
export function fileNameOf(original: ReadableOriginal, bytes: Uint8Array): string {
  return original.reading.fileName ?? `${original.identifier}${endingOf(bytes, original)}`;
}

/** What was chosen when the document was read last. */
export function optionsOf({ reading: { encoding, columns } }: ReadableOriginal): ReadOptions {
  return { encoding, columns };
}

const ENDINGS: Readonly<Record<string, string>> = {
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/html': '.html',
  'text/csv': '.csv',
  'message/rfc822': '.eml',
  'multipart/related': '.mht',
};

/** The ending that has a file whose name was not kept read as it was: what its first bytes do not tell, its parts do. */
function endingOf(bytes: Uint8Array, { format, originalPart: part }: ReadableOriginal): string {
  if (part === null || format === 'text/csv') return ENDINGS[format] ?? '';
  if (/^https?:/.test(part)) return bytes[0] === 0x1f ? '.warc.gz' : '.warc';
  return /^\d+$/.test(part) ? '.mbox' : '.eml';
}
