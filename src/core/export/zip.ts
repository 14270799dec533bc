// The entry for Node brings a second `require` into the bundle; this one is the same code without its workers.
import { strToU8, unzipSync, zipSync } from 'fflate/browser';

/** Part of every date that a zip asks for, so that the same content gives the same bytes. */
export const EPOCH = new Date('1980-01-01T00:00:00Z');

/** A zip archive of files in the order given; texts are UTF-8. */
export function zip(files: readonly (readonly [path: string, content: string | Uint8Array])[]): Uint8Array {
  const entries = Object.fromEntries(
    files.map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
  );
  return zipSync(entries, { mtime: localEpoch() });
}

/** A zip that says it holds more than this is not opened. */
const MOST_BYTES = 1024 ** 3;

/** The files of a zip archive. Throws where it is broken, or would fill the memory. */
export function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  return unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > MOST_BYTES) throw new RangeError(`the zip holds more than ${MOST_BYTES} bytes`);
      return true;
    },
  });
}

/** A zip holds local time, so the constant is written in the zone of the machine. */
function localEpoch(): Date {
  return new Date(1980, 0, 1);
}
