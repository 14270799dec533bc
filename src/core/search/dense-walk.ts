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
  /** The encoded word numbers; `positions.at` is where those of the current document begin once `settle` was called. */
  readonly positions: ByteReader;
  /** Word numbers of the current document that were not read. */
  left = 0;
  private readonly list: ByteReader;
  private readonly total: number;
  private index = 0;
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

  /** Passes over the word numbers of the documents before. */
  settle(): void {
    if (this.pending > 0) this.positions.skip(this.pending);
    this.pending = 0;
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
  // What another pair has left means nothing here.
  stamps.fill(0);
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

/** By word number, the last document, plus one, in which the first word stood there. */
let stamps = new Int32Array(1 << 14);

/**
 * The innermost loop of a phrase of common words. Marking where one word stands and looking there for the other takes no
 * branch that cannot be foreseen, as comparing would.
 */
function meetIn(a: DenseWalk, b: DenseWalk, distance: number, { documents, starts }: Beginnings): void {
  const stamp = a.document + 1;
  stampPlaces(a, stamp);
  b.settle();
  const { bytes } = b.positions;
  const held = stamps;
  let { at } = b.positions;
  let start = -distance;
  for (let left = b.left; left > 0; left -= 1) {
    let byte = bytes[at++] as number;
    start += byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) start += ((byte = bytes[at++] as number) & 0x7f) << shift;
    if (start < 0 || start >= held.length || held[start] !== stamp) continue;
    documents.push(a.document);
    starts.push(start);
  }
  b.positions.at = at;
  b.left = 0;
}

function stampPlaces(walk: DenseWalk, stamp: number): void {
  walk.settle();
  const { bytes } = walk.positions;
  let { at } = walk.positions;
  let place = 0;
  for (let left = walk.left; left > 0; left -= 1) {
    let byte = bytes[at++] as number;
    place += byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) place += ((byte = bytes[at++] as number) & 0x7f) << shift;
    if (place >= stamps.length) growStamps(place);
    stamps[place] = stamp;
  }
  walk.positions.at = at;
  walk.left = 0;
}

function growStamps(place: number): void {
  const larger = new Int32Array(place * 2);
  larger.set(stamps);
  stamps = larger;
}
