import type { PostingsWriter } from './postings.ts';

/** The tokens of one field of many documents in the order they were read, in flat arrays. */
export class TokenStream {
  private terms = new Int32Array(4096);
  private ordinals = new Int32Array(4096);
  private length = 0;
  private starts = new Int32Array(256);
  private documents = 0;

  /** Begins the next document. */
  begin(): void {
    if (this.documents === this.starts.length) this.starts = grown(this.starts);
    this.starts[this.documents++] = this.length;
  }

  push(term: number, ordinal: number): void {
    if (this.length === this.terms.length) {
      this.terms = grown(this.terms);
      this.ordinals = grown(this.ordinals);
    }
    this.terms[this.length] = term;
    this.ordinals[this.length++] = ordinal;
  }

  /** Sorts by term, keeping the order within each (a counting sort: two passes, no comparison). */
  byTerm(terms: number): SortedTokens {
    const ends = new Int32Array(terms + 1);
    for (let index = 0; index < this.length; index += 1) {
      const after = (this.terms[index] as number) + 1;
      ends[after] = (ends[after] as number) + 1;
    }
    for (let term = 0; term < terms; term += 1) ends[term + 1] = (ends[term + 1] as number) + (ends[term] as number);
    const documents = new Int32Array(this.length);
    const ordinals = new Int32Array(this.length);
    const next = ends.slice();
    for (let document = 0; document < this.documents; document += 1) {
      const end = document + 1 < this.documents ? (this.starts[document + 1] as number) : this.length;
      for (let index = this.starts[document] as number; index < end; index += 1) {
        const term = this.terms[index] as number;
        const target = next[term] as number;
        next[term] = target + 1;
        documents[target] = document;
        ordinals[target] = this.ordinals[index] as number;
      }
    }
    return new SortedTokens(ends, documents, ordinals);
  }
}

/** Tokens grouped by term. */
export class SortedTokens {
  private readonly ends: Int32Array;
  private readonly documents: Int32Array;
  private readonly ordinals: Int32Array;

  constructor(ends: Int32Array, documents: Int32Array, ordinals: Int32Array) {
    this.ends = ends;
    this.documents = documents;
    this.ordinals = ordinals;
  }

  /** Writes the postings of `term` into `list`. */
  write(term: number, list: PostingsWriter): void {
    const end = this.ends[term + 1] as number;
    let index = this.ends[term] as number;
    while (index < end) {
      const document = this.documents[index] as number;
      let next = index + 1;
      while (next < end && this.documents[next] === document) next += 1;
      list.add(document, next - index);
      let last = 0;
      for (; index < next; index += 1) {
        const ordinal = this.ordinals[index] as number;
        list.positions.varint(ordinal - last);
        last = ordinal;
      }
    }
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
