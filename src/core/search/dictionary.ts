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

/** A term of a segment, by field. */
export type TermEntry = readonly (ListPlace | null)[];

/** The sorted terms of a segment, read where they lie. */
export interface Dictionary {
  find(term: string): TermEntry | undefined;
  /** The terms that begin with `prefix`, in order; all of them for the empty one. Each is valid until the next. */
  withPrefix(prefix: string): Generator<WalkedTerm>;
}

/** A term passed on a walk through the dictionary. */
export interface WalkedTerm {
  /** UTF-8, in the first `length` bytes. */
  readonly bytes: Uint8Array;
  readonly length: number;
  /** How many of the bytes are those of the term before; 0 at the head of a block. */
  readonly shared: number;
  term(): Uint8Array;
  entry(): TermEntry;
}

const BLOCK_ENTRY = 12;

/** The dictionary in the sections `terms` and `blocks`. */
export function createDictionary(terms: Uint8Array, blocks: Uint8Array): Dictionary {
  const count = blocks.length / BLOCK_ENTRY;
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength);
  const blockAt = (block: number): Walker => {
    const at = block * BLOCK_ENTRY;
    return new Walker(terms, [view.getUint32(at, true), view.getUint32(at + 4, true), view.getUint32(at + 8, true)]);
  };
  /** The last block that begins at or before `wanted`. */
  const blockOf = (wanted: Uint8Array): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const head = new ByteReader(terms, view.getUint32(middle * BLOCK_ENTRY, true));
      head.skip(1);
      if (Buffer.compare(head.take(head.varint()), wanted) <= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  function* walkFrom(block: number): Generator<Walker> {
    for (let each = block; each < count; each += 1) {
      const walker = blockAt(each);
      const end = each + 1 < count ? view.getUint32((each + 1) * BLOCK_ENTRY, true) : terms.length;
      while (walker.at < end) {
        walker.next();
        yield walker;
      }
    }
  }
  return {
    find: (term) => {
      if (count === 0) return undefined;
      const wanted = Buffer.from(term);
      const block = blockOf(wanted);
      const walker = blockAt(block);
      const end = block + 1 < count ? view.getUint32((block + 1) * BLOCK_ENTRY, true) : terms.length;
      for (let left = BLOCK_TERMS; left > 0 && walker.at < end; left -= 1) {
        walker.next();
        const order = Buffer.compare(walker.term(), wanted);
        if (order === 0) return walker.entry();
        if (order > 0) return undefined;
      }
      return undefined;
    },
    withPrefix: function* (prefix) {
      if (count === 0) return;
      const wanted = Buffer.from(prefix);
      for (const walker of walkFrom(blockOf(wanted))) {
        const order = Buffer.compare(walker.bytes.subarray(0, Math.min(walker.length, wanted.length)), wanted);
        if (order > 0) return;
        if (order === 0) yield walker;
      }
    },
  };
}

/** Goes through the entries of one block. */
class Walker implements WalkedTerm {
  /** The bytes of the current term; longer ones before it leave a rest behind `length`. */
  bytes = new Uint8Array(256);
  length = 0;
  shared = 0;
  private readonly reader: ByteReader;
  private postings: number;
  private positions: number;
  private readonly lists: (ListPlace | null)[] = FIELDS.map(() => null);
  private readonly numbers = new Int32Array(FIELDS.length * 3);

  constructor(terms: Uint8Array, [at, postings, positions]: readonly [number, number, number]) {
    this.reader = new ByteReader(terms, at);
    this.postings = postings;
    this.positions = positions;
  }

  get at(): number {
    return this.reader.at;
  }

  next(): void {
    const { reader } = this;
    for (let field = 0; field < FIELDS.length; field += 1) {
      this.postings += this.numbers[field * 3 + 1] as number;
      this.positions += this.numbers[field * 3 + 2] as number;
    }
    this.shared = reader.varint();
    const rest = reader.varint();
    this.length = this.shared + rest;
    if (this.length > this.bytes.length) this.grow();
    for (let index = this.shared; index < this.length; index += 1)
      this.bytes[index] = reader.bytes[reader.at++] as number;
    for (let field = 0; field < FIELDS.length; field += 1) {
      const documents = reader.varint();
      this.numbers[field * 3] = documents;
      this.numbers[field * 3 + 1] = documents === 0 ? 0 : reader.varint();
      this.numbers[field * 3 + 2] = documents === 0 ? 0 : reader.varint();
    }
  }

  term(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  entry(): TermEntry {
    let { postings, positions } = this;
    return this.lists.map((_, field) => {
      const [documents, postingsBytes, positionsBytes] = this.numbers.subarray(field * 3, field * 3 + 3);
      if (!documents) return null;
      const place = { documents, postings, postingsBytes, positions, positionsBytes } as ListPlace;
      postings += place.postingsBytes;
      positions += place.positionsBytes;
      return place;
    });
  }

  private grow(): void {
    const larger = new Uint8Array(this.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
