import { ByteReader, ByteWriter } from './bytes.ts';
import { SKIP } from './segment-format.ts';

/** Encodes the posting list of one term in one field; `add` a document, then write its position gaps to `positions`. */
export class PostingsWriter {
  readonly positions = new ByteWriter();
  documents = 0;
  private readonly list = new ByteWriter();
  private readonly skips = new ByteWriter();
  private last = -1;
  private skipped = { last: -1, list: 0, positions: 0 };

  /** Documents come in rising order; `frequency` is how often the term stands in the field. */
  add(document: number, frequency: number): void {
    if (this.documents > 0 && this.documents % SKIP === 0) this.addSkip();
    const gap = document - this.last - 1;
    // The lowest bit says "once", which most are.
    if (frequency === 1) this.list.varint(gap * 2 + 1);
    else {
      this.list.varint(gap * 2);
      this.list.varint(frequency);
    }
    this.last = document;
    this.documents += 1;
  }

  /** Appends the encoded list to `target` and begins anew; the caller takes the positions. */
  flush(target: ByteWriter): void {
    if (this.documents > SKIP) {
      target.varint(this.skips.length);
      target.append(this.skips.written());
    }
    target.append(this.list.written());
    this.list.clear();
    this.skips.clear();
    this.positions.clear();
    this.documents = 0;
    this.last = -1;
    this.skipped = { last: -1, list: 0, positions: 0 };
  }

  private addSkip(): void {
    this.skips.varint(this.last - this.skipped.last);
    this.skips.varint(this.list.length - this.skipped.list);
    this.skips.varint(this.positions.length - this.skipped.positions);
    this.skipped = { last: this.last, list: this.list.length, positions: this.positions.length };
  }
}

/** Decodes a whole list into `documents` and `frequencies`, which hold at least `count`. */
export function decodePostings(
  bytes: Uint8Array,
  count: number,
  into: { readonly documents: Int32Array; readonly frequencies: Int32Array },
): void {
  const { documents, frequencies } = into;
  const reader = new ByteReader(bytes);
  if (count > SKIP) reader.at = reader.varint() + reader.at;
  let last = -1;
  for (let index = 0; index < count; index += 1) {
    const value = reader.varint();
    last += (value >>> 1) + 1;
    documents[index] = last;
    frequencies[index] = value & 1 ? 1 : reader.varint();
  }
  if (reader.at !== bytes.length) throw new RangeError('a posting list does not end where it should');
}

/** No document: larger than any number of one. */
export const END = 0x7fffffff;

/** Walks a posting list with its positions, and can leap. */
export class PostingCursor {
  document = -1;
  frequency = 0;
  /** Positions that were read: the first `count`. */
  found = new Int32Array(16);
  count = 0;
  private readonly list: ByteReader;
  private readonly readPositionBytes: () => Uint8Array;
  private positions: ByteReader | undefined;
  private positionsAt = 0;
  private readonly total: number;
  private readonly skips: Int32Array;
  private readonly start: number;
  private index = 0;
  /** Positions to pass over before those of the current document. */
  private pending = 0;

  /** `positions` is called when the first are wanted. */
  constructor(list: Uint8Array, total: number, positions: () => Uint8Array) {
    this.list = new ByteReader(list);
    this.readPositionBytes = positions;
    this.total = total;
    this.skips = total > SKIP ? readSkips(this.list, total) : new Int32Array(0);
    this.start = this.list.at;
  }

  /** Moves to the first document at or after `target`; `END` when there is none. */
  advance(target: number): number {
    if (this.document >= target) return this.document;
    this.leap(target);
    while (this.document < target) {
      if (this.index >= this.total) return (this.document = END);
      this.pending += this.frequency;
      const value = this.list.varint();
      this.document += (value >>> 1) + 1;
      this.frequency = value & 1 ? 1 : this.list.varint();
      this.index += 1;
    }
    return this.document;
  }

  /** Puts the word numbers of the term in the current document into `found`, rising; once for each document. */
  readPositions(): void {
    const positions = (this.positions ??= new ByteReader(this.readPositionBytes()));
    positions.at = this.positionsAt;
    positions.skip(this.pending);
    this.pending = 0;
    this.count = this.frequency;
    if (this.count > this.found.length) this.found = new Int32Array(this.count * 2);
    let last = 0;
    for (let index = 0; index < this.count; index += 1) this.found[index] = last += positions.varint();
    this.positionsAt = positions.at;
    this.frequency = 0;
  }

  private leap(target: number): void {
    const { skips } = this;
    const from = Math.floor(this.index / SKIP);
    let low = from;
    let high = skips.length / 3;
    // The last entry whose documents all lie before the target.
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((skips[middle * 3] as number) < target) low = middle + 1;
      else high = middle;
    }
    if (low <= from) return;
    const entry = (low - 1) * 3;
    this.document = skips[entry] as number;
    this.list.at = this.start + (skips[entry + 1] as number);
    this.positionsAt = skips[entry + 2] as number;
    this.index = low * SKIP;
    this.frequency = 0;
    this.pending = 0;
  }
}

function readSkips(list: ByteReader, count: number): Int32Array {
  const end = list.varint() + list.at;
  const skips = new Int32Array(Math.floor((count - 1) / SKIP) * 3);
  const last = [-1, 0, 0];
  for (let index = 0; index < skips.length; index += 1) {
    skips[index] = last[index % 3] = (last[index % 3] as number) + list.varint();
  }
  if (list.at !== end) throw new RangeError('a skip table does not end where it should');
  return skips;
}
