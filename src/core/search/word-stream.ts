import { FIELDS } from './segment-format.ts';

/** Before the term and the place of a word that stands elsewhere. */
const ELSEWHERE = -0x80000000;
/** More words than this are sorted before others come: as many as the processor's larger caches hold. */
const ENOUGH = 1 << 20;

/** Words sorted by list: `pairs` of a document and a place, those of a list up to the number of pairs in `ends`. */
export interface SortedWords {
  readonly ends: Int32Array;
  readonly pairs: Int32Array;
}

/** The terms of documents in the order of their words, field by field, written down until they are sorted by term. */
export class WordStream {
  /** The term of a word; the complement of another term of the word before; or `ELSEWHERE`, a term and a place. */
  private tokens = new Int32Array(1 << 10);
  private used = 0;
  /** Where the words of each field begin. */
  private starts = new Int32Array(1 << 6);
  private fields = 0;
  /** The document that comes first. */
  private first = 0;
  private ends = new Int32Array(0);
  private pairs = new Int32Array(0);

  /** Whether the words should be sorted now. */
  get isFull(): boolean {
    return this.used >= ENOUGH;
  }

  /** Begins the next field of `document`; each document has all fields, in their order. */
  beginField(document: number): void {
    if (this.fields === 0) this.first = document;
    if (this.fields === this.starts.length) this.starts = doubled(this.starts);
    this.starts[this.fields++] = this.used;
  }

  /** The next word of the field, by its first term. */
  addWord(term: number): void {
    if (this.used === this.tokens.length) this.tokens = doubled(this.tokens);
    this.tokens[this.used++] = term;
  }

  /** Another term of the word that was added last. */
  addOther(term: number): void {
    this.addWord(~term);
  }

  /** A term at a word that came before. */
  addAt(term: number, place: number): void {
    this.addWord(ELSEWHERE);
    this.addWord(term);
    this.addWord(place);
  }

  clear(): void {
    this.used = this.fields = 0;
  }

  /** Sorts the words by list; the arrays are valid until the next call. */
  sort(lists: number): SortedWords {
    if (lists > this.ends.length) this.ends = new Int32Array(Math.max(lists, this.ends.length * 2));
    else this.ends.fill(0, 0, lists);
    if (this.used * 2 > this.pairs.length) this.pairs = new Int32Array(this.tokens.length * 2);
    this.count();
    let sum = 0;
    for (let list = 0; list < lists; list += 1) {
      const count = this.ends[list] as number;
      this.ends[list] = sum;
      sum += count;
    }
    this.place();
    return { ends: this.ends, pairs: this.pairs };
  }

  private count(): void {
    const { tokens, ends } = this;
    for (let number = 0; number < this.fields; number += 1) {
      const field = number % FIELDS.length;
      const to = this.endOf(number);
      for (let at = this.starts[number] as number; at < to; at += 1) {
        let term = tokens[at] as number;
        if (term === ELSEWHERE) {
          term = tokens[at + 1] as number;
          at += 2;
        }
        const list = (term ^ (term >> 31)) * FIELDS.length + field;
        ends[list] = (ends[list] as number) + 1;
      }
    }
  }

  private place(): void {
    const { tokens, ends, pairs } = this;
    for (let number = 0; number < this.fields; number += 1) {
      const field = number % FIELDS.length;
      const document = this.first + Math.floor(number / FIELDS.length);
      const to = this.endOf(number);
      let place = -1;
      for (let at = this.starts[number] as number; at < to; at += 1) {
        let term = tokens[at] as number;
        let here = (place += 1 + (term >> 31));
        if (term === ELSEWHERE) {
          term = tokens[at + 1] as number;
          here = tokens[at + 2] as number;
          at += 2;
        }
        const list = (term ^ (term >> 31)) * FIELDS.length + field;
        const pair = ends[list] as number;
        ends[list] = pair + 1;
        pairs[pair * 2] = document;
        pairs[pair * 2 + 1] = here;
      }
    }
  }

  private endOf(field: number): number {
    return field + 1 < this.fields ? (this.starts[field + 1] as number) : this.used;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
