import { ByteReader, ByteWriter } from './bytes.ts';
import { thousandthsAt } from './bm25.ts';
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

/** What turns the frequencies of a list into scores, and where they are added up. */
export interface Accumulation {
  readonly idf: number;
  /** Weight of the term in the query, over the length of the query's vector. */
  readonly factor: number;
  /** `lengthNorm` of each document. */
  readonly norms: Float64Array;
  readonly scores: Float64Array;
  /** Set to `seen` for each document of the list. */
  readonly states: Uint8Array;
  readonly seen: number;
}

/** Adds the scores of a whole list as it is decoded: most of a query's time is spent here. */
export function accumulatePostings(bytes: Uint8Array, count: number, into: Accumulation): void {
  const { idf, norms, scores, states, seen } = into;
  const factor = into.factor / 1000;
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
    let frequency = 1;
    if ((value & 1) === 0) {
      frequency = bytes[at++] as number;
      if (frequency >= 0x80) {
        reader.at = at - 1;
        frequency = reader.varint();
        at = reader.at;
      }
    }
    states[document] = seen;
    const weight = thousandthsAt(idf, frequency, norms[document] as number);
    scores[document] = (scores[document] as number) + weight * factor;
  }
  if (at !== bytes.length) throw new RangeError('a posting list does not end where it should');
}
