import { ByteReader } from './bytes.ts';
import { SKIP } from './segment-format.ts';

/** No document: larger than any number of one. */
export const END = 0x7fffffff;

/** Numbers of one entry of a skip table. */
const ENTRY = 3;
/** Blocks of positions that are read at once where they are read one after the other. */
const MOST_AHEAD = 256;

/** Where a list with positions lies, and how to read of it what is wanted. */
export interface CursorSource {
  /** The encoded postings. */
  readonly list: Uint8Array;
  readonly documents: number;
  readonly positionsBytes: number;
  /** Bytes of the encoded positions; they must stay as they are. */
  positions(offset: number, length: number): Uint8Array;
}

/** Walks a posting list with its positions, a block of documents at a time, and can leap. */
export class PostingCursor {
  document = -1;
  /** Positions that were read: the first `count`. */
  found = new Int32Array(16);
  count = 0;
  private readonly source: CursorSource;
  private readonly skips: Int32Array;
  private readonly start: number;
  private readonly blocks: number;
  private readonly documents = new Int32Array(SKIP);
  private readonly frequencies = new Int32Array(SKIP);
  private block = -1;
  private size = 0;
  private at = 0;
  /** The window of the positions that is held, and where it begins. */
  private held: Uint8Array = NOTHING;
  private heldFrom = 0;
  private ahead = 1;
  private heldUntilBlock = -1;
  /** Which document of which block has its positions next, and where. */
  private positionBlock = -1;
  private nextIndex = 0;
  private positionsAt = 0;

  constructor(source: CursorSource) {
    this.source = source;
    const reader = new ByteReader(source.list);
    this.skips = source.documents > SKIP ? readSkips(reader, source.documents) : NO_SKIPS;
    this.start = reader.at;
    this.blocks = this.skips.length / ENTRY + 1;
  }

  /** How often the term stands in the current document. */
  get frequency(): number {
    return this.frequencies[this.at] as number;
  }

  /** Moves to the first document at or after `target`; `END` when there is none. */
  advance(target: number): number {
    if (this.document >= target) return this.document;
    const { documents } = this;
    if (this.size === 0 || (documents[this.size - 1] as number) < target) {
      if (!this.load(this.blockOf(target))) return (this.document = END);
    }
    let { at } = this;
    const { size } = this;
    while (at < size && (documents[at] as number) < target) at += 1;
    this.at = at;
    return (this.document = at === size ? END : (documents[at] as number));
  }

  /** Puts the word numbers of the term in the current document into `found`, rising; once for each document. */
  readPositions(): void {
    this.findPositions();
    const { held, frequencies, at } = this;
    let skipped = 0;
    for (let index = this.nextIndex; index < at; index += 1) skipped += frequencies[index] as number;
    let from = this.positionsAt;
    while (skipped > 0) if ((held[from++] as number) < 0x80) skipped -= 1;
    const count = frequencies[at] as number;
    if (count > this.found.length) this.found = new Int32Array(count * 2);
    const { found } = this;
    let last = 0;
    for (let index = 0; index < count; index += 1) {
      let byte = held[from++] as number;
      let gap = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = held[from++] as number;
        gap |= (byte & 0x7f) << shift;
      }
      found[index] = last += gap;
    }
    if (from > held.length) throw new RangeError('positions run past their end');
    this.count = count;
    this.positionsAt = from;
    this.nextIndex = at + 1;
  }

  /** The first block after the current one whose last document is not before `target`. */
  private blockOf(target: number): number {
    const { skips } = this;
    let low = this.block + 1;
    let high = this.blocks - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((skips[middle * ENTRY] as number) < target) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private load(block: number): boolean {
    if (block >= this.blocks) return false;
    const { skips, documents, frequencies } = this;
    const entry = (block - 1) * ENTRY;
    const reader = new ByteReader(this.source.list, this.start + (block === 0 ? 0 : (skips[entry + 1] as number)));
    let last = block === 0 ? -1 : (skips[entry] as number);
    const size = Math.min(SKIP, this.source.documents - block * SKIP);
    const { bytes } = reader;
    for (let index = 0; index < size; index += 1) {
      // Most numbers are one byte.
      let value = bytes[reader.at] as number;
      if (value < 0x80) reader.at += 1;
      else value = reader.varint();
      last += (value >>> 1) + 1;
      documents[index] = last;
      frequencies[index] = value & 1 ? 1 : reader.varint();
    }
    this.block = block;
    this.size = size;
    this.at = 0;
    return true;
  }

  /** Makes sure that the positions of the current block are held. */
  private findPositions(): void {
    const { block } = this;
    if (this.positionBlock === block) return;
    const from = this.positionsOf(block);
    if (block >= this.heldUntilBlock || from < this.heldFrom) {
      // Blocks that follow each other are read more and more at once, lone ones alone.
      this.ahead = block === this.heldUntilBlock ? Math.min(this.ahead * 2, MOST_AHEAD) : 1;
      const until = Math.min(this.blocks, block + this.ahead);
      this.held = this.source.positions(from, this.positionsOf(until) - from);
      this.heldFrom = from;
      this.heldUntilBlock = until;
    }
    this.positionBlock = block;
    this.nextIndex = 0;
    this.positionsAt = from - this.heldFrom;
  }

  private positionsOf(block: number): number {
    if (block === 0) return 0;
    return block === this.blocks ? this.source.positionsBytes : (this.skips[(block - 1) * ENTRY + 2] as number);
  }
}

const NOTHING = new Uint8Array(0);
const NO_SKIPS = new Int32Array(0);

function readSkips(list: ByteReader, count: number): Int32Array {
  const end = list.varint() + list.at;
  const skips = new Int32Array(Math.floor((count - 1) / SKIP) * ENTRY);
  const last = [-1, 0, 0];
  for (let index = 0; index < skips.length; index += 1) {
    skips[index] = last[index % ENTRY] = (last[index % ENTRY] as number) + list.varint();
  }
  if (list.at !== end) throw new RangeError('a skip table does not end where it should');
  return skips;
}
