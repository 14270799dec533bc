import { ByteWriter, writeNumber } from './bytes.ts';
import type { EncodedList } from './postings.ts';
import { FIELDS, SKIP } from './segment-format.ts';
import { WordStream } from './word-stream.ts';

/** Numbers kept of each list, a line of the processor's cache. */
const STATE = 16;
/** The last document, plus one, and how many there are. */
const LAST = 0;
const DOCUMENTS = 1;
/** Bytes of its postings, its positions and its skip table so far. */
const POSTINGS = 2;
const POSITIONS = 3;
const SKIPS = 4;
/** The entry of the skip table before: its document, plus one, and both offsets. */
const SKIPPED = 5;
/** The first and the last of its runs, plus one. */
const HEAD = 8;
const TAIL = 9;

/** Numbers kept of each run: the next one, plus one; where its bytes begin in each of the three pools, and how many they are. */
const RUN = 7;

/** Most bytes of one number. */
const NUMBER = 5;

/**
 * The posting lists of terms while documents come in. Words are only written down in their order; when many have come, they are
 * sorted by term and the lists of all terms go on by one run of bytes each, encoded as they will stand in the segment.
 */
export class TermLists {
  /** The words that have not been sorted yet. */
  readonly stream = new WordStream();
  private state = new Int32Array(0);
  private runs = new Int32Array(RUN << 8);
  private runsUsed = 0;
  private readonly postings = new ByteWriter();
  private readonly positions = new ByteWriter();
  private readonly skips = new ByteWriter();

  /** Empties all lists, and keeps the memory. */
  clear(): void {
    this.state.fill(0);
    this.runsUsed = 0;
    for (const pool of [this.postings, this.positions, this.skips]) pool.clear();
  }

  /** Moves the words of the stream into the lists of `terms` terms. */
  takeIn(terms: number): void {
    const lists = terms * FIELDS.length;
    this.growState(lists * STATE);
    const { ends, pairs } = this.stream.sort(lists);
    let from = 0;
    for (let list = 0; list < lists; list += 1) {
      const to = ends[list] as number;
      if (to > from) this.goOn(list, pairs, from, to);
      from = to;
    }
    this.stream.clear();
  }

  /** Bytes of all lists, without their skip tables. */
  get sizes(): { readonly postings: number; readonly positions: number } {
    return { postings: this.postings.length, positions: this.positions.length };
  }

  /** A list as it was taken in. */
  of(list: number): EncodedList {
    const at = list * STATE;
    const documents = at < this.state.length ? (this.state[at + DOCUMENTS] as number) : 0;
    return { documents, moveTo: (postings, positions) => this.write(at, postings, positions) };
  }

  private write(at: number, postings: ByteWriter, positions: ByteWriter): void {
    const { state, runs } = this;
    const head = state[at + HEAD] as number;
    if ((state[at + DOCUMENTS] as number) > SKIP) {
      postings.varint(state[at + SKIPS] as number);
      this.appendRuns(head, 2, this.skips, postings);
    }
    for (let run = head; run > 0;) {
      const here = (run - 1) * RUN;
      append(runs, here + 1, this.postings, postings);
      append(runs, here + 3, this.positions, positions);
      run = runs[here] as number;
    }
  }

  private appendRuns(head: number, pool: number, from: ByteWriter, to: ByteWriter): void {
    for (let run = head; run > 0; run = this.runs[(run - 1) * RUN] as number)
      append(this.runs, (run - 1) * RUN + 1 + pool * 2, from, to);
  }

  /** Adds a run to a list: the pairs of a document and a place from one to another. */
  private goOn(list: number, pairs: Int32Array, from: number, to: number): void {
    const { state, postings, positions } = this;
    const at = list * STATE;
    const most = (to - from) * NUMBER;
    postings.reserve(most * 2);
    positions.reserve(most);
    // Without a list of values at once here and below: each would be an object, of which there would be millions.
    const run = this.addRun(at, postings.length, positions.length);
    const postingBytes = postings.bytes;
    const positionBytes = positions.bytes;
    let posting = postings.length;
    let position = positions.length;
    const postingBase = (state[at + POSTINGS] as number) - posting;
    const positionBase = (state[at + POSITIONS] as number) - position;
    let last = (state[at + LAST] as number) - 1;
    let documents = state[at + DOCUMENTS] as number;
    const end = to * 2;
    for (let pair = from * 2; pair < end;) {
      const document = pairs[pair] as number;
      if (documents % SKIP === 0 && documents > 0) this.skip(at, last, postingBase + posting, positionBase + position);
      let place = pairs[pair + 1] as number;
      let frequency = 1;
      position = writeNumber(positionBytes, position, place);
      for (pair += 2; pair < end && pairs[pair] === document; pair += 2) {
        const next = pairs[pair + 1] as number;
        position = writeNumber(positionBytes, position, next - place);
        place = next;
        frequency += 1;
      }
      const gap = document - last - 1;
      // The lowest bit says "once", which most are.
      if (frequency === 1) posting = writeNumber(postingBytes, posting, gap * 2 + 1);
      else posting = writeNumber(postingBytes, writeNumber(postingBytes, posting, gap * 2), frequency);
      last = document;
      documents += 1;
    }
    state[at + LAST] = last + 1;
    state[at + DOCUMENTS] = documents;
    state[at + POSTINGS] = postingBase + posting;
    state[at + POSITIONS] = positionBase + position;
    postings.length = posting;
    positions.length = position;
    this.endRun(run);
  }

  /** Before a document whose place is a multiple of `SKIP`: the document before it, and the bytes written so far. */
  private skip(at: number, last: number, postings: number, positions: number): void {
    const before = this.skips.length;
    this.skipTo(at + SKIPPED, last + 1);
    this.skipTo(at + SKIPPED + 1, postings);
    this.skipTo(at + SKIPPED + 2, positions);
    this.state[at + SKIPS] = (this.state[at + SKIPS] as number) + this.skips.length - before;
  }

  private skipTo(at: number, value: number): void {
    this.skips.varint(value - (this.state[at] as number));
    this.state[at] = value;
  }

  /** Begins a run at the end of the pools; returns where its numbers are. */
  private addRun(at: number, posting: number, position: number): number {
    const { state } = this;
    const here = this.runsUsed * RUN;
    if (here + RUN > this.runs.length) this.runs = larger(this.runs, this.runs.length * 2);
    const { runs } = this;
    const number = (this.runsUsed += 1);
    runs[here] = 0;
    runs[here + 1] = posting;
    runs[here + 3] = position;
    runs[here + 5] = this.skips.length;
    const tail = state[at + TAIL] as number;
    if (tail === 0) state[at + HEAD] = number;
    else runs[(tail - 1) * RUN] = number;
    state[at + TAIL] = number;
    return here;
  }

  private endRun(here: number): void {
    const { runs } = this;
    runs[here + 2] = this.postings.length - (runs[here + 1] as number);
    runs[here + 4] = this.positions.length - (runs[here + 3] as number);
    runs[here + 6] = this.skips.length - (runs[here + 5] as number);
  }

  private growState(length: number): void {
    if (length > this.state.length) this.state = larger(this.state, Math.max(length, this.state.length * 2));
  }
}

function append(runs: Int32Array, at: number, from: ByteWriter, to: ByteWriter): void {
  const start = runs[at] as number;
  to.append(from.bytes, start, start + (runs[at + 1] as number));
}

function larger(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(length);
  grown.set(array);
  return grown;
}
