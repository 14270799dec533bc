import { ByteReader } from './bytes.ts';
import { END } from './posting-cursor.ts';
import { SKIP } from './segment-format.ts';

/** A list and its positions, as they are encoded. */
export interface WholeList {
  readonly list: Uint8Array;
  readonly positions: Uint8Array;
  readonly documents: number;
}

/** Walks a whole list with its positions, document by document and word by word: quicker than leaps where most is wanted. */
export class DenseWalk {
  document = -1;
  /** The current word number in the current document. */
  place = 0;
  private readonly list: ByteReader;
  private readonly positions: ByteReader;
  private readonly total: number;
  private index = 0;
  /** Word numbers of the current document that were not read. */
  private left = 0;
  /** Those of documents before it. */
  private pending = 0;

  constructor({ list, positions, documents }: WholeList) {
    this.list = new ByteReader(list);
    if (documents > SKIP) this.list.at = this.list.varint() + this.list.at;
    this.positions = new ByteReader(positions);
    this.total = documents;
  }

  /** Moves to the next document, or to `END`. */
  next(): number {
    if (this.index === this.total) return (this.document = END);
    this.pending += this.left;
    this.index += 1;
    const value = this.list.varint();
    this.document += (value >>> 1) + 1;
    this.left = value & 1 ? 1 : this.list.varint();
    return this.document;
  }

  /** Moves to the first word number of the current document. */
  first(): void {
    if (this.pending > 0) this.positions.skip(this.pending);
    this.pending = 0;
    this.place = 0;
    this.step();
  }

  /** Moves to the next word number of the document; false when there is none. */
  step(): boolean {
    if (this.left === 0) return false;
    this.left -= 1;
    this.place += this.positions.varint();
    return true;
  }
}

/** Documents and in each the word numbers where something begins, both rising; a document stands once for each. */
export interface Beginnings {
  readonly documents: number[];
  readonly starts: number[];
}

/** Where the words of `second` stand `distance` words behind those of `first`, which may be below 0. */
export function findPair(first: WholeList, second: WholeList, distance: number): Beginnings {
  const [a, b] = [new DenseWalk(first), new DenseWalk(second)];
  const found: Beginnings = { documents: [], starts: [] };
  a.next();
  b.next();
  while (a.document !== END && b.document !== END) {
    if (a.document < b.document) a.next();
    else if (a.document > b.document) b.next();
    else {
      meetIn(a, b, distance, found);
      a.next();
      b.next();
    }
  }
  return found;
}

function meetIn(a: DenseWalk, b: DenseWalk, distance: number, { documents, starts }: Beginnings): void {
  a.first();
  b.first();
  for (;;) {
    const wanted = a.place + distance;
    if (wanted < b.place) {
      if (!a.step()) return;
    } else if (wanted > b.place) {
      if (!b.step()) return;
    } else {
      documents.push(a.document);
      starts.push(a.place);
      if (!a.step() || !b.step()) return;
    }
  }
}
