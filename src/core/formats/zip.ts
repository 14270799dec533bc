import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { Failure } from '../../rpc/failure.ts';
import type { Expansion } from './expansion.ts';
import { rejection } from './format.ts';

/** A file in a zip; folders are left out. */
export interface ZipEntry {
  /** The name as it stands, with `/` between folders. */
  readonly name: string;
  /** Unpacked size as the directory says. */
  readonly bytes: number;
  /** Why it must not be unpacked, with the next step; null where it may. */
  readonly refused: Failure | null;
  /** Unpacks it in memory; fails with `DAMAGED` or `EXPANDS_TOO_FAR`. */
  readonly read: () => Promise<Uint8Array>;
}

/** A file as its format reads it. */
export interface FormatFile {
  readonly bytes: Uint8Array;
  /** What it holds where it is a zip, listed and counted once however often it is asked for; fails as `openZip`. */
  readonly entries: () => Promise<readonly ZipEntry[]>;
}

/** A file that is opened as a zip, one level deeper in `expansion`, where its format asks for that. */
export function toFormatFile(bytes: Uint8Array, expansion: Expansion): FormatFile {
  let listed: Promise<readonly ZipEntry[]> | undefined;
  const list = async (): Promise<readonly ZipEntry[]> => openZip(bytes, expansion.deeper());
  return { bytes, entries: () => (listed ??= list()) };
}

/** One entry larger than this is not a document. */
const MAX_ENTRY_BYTES = 128 * 1024 * 1024;
const UNIX = 3;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * The files of a zip, by its central directory alone; nothing is unpacked yet and nothing ever goes to a path.
 * Names that lead out of the folder, names that come twice, links and encrypted entries are refused one by one.
 * Fails with `DAMAGED` where the directory cannot be read, and with `EXPANDS_TOO_FAR`.
 */
async function openZip(bytes: Uint8Array, expansion: Expansion): Promise<ZipEntry[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { decodeStrings: false }).catch(damaged);
  const entries = await listEntries(zip, expansion).catch(damaged);
  const seen = new Map<string, number>();
  const named = entries.map((entry) => ({ entry, name: nameOf(entry) }));
  for (const { name } of named) seen.set(name, (seen.get(name) ?? 0) + 1);
  return named
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ entry, name }) => ({
      name,
      bytes: entry.uncompressedSize,
      refused: refuse(entry, name, seen.get(name) ?? 1),
      read: () => unpack(zip, entry, expansion),
    }));
}

function listEntries(zip: ZipFile, expansion: Expansion): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      try {
        expansion.addEntry();
        zip.readEntry();
      } catch (error) {
        reject(error as Error);
      }
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** Russian systems of old wrote names in code page 866 and said nothing of it. */
function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  const isPlain = (generalPurposeBitFlag & 0x800) === 0 && !extraFields.some(({ id }) => id === 0x7075);
  if (isPlain && fileNameRaw.some((byte) => byte >= 0x80)) {
    const name = asUtf8(fileNameRaw) ?? asCyrillic(fileNameRaw);
    if (name !== undefined) return name.replaceAll('\\', '/');
  }
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

function asUtf8(raw: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return undefined;
  }
}

/** The name in code page 866, where that gives Cyrillic words that no Latin letter touches. */
function asCyrillic(raw: Uint8Array): string | undefined {
  const name = new TextDecoder('ibm866').decode(raw);
  const high = name.match(/[^\u0020-\u007e]/gu)?.length ?? 0;
  const letters = name.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const isMixed = /[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]/iu.test(name);
  return letters > 0 && letters >= high * 0.9 && !isMixed ? name : undefined;
}

function refuse(entry: Entry, name: string, times: number): Failure | null {
  if (name === '' || name.includes('\0') || validateFileName(name) !== null)
    return rejection('UNSAFE_NAME', 'name-escapes');
  if (times > 1) return rejection('UNSAFE_NAME', 'name-twice');
  const mode = entry.versionMadeBy >> 8 === UNIX ? (entry.externalFileAttributes >>> 16) & FILE_TYPE : 0;
  if (mode === SYMBOLIC_LINK) return rejection('UNSAFE_NAME', 'link-inside');
  if (entry.isEncrypted()) return rejection('ENCRYPTED', 'archive-encrypted');
  return null;
}

async function unpack(zip: ZipFile, entry: Entry, expansion: Expansion): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      expansion.addBytes(chunk.length);
      if (size > MAX_ENTRY_BYTES) throw rejection('TOO_LARGE', 'entry-large');
      chunks.push(chunk);
    }
  } catch (error) {
    return damaged(error);
  }
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) return damaged(new Error('checksum'));
  return bytes;
}

function damaged(error: unknown): never {
  if (error instanceof Failure) throw error;
  throw rejection('DAMAGED', 'archive-damaged');
}
