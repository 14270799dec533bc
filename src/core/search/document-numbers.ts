import { DocumentSet } from './document-set.ts';
import { IdTable } from './id-table.ts';
import type { LiveIndex } from './live-index.ts';
import type { Segment } from './segment.ts';

/** No number: a document the archive has not named. */
const UNKNOWN = -1;

/** The numbers that the archive gave its documents, and which documents of a segment have them. */
export class DocumentNumbers {
  private readonly ids: Uint8Array[] = [];
  private readonly table = new IdTable((_, number) => this.ids[number] as Uint8Array);
  private readonly bySegment = new WeakMap<Segment, { readonly numbers: Int32Array; readonly known: number }>();

  /** Documents numbered so far. */
  get size(): number {
    return this.ids.length;
  }

  /** Gives the next numbers to `ids`. */
  add(ids: readonly string[]): void {
    // One buffer for all: a buffer of its own for each id would take ten times the memory.
    const bytes = Buffer.from(ids.join(''));
    let at = 0;
    for (const text of ids) {
      const id = bytes.subarray(at, (at += Buffer.byteLength(text)));
      this.table.set(id, 0, this.ids.push(id) - 1);
    }
  }

  /** The number of each document of a segment; -1 where it has none. */
  of(segment: Segment): Int32Array {
    const held = this.bySegment.get(segment);
    if (held?.known === this.size) return held.numbers;
    const numbers = new Int32Array(segment.documents).map((_, document) => {
      const before = held?.numbers[document] ?? UNKNOWN;
      return before === UNKNOWN ? (this.table.get(segment.id(document))?.document ?? UNKNOWN) : before;
    });
    this.bySegment.set(segment, { numbers, known: this.size });
    return numbers;
  }

  /** The documents of a segment whose numbers are in `wanted`. */
  within(segment: Segment, wanted: DocumentSet): DocumentSet {
    const found = new DocumentSet(segment.documents);
    this.of(segment).forEach((number, document) => {
      if (number !== UNKNOWN && number < wanted.size && wanted.has(number)) found.add(document);
    });
    return found;
  }

  /** The numbers of documents that a search found, by segment. */
  numbersOf(index: LiveIndex, found: readonly (Int32Array | DocumentSet)[]): DocumentSet {
    const numbers = new DocumentSet(this.size);
    found.forEach((documents, at) => {
      const known = this.of((index.segments[at] as (typeof index.segments)[number]).segment);
      for (const document of documents instanceof DocumentSet ? documents.toArray() : documents) {
        const number = known[document] as number;
        if (number !== UNKNOWN) numbers.add(number);
      }
    });
    return numbers;
  }
}
