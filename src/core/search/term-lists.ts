import { ByteWriter } from './bytes.ts';
import { SkipTable, type EncodedList } from './postings.ts';
import { SKIP } from './segment-format.ts';

/** Numbers kept of each list, so many that a list has a line of the processor's cache to itself; the last is not used. */
const STATE = 16;
/** The document read last, plus one; its gap to the one before less one; how often the term stands in it, and where last. */
const DOCUMENT = 0;
const GAP = 1;
const FREQUENCY = 2;
const PLACE = 3;
/** Documents whose postings are written: all but the one read last. */
const WRITTEN = 4;
/** Two chains of slices: postings and positions. */
const POSTINGS = 5;
const POSITIONS = 10;
/** Of a chain: the next byte, the end of the slice it is in, the first slice, the bytes in slices before, which slice it is. */
const NEXT = 0;
const END = 1;
const HEAD = 2;
const BEFORE = 3;
const LEVEL = 4;

/** Bytes of the first slice of a chain and of the largest; each is twice the one before. */
const SMALLEST = 8;
const LARGEST_LEVEL = 9;
/** Behind each slice stands where the next one begins. */
const LINK = 4;

const sizeOf = (level: number): number => SMALLEST << Math.min(level, LARGEST_LEVEL);

/**
 * The posting lists of many terms while documents come in, each encoded as it grows: in slices of one pool of bytes, linked
 * to each other, as Lucene does. Lists are numbered by whoever fills them.
 */
export class TermLists {
  private state = new Int32Array(STATE << 8);
  private pool = new Uint8Array(1 << 14);
  private used = 0;
  private readonly skips = new Map<number, SkipTable>();

  /** Empties all lists, and keeps the memory. */
  clear(): void {
    this.state.fill(0);
    this.used = 0;
    this.skips.clear();
  }

  /** Adds a word number; documents rise, and so do the numbers in each. */
  add(list: number, document: number, place: number): void {
    const at = list * STATE;
    if (at >= this.state.length) this.growState(at);
    const { state } = this;
    let gap = place;
    if (state[at + DOCUMENT] === document + 1) {
      state[at + FREQUENCY] = (state[at + FREQUENCY] as number) + 1;
      gap -= state[at + PLACE] as number;
    } else this.begin(list, document);
    state[at + PLACE] = place;
    const chain = at + POSITIONS;
    const next = state[chain + NEXT] as number;
    if (gap < 0x80 && next !== state[chain + END]) {
      this.pool[next] = gap;
      state[chain + NEXT] = next + 1;
    } else this.write(chain, gap);
  }

  /** The list of that number, to be written out; it ends all lists to add to it afterwards. */
  take(list: number): EncodedList {
    if (list * STATE >= this.state.length) return NO_LIST;
    const at = list * STATE;
    if (this.state[at + DOCUMENT] === 0) return NO_LIST;
    this.writePosting(at);
    const documents = this.state[at + WRITTEN] as number;
    return {
      documents,
      moveTo: (postings, positions) => {
        if (documents > SKIP) this.skips.get(list)?.writeTo(postings);
        this.copy(at + POSTINGS, postings);
        this.copy(at + POSITIONS, positions);
      },
    };
  }

  private begin(list: number, document: number): void {
    const { state } = this;
    const at = list * STATE;
    const last = (state[at + DOCUMENT] as number) - 1;
    if (last >= 0) {
      this.writePosting(at);
      if ((state[at + WRITTEN] as number) % SKIP === 0) this.addSkip(list, last);
    }
    state[at + DOCUMENT] = document + 1;
    state[at + GAP] = document - last - 1;
    state[at + FREQUENCY] = 1;
  }

  /** The posting of the document read last: its frequency is known now. */
  private writePosting(at: number): void {
    const { state } = this;
    const frequency = state[at + FREQUENCY] as number;
    const value = (state[at + GAP] as number) * 2 + (frequency === 1 ? 1 : 0);
    this.write(at + POSTINGS, value);
    if (frequency !== 1) this.write(at + POSTINGS, frequency);
    state[at + WRITTEN] = (state[at + WRITTEN] as number) + 1;
  }

  private addSkip(list: number, last: number): void {
    let table = this.skips.get(list);
    if (!table) this.skips.set(list, (table = new SkipTable()));
    const at = list * STATE;
    table.add(last, this.bytesOf(at + POSTINGS), this.bytesOf(at + POSITIONS));
  }

  private bytesOf(chain: number): number {
    const { state } = this;
    const left = (state[chain + END] as number) - (state[chain + NEXT] as number);
    return (state[chain + BEFORE] as number) + sizeOf(state[chain + LEVEL] as number) - left;
  }

  private write(chain: number, value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.writeByte(chain, (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.writeByte(chain, rest);
  }

  private writeByte(chain: number, byte: number): void {
    const { state } = this;
    if (state[chain + NEXT] === state[chain + END]) this.addSlice(chain);
    const next = state[chain + NEXT] as number;
    this.pool[next] = byte;
    state[chain + NEXT] = next + 1;
  }

  private addSlice(chain: number): void {
    const { state } = this;
    const isFirst = state[chain + END] === 0;
    const level = isFirst ? 0 : (state[chain + LEVEL] as number) + 1;
    const start = this.used;
    this.used += sizeOf(level) + LINK;
    if (this.used > this.pool.length) this.growPool();
    if (isFirst) state[chain + HEAD] = start;
    else {
      state[chain + BEFORE] = (state[chain + BEFORE] as number) + sizeOf(level - 1);
      this.link(state[chain + END] as number, start);
    }
    state[chain + LEVEL] = level;
    state[chain + NEXT] = start;
    state[chain + END] = start + sizeOf(level);
  }

  private link(end: number, start: number): void {
    for (let byte = 0; byte < LINK; byte += 1) this.pool[end + byte] = start >>> (byte * 8);
  }

  private copy(chain: number, target: ByteWriter): void {
    const { state, pool } = this;
    const last = state[chain + LEVEL] as number;
    let from = state[chain + HEAD] as number;
    for (let level = 0; level < last; level += 1) {
      const end = from + sizeOf(level);
      target.append(pool, from, end);
      from = 0;
      for (let byte = LINK - 1; byte >= 0; byte -= 1) from = from * 256 + (pool[end + byte] as number);
    }
    target.append(pool, from, state[chain + NEXT] as number);
  }

  private growState(at: number): void {
    const larger = new Int32Array(Math.max(this.state.length * 2, at + STATE));
    larger.set(this.state);
    this.state = larger;
  }

  private growPool(): void {
    const larger = new Uint8Array(Math.max(this.pool.length * 2, this.used));
    larger.set(this.pool);
    this.pool = larger;
  }
}

const NO_LIST: EncodedList = { documents: 0, moveTo: () => undefined };
