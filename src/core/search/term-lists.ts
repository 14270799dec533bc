import type { PostingsWriter } from './postings.ts';

/** Numbers kept of each list, a line of the processor's cache: what is known of it, and its last bytes. */
const STATE = 16;
/** The document read last, plus one, and where in it. */
const DOCUMENT = 0;
const PLACE = 1;
/** How many bytes stand in the line. */
const HELD = 2;
/** Where the next bytes go in the pool, and the end of the slice that is there. */
const NEXT = 3;
const END = 4;
/** Where the first slice begins, and the size of the last. */
const HEAD = 5;
const SIZE = 6;
/** Where the bytes begin in a line, and how many have room. */
const BYTES = 7 * 4;
const ROOM = STATE * 4 - BYTES;

/** Bytes of the first slice of a list and of the largest; each is twice the one before. */
const SMALLEST = 64;
const LARGEST = 4096;
/** What one word can take: two numbers of five bytes. */
const MOST = 10;
/** Behind the last word of a slice: a 0, which no word begins with, and where the next slice begins. */
const LINK = 5;

/**
 * The words of documents by term, while documents come in: of each list the words follow each other in slices of one pool of
 * bytes, linked to each other, as Lucene does; the last few bytes stand beside what is known of the list. Lists are numbered by whoever fills them.
 *
 * A word in a new document is (gap to the document before · 2 + 1) and its number; another one in the same document is
 * (gap to the word before · 2), which is never 0, for a term stands in one place once.
 */
export class TermLists {
  private state = new Int32Array(STATE << 8);
  /** The same as bytes. */
  private held = new Uint8Array(this.state.buffer);
  private pool = new Uint8Array(1 << 14);
  private used = 0;

  /** Empties all lists, and keeps the memory. */
  clear(): void {
    this.state.fill(0);
    this.used = 0;
  }

  /** Adds a word number; documents rise, and so do the numbers in each. */
  add(list: number, document: number, place: number): void {
    const at = list * STATE;
    if (at >= this.state.length) this.growState(at);
    const { state, held } = this;
    if ((state[at + HELD] as number) > ROOM - MOST) this.flush(at);
    const from = at * 4 + BYTES;
    let next = from + (state[at + HELD] as number);
    const last = state[at + DOCUMENT] as number;
    let value = place;
    if (last === document + 1) value = (place - (state[at + PLACE] as number)) * 2;
    else {
      next = writeNumber(held, next, (document - last + 1) * 2 + 1);
      state[at + DOCUMENT] = document + 1;
    }
    state[at + HELD] = writeNumber(held, next, value) - from;
    state[at + PLACE] = place;
  }

  /** Writes a list into `into`, which must be empty. */
  write(list: number, into: PostingsWriter): void {
    const at = list * STATE;
    if (at >= this.state.length || this.state[at + DOCUMENT] === 0) return;
    this.flush(at);
    const { pool, state } = this;
    const { positions } = into;
    const end = state[at + NEXT] as number;
    let from = state[at + HEAD] as number;
    let [document, frequency, before] = [-1, 0, 0];
    while (from !== end) {
      let value = pool[from++] as number;
      if (value >= 0x80) {
        value &= 0x7f;
        for (let shift = 7, byte = 0x80; byte >= 0x80; shift += 7)
          value |= ((byte = pool[from++] as number) & 0x7f) << shift;
      } else if (value === 0) {
        from = this.linkAt(from);
        continue;
      }
      if ((value & 1) === 0) {
        positions.varint(value >>> 1);
        frequency += 1;
        continue;
      }
      if (frequency > 0) into.add(document, frequency, before);
      document += value >>> 1;
      frequency = 1;
      before = positions.length;
      for (let byte = 0x80; byte >= 0x80;) positions.byte((byte = pool[from++] as number));
    }
    into.add(document, frequency, before);
  }

  /** Moves the bytes of a line into the pool. */
  private flush(at: number): void {
    const { state, held } = this;
    const count = state[at + HELD] as number;
    if ((state[at + END] as number) - (state[at + NEXT] as number) < count) this.addSlice(at);
    const { pool } = this;
    const from = at * 4 + BYTES;
    const next = state[at + NEXT] as number;
    for (let byte = 0; byte < count; byte += 1) pool[next + byte] = held[from + byte] as number;
    state[at + NEXT] = next + count;
    state[at + HELD] = 0;
  }

  private addSlice(at: number): void {
    const { state } = this;
    const before = state[at + SIZE] as number;
    const size = before === 0 ? SMALLEST : Math.min(before * 2, LARGEST);
    const start = this.used;
    this.used += size + LINK;
    if (this.used > this.pool.length) this.growPool();
    if (before === 0) state[at + HEAD] = start;
    else {
      const link = state[at + NEXT] as number;
      this.pool[link] = 0;
      for (let byte = 0; byte < 4; byte += 1) this.pool[link + 1 + byte] = start >>> (byte * 8);
    }
    state[at + SIZE] = size;
    state[at + NEXT] = start;
    state[at + END] = start + size;
  }

  private linkAt(at: number): number {
    const { pool } = this;
    let start = 0;
    for (let byte = 3; byte >= 0; byte -= 1) start = start * 256 + (pool[at + byte] as number);
    return start;
  }

  private growState(at: number): void {
    const larger = new Int32Array(Math.max(this.state.length * 2, at + STATE));
    larger.set(this.state);
    this.state = larger;
    this.held = new Uint8Array(larger.buffer);
  }

  private growPool(): void {
    const larger = new Uint8Array(Math.max(this.pool.length * 2, this.used));
    larger.set(this.pool);
    this.pool = larger;
  }
}

/** Writes a varint and says where it ends; numbers of one and two bytes alike, without a branch that cannot be foreseen. */
function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  if (value >= 0x4000) return writeLong(bytes, at, value);
  const isLong = (0x7f - value) >>> 31;
  bytes[at] = (value & 0x7f) | (isLong << 7);
  bytes[at + 1] = value >>> 7;
  return at + 1 + isLong;
}

function writeLong(bytes: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
  bytes[at++] = rest;
  return at;
}
