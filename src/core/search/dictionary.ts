import { ByteReader } from './bytes.ts';
import { BLOCK_TERMS, FIELDS } from './segment-format.ts';

/** Where the postings of a term in one field lie; null when the field never holds it. */
export interface ListPlace {
  readonly documents: number;
  readonly postings: number;
  readonly postingsBytes: number;
  readonly positions: number;
  readonly positionsBytes: number;
}

/** Whether there is more than the number of documents. */
export const hasList = ({ postingsBytes }: ListPlace): boolean => postingsBytes > 0;

/** A term of a segment, by field. */
export type TermEntry = readonly (ListPlace | null)[];

/**
 * Decides on a term in its first `length` bytes, UTF-8 and valid during the call; the first `shared` of them are those of
 * the term it was asked about before. `TAKE`, `PASS`, or n > 0: pass, and so would all that begin with the same n bytes.
 */
export type TermTest = (bytes: Uint8Array, length: number, shared: number) => number;
export const TAKE = 0;
export const PASS = -1;

/** Bytes of one block in the block table: where its terms, entries, postings and positions begin. */
const BLOCK_BYTES = 16;

/** The sorted terms of a segment, read where they lie. */
export class Dictionary {
  private readonly terms: Uint8Array;
  private readonly entryBytes: Uint8Array;
  private readonly blocks: DataView;
  private readonly count: number;
  private readonly held = new Map<string, boolean>();

  constructor(sections: { readonly terms: Uint8Array; readonly entries: Uint8Array; readonly blocks: Uint8Array }) {
    const { terms, entries, blocks } = sections;
    this.terms = terms;
    this.entryBytes = entries;
    this.blocks = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength);
    this.count = blocks.length / BLOCK_BYTES;
  }

  find(term: string): TermEntry | undefined {
    const wanted = Buffer.from(term);
    const block = this.blockOf(wanted);
    if (block >= this.count) return undefined;
    const index = this.indexIn(block, wanted);
    return index === -1 ? undefined : this.entryAt(block, index);
  }

  /** Whether any term begins with `prefix`; looked up once. */
  holds(prefix: string): boolean {
    const known = this.held.get(prefix);
    if (known !== undefined) return known;
    let found = false;
    const wanted = Buffer.from(prefix);
    const walk = this.walkFrom(this.blockOf(wanted));
    for (let index = 0; index <= BLOCK_TERMS && !found && walk.next(); index += 1)
      found = Buffer.compare(walk.head(wanted.length), wanted) === 0;
    this.held.set(prefix, found);
    return found;
  }

  /** Hands over, in order, the terms that begin with `prefix` and pass `test`. */
  collect(prefix: string, test: TermTest, take: (term: string, entry: TermEntry) => void): void {
    const wanted = Buffer.from(prefix);
    const first = this.blockOf(wanted);
    const walk = this.walkFrom(first);
    for (let lost = 0; walk.next(lost);) {
      lost = 0;
      const order = wanted.length === 0 ? 0 : Buffer.compare(walk.head(wanted.length), wanted);
      if (order > 0) return;
      if (order < 0) continue;
      const verdict = test(walk.bytes, walk.length, walk.shared);
      if (verdict > 0) lost = verdict;
      if (verdict !== TAKE) continue;
      const entry = this.entryAt(first + Math.floor(walk.index / BLOCK_TERMS), walk.index % BLOCK_TERMS);
      take(Buffer.from(walk.term()).toString(), entry);
    }
  }

  /** All terms with their entries, in order; the bytes are valid until the next. */
  *walk(): Generator<readonly [Uint8Array, TermEntry]> {
    const walk = this.walkFrom(0);
    const entries = new EntryReader(this.entryBytes, [0, 0, 0]);
    while (walk.next()) yield [walk.term(), entries.next()];
  }

  /** The last block that begins at or before `wanted`. */
  private blockOf(wanted: Uint8Array): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compareHead(this.blocks.getUint32(middle * BLOCK_BYTES, true), wanted) <= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Below 0 when the term written out at `start` comes before `wanted`, above when after. */
  private compareHead(start: number, wanted: Uint8Array): number {
    const { terms } = this;
    // Behind the byte that says that nothing is shared; few terms are so long that their length takes two bytes.
    let at = start + 1;
    let length = terms[at++] as number;
    if (length >= 0x80) {
      const reader = new ByteReader(terms, at - 1);
      length = reader.varint();
      at = reader.at;
    }
    const most = Math.min(length, wanted.length);
    for (let index = 0; index < most; index += 1) {
      const order = (terms[at + index] as number) - (wanted[index] as number);
      if (order !== 0) return order;
    }
    return length - wanted.length;
  }

  /**
   * Which term of a block `wanted` is; -1 when none. Only the first bytes that differ are looked at: as long as a term
   * shares all that it has in common with the one before, it stands on the same side of `wanted`.
   */
  private indexIn(block: number, wanted: Uint8Array): number {
    const reader = new ByteReader(this.terms, this.blocks.getUint32(block * BLOCK_BYTES, true));
    const { bytes } = reader;
    let equal = 0;
    for (let index = 0; index < BLOCK_TERMS && reader.at < bytes.length; index += 1) {
      const shared = reader.varint();
      const length = reader.varint();
      const from = reader.at;
      reader.at += length;
      if (index > 0 && shared > equal) continue;
      if (index > 0 && shared < equal) return -1;
      let at = shared;
      const end = Math.min(shared + length, wanted.length);
      while (at < end && bytes[from + at - shared] === wanted[at]) at += 1;
      if (at === wanted.length && shared + length === wanted.length) return index;
      // Past it: what follows is larger still.
      if (
        at === wanted.length ||
        (at < shared + length && (bytes[from + at - shared] as number) > (wanted[at] as number))
      )
        return -1;
      equal = at;
    }
    return -1;
  }

  private walkFrom(block: number): TermWalk {
    const start = block < this.count ? this.blocks.getUint32(block * BLOCK_BYTES, true) : this.terms.length;
    return new TermWalk(this.terms, start);
  }

  private entryAt(block: number, index: number): TermEntry {
    const at = block * BLOCK_BYTES;
    const starts = [4, 8, 12].map((offset) => this.blocks.getUint32(at + offset, true));
    const reader = new EntryReader(this.entryBytes, starts as [number, number, number]);
    for (let before = 0; before < index; before += 1) reader.next();
    return reader.next();
  }
}

/** Goes from term to term. */
class TermWalk {
  /** The bytes of the current term; longer ones before it leave a rest behind `length`. */
  bytes = new Uint8Array(256);
  length = 0;
  shared = 0;
  /** How many terms were passed. */
  index = -1;
  private readonly reader: ByteReader;

  constructor(terms: Uint8Array, at: number) {
    this.reader = new ByteReader(terms, at);
  }

  /** Moves to the next term that does not share the first `lost` bytes of this one; 0 is the very next. */
  next(lost = 0): boolean {
    const { reader } = this;
    const source = reader.bytes;
    // Of terms that are passed over only what they share with this one is kept.
    let valid = this.length;
    while (reader.at < source.length) {
      this.index += 1;
      let shared = reader.varint();
      const length = shared + reader.varint();
      const from = reader.at - shared;
      reader.at = from + length;
      if (shared === 0) shared = this.sharedWith(source, from, Math.min(length, valid));
      if (lost > 0 && shared >= lost) {
        valid = lost;
        continue;
      }
      if (length > this.bytes.length) this.grow(length);
      const { bytes } = this;
      for (let index = shared; index < length; index += 1) bytes[index] = source[from + index] as number;
      this.shared = shared;
      this.length = length;
      return true;
    }
    return false;
  }

  /** The head of a block is written out, though it shares its beginning with the term before. */
  private sharedWith(source: Uint8Array, from: number, most: number): number {
    const { bytes } = this;
    let shared = 0;
    while (shared < most && bytes[shared] === source[from + shared]) shared += 1;
    return shared;
  }

  term(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  head(length: number): Uint8Array {
    return this.bytes.subarray(0, Math.min(length, this.length));
  }

  private grow(length: number): void {
    const larger = new Uint8Array(length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads entries one after the other, adding up where their lists lie. */
class EntryReader {
  private readonly reader: ByteReader;
  private postings: number;
  private positions: number;

  constructor(entries: Uint8Array, [at, postings, positions]: readonly [number, number, number]) {
    this.reader = new ByteReader(entries, at);
    this.postings = postings;
    this.positions = positions;
  }

  next(): TermEntry {
    return FIELDS.map(() => {
      const documents = this.reader.varint();
      if (documents === 0) return null;
      const { postings, positions } = this;
      const [postingsBytes, positionsBytes] = [this.reader.varint(), this.reader.varint()];
      this.postings += postingsBytes;
      this.positions += positionsBytes;
      return { documents, postings, postingsBytes, positions, positionsBytes };
    });
  }
}
