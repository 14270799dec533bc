import { z } from 'zod';
import { refusalInEnglish } from '../../domain/refusal.ts';
import { rejectionCode } from '../../domain/import-report.ts';
import { Failure } from '../../rpc/failure.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import {
  picturesAmong,
  readFormat,
  readParts,
  readPictures,
  viewOriginal,
  type BesideFile,
  type ReadPart,
} from '../formats/formats.ts';
import { describe } from './describe.ts';
import {
  sayable,
  type ReadDocument,
  type ReaderMessage,
  type ReadOutcome,
  type ReadRequest,
  type ReadView,
} from './reading.ts';

/** A line of a `.jsonl` file: `text` is required, the rest fills the description. */
const record = z.object({
  id: z.union([z.string().trim().min(1), z.number()]).transform(String),
  title: z.string().trim().optional(),
  text: z.string(),
});

/** Reads a request into documents and rejections, one for each document or line, and tells of each; only a bug throws. */
export async function readRequest(request: ReadRequest, say: (message: ReaderMessage) => void): Promise<void> {
  if (request.kind === 'records') {
    for (const [index, line] of request.lines.entries()) {
      const part = String(request.firstLine + index);
      say({ kind: 'outcome', outcome: attempt(part, () => readRecord(line, part)) });
    }
    return;
  }
  if (request.kind !== 'file') {
    await sayPart(request, say);
    return;
  }
  const { bytes, fileName, options, skip } = request;
  const beside = request.beside && new Map(request.beside);
  const onPart = (part: string | null): void => say({ kind: 'begins', part });
  for await (const read of readParts({ bytes, fileName }, { ...options, skip, onPart, beside }))
    say({ kind: 'outcome', outcome: attempt(read.part, () => toDocument(read, beside)) });
}

type PartRequest = Extract<ReadRequest, { readonly kind: 'view' | 'pictures' }>;

async function sayPart(request: PartRequest, say: (message: ReaderMessage) => void): Promise<void> {
  if (request.kind === 'view') say({ kind: 'view', view: await viewOf(request) });
  else for (const bytes of await picturesOf(request)) say({ kind: 'picture', bytes });
}

/** None where the document cannot be read: then its text says that it could be once. */
async function picturesOf({ wanted, beside, ...file }: PartRequest): Promise<Uint8Array<ArrayBuffer>[]> {
  try {
    // A part of a larger buffer would take all of it along to the other process.
    return [...(await readPictures(file, { ...wanted, beside: beside && new Map(beside) })).values()].map((bytes) =>
      Uint8Array.from(bytes),
    );
  } catch {
    return [];
  }
}

async function viewOf({ wanted, beside, ...file }: PartRequest): Promise<ReadView> {
  try {
    const view = await viewOriginal(file, { ...wanted, beside: beside && new Map(beside) });
    // A part of a larger buffer would take all of it along to the other process.
    return view.shows === 'pdf' ? { ...view, bytes: Uint8Array.from(view.bytes) } : view;
  } catch (error) {
    const code = rejectionCode.safeParse(error instanceof Failure ? error.code : undefined);
    const message = code.success ? (error as Failure).message : 'The reader could not cope with this file.';
    return { shows: 'nothing', code: code.success ? code.data : 'READER_FAILED', message };
  }
}

function attempt(part: string | null, read: () => ReadDocument): ReadOutcome {
  try {
    return read();
  } catch (error) {
    const code = rejectionCode.safeParse(error instanceof Failure ? error.code : undefined);
    if (code.success) return { outcome: 'rejected', part, code: code.data, message: (error as Failure).message };
    return {
      outcome: 'rejected',
      part,
      code: 'READER_FAILED',
      message: 'The reader could not cope with this file. It was left out; the others were read.',
    };
  }
}

/** A text longer than this is no document, in UTF-16 code units. */
const MAX_TEXT = 64 * 1024 * 1024;

function toDocument(
  { part, fileName, bytes, capturedAt, outcome }: ReadPart,
  beside: BesideFile | undefined,
): ReadDocument {
  if (outcome instanceof Failure) throw outcome;
  const { canonical, hints, mediaType, encoding, warnings, named } = outcome;
  if (canonical.text.length > MAX_TEXT) throw new Failure('TOO_LARGE', refusalInEnglish('text-large'));
  return {
    outcome: 'read',
    part,
    contentSha256: sha256OfBytes(bytes),
    canonical,
    description: describe({ fileName, hints, canonical, mediaType }),
    encoding,
    warnings,
    capturedAt,
    // Parts of a file have what lies beside them in it.
    named: part === null ? sayable(named) : [],
    kept: beside === undefined ? [] : sayable(picturesAmong(beside)),
  };
}

function readRecord(line: Uint8Array, part: string): ReadDocument {
  const { id, title, text } = parseRecord(line);
  if (text.trim() === '') throw new Failure('EMPTY_FILE', refusalInEnglish('record-empty'));
  const { canonical, warnings } = readFormat({ bytes: Buffer.from(text), fileName: 'record.txt' });
  return {
    outcome: 'read',
    part,
    contentSha256: sha256OfBytes(line),
    canonical,
    description: describe({
      fileName: id,
      identifier: id,
      hints: title ? { title } : {},
      canonical,
      mediaType: 'application/jsonl',
    }),
    encoding: 'utf-8',
    warnings,
    capturedAt: null,
    named: [],
    kept: [],
  };
}

function parseRecord(line: Uint8Array): z.infer<typeof record> {
  try {
    return record.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)));
  } catch {
    throw new Failure('MALFORMED', refusalInEnglish('line-malformed'));
  }
}
