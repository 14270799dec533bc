import type { ListPlace } from './dictionary.ts';
import type { Segment } from './segment.ts';

/** A set of documents by their numbers, of one segment or of the archive, a bit each. */
export class DocumentSet {
  readonly size: number;
  /** The bits, the lowest first. */
  readonly words: Uint32Array<ArrayBuffer>;

  /** A set of documents below `size`: those whose bits are set, or none. */
  constructor(size: number, words = new Uint32Array((size + 31) >>> 5)) {
    this.size = size;
    this.words = words;
  }

  add(document: number): void {
    const word = document >>> 5;
    this.words[word] = (this.words[word] as number) | (1 << (document & 31));
  }

  has(document: number): boolean {
    return (((this.words[document >>> 5] as number) >>> (document & 31)) & 1) === 1;
  }

  /** Adds the documents of a posting list. */
  addList(segment: Segment, place: ListPlace): this {
    const into = buffersOf(place.documents);
    segment.decode(place, into);
    for (let index = 0; index < place.documents; index += 1) this.add(into.documents[index] as number);
    return this;
  }

  unite(other: DocumentSet): this {
    for (let at = 0; at < this.words.length; at += 1)
      this.words[at] = (this.words[at] as number) | (other.words[at] as number);
    return this;
  }

  intersect(other: DocumentSet): this {
    for (let at = 0; at < this.words.length; at += 1)
      this.words[at] = (this.words[at] as number) & (other.words[at] as number);
    return this;
  }

  subtract(other: DocumentSet): this {
    for (let at = 0; at < this.words.length; at += 1)
      this.words[at] = (this.words[at] as number) & ~(other.words[at] as number);
    return this;
  }

  /** Turns the set into all others. */
  invert(): this {
    for (let at = 0; at < this.words.length; at += 1) this.words[at] = ~(this.words[at] as number);
    const rest = this.size & 31;
    const last = this.words.length - 1;
    if (rest !== 0) this.words[last] = (this.words[last] as number) & ((1 << rest) - 1);
    return this;
  }

  /** The documents, rising. */
  toArray(): Int32Array {
    const documents = new Int32Array(this.count());
    let count = 0;
    this.words.forEach((each, at) => {
      for (let word = each; word !== 0; word &= word - 1)
        documents[count++] = at * 32 + (31 - Math.clz32(word & -word));
    });
    return documents;
  }

  count(): number {
    let count = 0;
    for (let word of this.words) {
      // Population count by adding halves (Warren, Hacker's Delight, 5-1).
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return count;
  }
}

interface Buffers {
  readonly documents: Int32Array;
  readonly frequencies: Int32Array;
}

let buffers: Buffers = { documents: new Int32Array(0), frequencies: new Int32Array(0) };

/** Room for a whole list; the one used before where it is large enough. */
function buffersOf(documents: number): Buffers {
  if (buffers.documents.length < documents)
    buffers = { documents: new Int32Array(documents * 2), frequencies: new Int32Array(documents * 2) };
  return buffers;
}
