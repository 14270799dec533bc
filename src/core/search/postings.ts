import { ByteReader, ByteWriter } from './bytes.ts';
import { thousandthsAt, type Lengths } from './bm25.ts';
import { SKIP } from './segment-format.ts';

/** A posting list with its positions, encoded and ready to be written out once. */
export interface EncodedList {
  readonly documents: number;
  /** Appends the postings and the positions. */
  moveTo(postings: ByteWriter, positions: ByteWriter): void;
}

/** The skip table of a list as it grows. */
export class SkipTable {
  private readonly bytes = new ByteWriter(64);
  private last = -1;
  private postings = 0;
  private positions = 0;

  /** Before a document whose place is a multiple of `SKIP`: the document before it, and the bytes written so far. */
  add(last: number, postings: number, positions: number): void {
    this.bytes.varint(last - this.last);
    this.bytes.varint(postings - this.postings);
    this.bytes.varint(positions - this.positions);
    [this.last, this.postings, this.positions] = [last, postings, positions];
  }

  writeTo(target: ByteWriter): void {
    target.varint(this.bytes.length);
    target.append(this.bytes.written());
  }

  clear(): void {
    this.bytes.clear();
    this.last = -1;
    this.postings = this.positions = 0;
  }
}

/** Encodes the posting list of one term in one field; `add` a document, then write its position gaps to `positions`. */
export class PostingsWriter implements EncodedList {
  readonly positions = new ByteWriter();
  documents = 0;
  private readonly list = new ByteWriter();
  private readonly skips = new SkipTable();
  private last = -1;

  /** Documents come in rising order; `frequency` is how often the term stands in the field. */
  add(document: number, frequency: number): void {
    if (this.documents > 0 && this.documents % SKIP === 0)
      this.skips.add(this.last, this.list.length, this.positions.length);
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

  /** Begins anew afterwards. */
  moveTo(postings: ByteWriter, positions: ByteWriter): void {
    if (this.documents > SKIP) this.skips.writeTo(postings);
    postings.append(this.list.written());
    positions.append(this.positions.written());
    this.list.clear();
    this.skips.clear();
    this.positions.clear();
    this.documents = 0;
    this.last = -1;
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

/** What turns the frequencies of a list into scores, and where they are added up. */
export interface Accumulation {
  readonly idf: number;
  /** Weight of the term in the query, over the length of the query's vector. */
  readonly factor: number;
  readonly lengths: Lengths;
  /** `lengthNorm` by length. */
  readonly norms: Float64Array;
  readonly scores: Float64Array;
  /** Set to `seen` for each document of the list. */
  readonly states: Uint8Array;
  readonly seen: number;
}

/** Adds the scores of a whole list as it is decoded: most of a query's time is spent here. */
export function accumulatePostings(bytes: Uint8Array, count: number, into: Accumulation): void {
  const { idf, lengths, norms, scores, states, seen } = into;
  const factor = into.factor / 1000;
  const once = scoresOfOnce(into, count);
  const reader = new ByteReader(bytes);
  let at = count > SKIP ? reader.varint() + reader.at : 0;
  let document = -1;
  for (let index = 0; index < count; index += 1) {
    let value = bytes[at++] as number;
    if (value >= 0x80) {
      reader.at = at - 1;
      value = reader.varint();
      at = reader.at;
    }
    document += (value >>> 1) + 1;
    states[document] = seen;
    const length = lengths[document] as number;
    if ((value & 1) === 1 && once) {
      scores[document] = (scores[document] as number) + (once[length] as number);
      continue;
    }
    let frequency = 1;
    if ((value & 1) === 0) {
      frequency = bytes[at++] as number;
      if (frequency >= 0x80) {
        reader.at = at - 1;
        frequency = reader.varint();
        at = reader.at;
      }
    }
    const weight = thousandthsAt(idf, frequency, norms[length] as number);
    scores[document] = (scores[document] as number) + weight * factor;
  }
  if (at !== bytes.length) throw new RangeError('a posting list does not end where it should');
}

let lent = new Float64Array(1 << 10);

/** What a term that stands once in a document scores, by length; undefined where the list is too short to pay for it. */
function scoresOfOnce({ idf, factor, norms }: Accumulation, count: number): Float64Array | undefined {
  if (count < norms.length * 2) return undefined;
  if (norms.length > lent.length) lent = new Float64Array(norms.length * 2);
  for (let length = 0; length < norms.length; length += 1)
    lent[length] = thousandthsAt(idf, 1, norms[length] as number) * (factor / 1000);
  return lent;
}
