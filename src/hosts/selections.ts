import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../rpc/failure.ts';

/** Files that a page hands over (dropped, or chosen in a browser): kept in a private folder until they are imported. */
export interface Selections {
  /** Opens an empty selection; resolves to the token to import it with. */
  readonly open: () => Promise<string>;
  /**
   * Adds a file, streamed. Fails with `SELECTION_NOT_FOUND`, `INVALID_PATH`, `DUPLICATE_PATH`, `TOO_LARGE`, and leaves
   * no partial file behind.
   */
  readonly add: (token: string, relativePath: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Removes everything that was handed over. */
  readonly close: () => Promise<void>;
}

export interface SelectionOptions {
  /** Registers a folder with the core; see `Core.addSelection`. */
  readonly register: (paths: readonly string[], onUsed: () => void) => string;
  /** Largest file, in bytes. */
  readonly maxBytes?: number;
}

/** Larger than any format that is read; it only keeps a mistaken drop from filling the disk. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Limits of the common file systems. */
const MAX_NAME_BYTES = 255;
const MAX_DEPTH = 64;

/** Creates the place where files are handed over. */
export function createSelections({ register, maxBytes = MAX_BYTES }: SelectionOptions): Selections {
  const folders = new Map<string, string>();
  const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
  return {
    open: async () => {
      // mkdtemp makes the folder readable by its owner only.
      const folder = await mkdtemp(path.join(tmpdir(), 'synoptic-selection-'));
      // The separator at the end says that what is inside was chosen, not the folder itself.
      const token = register([folder + path.sep], () => {
        folders.delete(token);
        void remove(folder);
      });
      folders.set(token, folder);
      return token;
    },
    add: async (token, relativePath, bytes) => {
      const folder = folders.get(token);
      if (folder === undefined) {
        throw new Failure('SELECTION_NOT_FOUND', 'These files are no longer waiting. Choose them again.');
      }
      const file = path.join(folder, ...toSegments(relativePath));
      await mkdir(path.dirname(file), { recursive: true });
      await writeBounded(file, bytes, maxBytes);
    },
    close: async () => {
      await Promise.all([...folders.values()].map(remove));
      folders.clear();
    },
  };
}

function toSegments(relativePath: string): string[] {
  const segments = relativePath.split('/').map(cleanSegment);
  const legal = (segment: string): boolean =>
    segment !== '' && segment !== '.' && segment !== '..' && Buffer.byteLength(segment) <= MAX_NAME_BYTES;
  if (segments.length > MAX_DEPTH || !segments.every(legal)) {
    throw new Failure('INVALID_PATH', 'A file has a name that cannot be used. Rename it and choose it again.');
  }
  return segments;
}

/** Windows refuses these characters, drops dots and spaces at the end, and reads a backslash as a slash. */
function cleanSegment(segment: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const safe = segment.toWellFormed().replace(/[\u0000-\u001f\u007f\\]/gu, '_');
  return process.platform === 'win32' ? safe.replace(/[<>:"|?*]/gu, '_').replace(/[. ]+$/u, '') : safe;
}

async function writeBounded(file: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<void> {
  const handle = await open(file, 'wx').catch((error: unknown) => {
    const known = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw known ? new Failure('DUPLICATE_PATH', 'Two of the files have the same name. Rename one of them.') : error;
  });
  try {
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      await handle.writeFile(chunk);
    }
    await handle.close();
  } catch (error) {
    await handle.close();
    await rm(file, { force: true });
    throw error;
  }
}

function tooLarge(maxBytes: number): Failure {
  const megabytes = Math.floor(maxBytes / 1024 / 1024);
  return new Failure('TOO_LARGE', `A file may be ${megabytes} MB at most. Leave it out, or split it.`);
}
