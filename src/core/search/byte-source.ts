import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes read on demand: of a file, which stays on the disk, or in memory. */
export interface ByteSource {
  readonly length: number;
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** The bytes themselves. */
export function fromMemory(bytes: Uint8Array): ByteSource {
  return {
    length: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    close: () => undefined,
  };
}

/** The file at `path`, held open: it can be read on even when it has been deleted. Throws what the file system throws. */
export function fromFile(path: string): ByteSource {
  const file = openSync(path, 'r');
  return {
    length: fstatSync(file).size,
    read: (offset, length) => {
      const bytes = Buffer.allocUnsafe(length);
      let done = 0;
      while (done < length) {
        const count = readSync(file, bytes, done, length - done, offset + done);
        if (count === 0) throw new RangeError('the file has become shorter');
        done += count;
      }
      return bytes;
    },
    close: () => closeSync(file),
  };
}
