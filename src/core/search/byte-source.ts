import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes read on demand: of a file, which stays on the disk, or in memory. */
export interface ByteSource {
  readonly length: number;
  read(offset: number, length: number): Uint8Array;
  /** As `read`, but the bytes are only valid until the next call, of any source. */
  peek(offset: number, length: number): Uint8Array;
  close(): void;
}

/** The bytes themselves. */
export function fromMemory(bytes: Uint8Array): ByteSource {
  return {
    length: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    peek: (offset, length) => bytes.subarray(offset, offset + length),
    close: () => undefined,
  };
}

/** The file at `path`, held open: it can be read on even when it has been deleted. Throws what the file system throws. */
export function fromFile(path: string): ByteSource {
  const file = openSync(path, 'r');
  return {
    length: fstatSync(file).size,
    read: (offset, length) => readWhole(file, offset, Buffer.allocUnsafe(length)),
    peek: (offset, length) => {
      if (length > scratch.length) scratch = Buffer.allocUnsafeSlow(length * 2);
      return readWhole(file, offset, scratch.subarray(0, length));
    },
    close: () => closeSync(file),
  };
}

/** Most lists are decoded as soon as they are read; one place for all of them spares the collector. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);

function readWhole(file: number, offset: number, into: Buffer): Buffer {
  let done = 0;
  while (done < into.length) {
    const count = readSync(file, into, done, into.length - done, offset + done);
    if (count === 0) throw new RangeError('the file has become shorter');
    done += count;
  }
  return into;
}
