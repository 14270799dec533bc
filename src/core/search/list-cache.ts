import type { ByteSource } from './byte-source.ts';

/** Bytes of lists that were read lately, of any number of files, within a budget; the least recent go first. */
export class ListCache {
  private readonly held = new Map<number, Uint8Array>();
  private bytes = 0;
  private files = 0;
  private readonly budget: number;

  /** Holds at most `budget` bytes; with 0 everything is read anew. */
  constructor(budget: number) {
    this.budget = budget;
  }

  /** `source` with its `read` and `peek` going through the cache: what they give may be kept, and must not be changed. */
  over(source: ByteSource): ByteSource {
    if (this.budget === 0) return source;
    const base = (this.files += 1) * FILE;
    const read = (offset: number, length: number): Uint8Array => this.read(base + offset, source, offset, length);
    return { length: source.length, read, peek: read, close: () => this.drop(base, source) };
  }

  private read(key: number, source: ByteSource, offset: number, length: number): Uint8Array {
    const found = this.held.get(key);
    if (found && found.length >= length) {
      // The map keeps the order of insertion, so what is used goes to its end.
      this.held.delete(key);
      this.held.set(key, found);
      return found.length === length ? found : found.subarray(0, length);
    }
    // What is larger than this would push everything else out.
    if (length > this.budget / LARGEST_SHARE) return source.read(offset, length);
    // Not from Node's pool: a small piece would keep a whole page of it alive.
    const bytes = new Uint8Array(source.peek(offset, length));
    this.forget(key);
    this.held.set(key, bytes);
    this.bytes += length + OVERHEAD;
    for (const oldest of this.held.keys()) {
      if (this.bytes <= this.budget) break;
      this.forget(oldest);
    }
    return bytes;
  }

  private forget(key: number): void {
    const found = this.held.get(key);
    if (!found) return;
    this.bytes -= found.length + OVERHEAD;
    this.held.delete(key);
  }

  private drop(base: number, source: ByteSource): void {
    for (const key of this.held.keys()) if (key >= base && key < base + FILE) this.forget(key);
    source.close();
  }
}

/** Offsets in one file are below this, and files times this below the largest whole number. */
const FILE = 2 ** 32;
const LARGEST_SHARE = 8;
/** About what the map and the array themselves take for each list. */
const OVERHEAD = 200;
