import { LimitReader, WARCParser, type WARCRecord } from 'warcio';
import type { Expansion } from './expansion.ts';
import { rejection, type Part } from './format.ts';

/** What a captured answer is read as, by its media type. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'application/epub+zip': 'epub',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** One captured answer larger than this is not a page. */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;

/**
 * The pages of a web capture (ISO 28500), each with its address and the time it was captured; scripts, pictures, errors
 * and redirections are passed over. Fails with `DAMAGED` or `EXPANDS_TOO_FAR`.
 */
export async function* openWarc(bytes: Uint8Array, expansion: Expansion): AsyncGenerator<Part> {
  let records = 0;
  try {
    for await (const record of WARCParser.iterRecords([bytes])) {
      records += 1;
      expansion.addEntry();
      const part = await toPart(record, expansion);
      if (part !== null) yield part;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EXPANDS_TOO_FAR') throw error;
    throw damaged();
  }
  if (records === 0) throw damaged();
}

async function toPart(record: WARCRecord, expansion: Expansion): Promise<Part | null> {
  const address = record.warcTargetURI;
  const mediaType = mediaTypeOf(record);
  const ending = mediaType && ENDINGS[mediaType];
  if (!address || !ending || !isPage(record) || !/^(?:https?|ftp|file):/i.test(address)) {
    await passOver(record.reader);
    return null;
  }
  const body = await readBody(record, expansion);
  const capturedAt = record.warcDate ?? undefined;
  return {
    name: address,
    bytes: () => body,
    content: { fileName: `page.${ending}` },
    hints: { identifier: address, source: address },
    ...(capturedAt === undefined ? {} : { capturedAt }),
  };
}

function isPage({ warcType, httpHeaders }: WARCRecord): boolean {
  if (warcType === 'resource' || warcType === 'conversion') return true;
  return warcType === 'response' && (httpHeaders?.statusCode ?? 200) === 200;
}

function mediaTypeOf({ warcType, httpHeaders, warcHeaders }: WARCRecord): string | undefined {
  const said =
    warcType === 'response'
      ? httpHeaders?.headers.get('content-type')
      : (warcHeaders.headers.get('Content-Type') ?? warcHeaders.headers.get('content-type'));
  return said?.split(';', 1)[0]?.trim().toLowerCase();
}

async function readBody(record: WARCRecord, expansion: Expansion): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What is left of it when its content has ended, such as trailers, belongs to the record too.
  const whole = record.reader;
  for await (const chunk of record) {
    size += chunk.length;
    expansion.addBytes(chunk.length);
    if (size > MAX_PAGE_BYTES) throw rejection('EXPANDS_TOO_FAR', 'captured-page-large');
    chunks.push(chunk);
  }
  await passOver(whole);
  return Buffer.concat(chunks);
}

/** Reads to the end of a record; one that says it is longer than the file would be waited for without end. */
async function passOver(reader: WARCRecord['reader']): Promise<void> {
  for await (const _ of reader) continue;
  if (reader instanceof LimitReader && reader.limit > 0) throw damaged();
}

const damaged = (): Error => rejection('DAMAGED', 'capture-damaged');
