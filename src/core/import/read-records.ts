import { z } from 'zod';
import { rejectionCode } from '../../domain/import-report.ts';
import { Failure } from '../../rpc/failure.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { readFormat } from '../formats/formats.ts';
import { describe } from './describe.ts';
import type { ReadDocument, ReadRejection, ReadReply, ReadRequest } from './reading.ts';

/** A line of a `.jsonl` file: `text` is required, the rest fills the description. */
const record = z.object({
  id: z.union([z.string().trim().min(1), z.number()]).transform(String),
  title: z.string().trim().optional(),
  text: z.string(),
});

/** Reads a request into documents and rejections, one for each file or line; only a bug throws. */
export function readRequest(request: ReadRequest): ReadReply {
  if (request.kind === 'file') return [attempt(null, () => readFile(request.bytes, request.fileName))];
  return request.lines.map((line, index) => {
    const part = String(request.firstLine + index);
    return attempt(part, () => readRecord(line, part));
  });
}

function attempt(part: string | null, read: () => ReadDocument): ReadDocument | ReadRejection {
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

function readFile(bytes: Uint8Array, fileName: string): ReadDocument {
  const { canonical, hints, mediaType, encoding, warnings } = readFormat({ bytes, fileName });
  return {
    outcome: 'read',
    part: null,
    contentSha256: sha256OfBytes(bytes),
    canonical,
    description: describe({ fileName, hints, canonical, mediaType }),
    encoding,
    warnings,
  };
}

function readRecord(line: Uint8Array, part: string): ReadDocument {
  const { id, title, text } = parseRecord(line);
  if (text.trim() === '')
    throw new Failure('EMPTY_FILE', 'The record has no text, so there is nothing to read or search.');
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
  };
}

function parseRecord(line: Uint8Array): z.infer<typeof record> {
  try {
    return record.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)));
  } catch {
    throw new Failure(
      'MALFORMED',
      'The line is not a JSON object with "id" and "text". Mend the line and import the file again.',
    );
  }
}
