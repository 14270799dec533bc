import { decodePostings } from './postings.ts';
import type { Beginnings } from './phrase-matches.ts';

/** A list and its positions, as they are encoded. */
export interface WholeList {
  readonly list: Uint8Array;
  readonly positions: Uint8Array;
  readonly documents: number;
}

/** Adds to `found` where the words of `second` stand `distance` words behind those of `first`, which may be below 0. */
export function findPair(first: WholeList, second: WholeList, distance: number, found: Beginnings): void {
  const [a, b] = [DenseWalk.over(walks[0], first), DenseWalk.over(walks[1], second)];
  // What another pair has left means nothing here.
  stamps.fill(0);
  const [ofFirst, ofSecond] = [a.documents, b.documents];
  let at = 0;
  let other = 0;
  while (at < a.count && other < b.count) {
    const [document, against] = [ofFirst[at] as number, ofSecond[other] as number];
    if (document < against) at += 1;
    else if (document > against) other += 1;
    else {
      a.settle(at++);
      b.settle(other++);
      stampPlaces(a, document + 1);
      meetPlaces(b, { document, distance, found });
    }
  }
}

/** A whole list whose word numbers are read document by document: quicker than leaps where most of it is wanted. */
class DenseWalk {
  documents = new Int32Array(0);
  frequencies = new Int32Array(0);
  positions = new Uint8Array(0);
  count = 0;
  /** Where the next word number stands in `positions`, and how many there are of the document settled at. */
  at = 0;
  left = 0;
  /** The document whose word numbers are next. */
  private next = 0;

  static over(walk: DenseWalk, { list, positions, documents }: WholeList): DenseWalk {
    if (walk.documents.length < documents) {
      walk.documents = new Int32Array(documents * 2);
      walk.frequencies = new Int32Array(documents * 2);
    }
    decodePostings(list, documents, walk);
    walk.positions = positions as Uint8Array<ArrayBuffer>;
    walk.count = documents;
    walk.at = walk.next = walk.left = 0;
    return walk;
  }

  /** Goes to the word numbers of the document that stands at `index`. */
  settle(index: number): void {
    const { frequencies, positions } = this;
    let passed = 0;
    for (let before = this.next; before < index; before += 1) passed += frequencies[before] as number;
    let { at } = this;
    // Without a branch: only the last byte of a number is below 0x80.
    while (passed > 0) passed -= ((positions[at++] as number) >>> 7) ^ 1;
    this.at = at;
    this.left = frequencies[index] as number;
    this.next = index + 1;
  }
}

/** Used again by every search. */
const walks = [new DenseWalk(), new DenseWalk()] as const;

/** By word number, the last document, plus one, in which the first word stood there. */
let stamps = new Int32Array(1 << 14);

/**
 * The innermost loops of a phrase of common words. Marking where one word stands and looking there for the other takes no
 * branch that cannot be foreseen, as comparing would.
 */
function stampPlaces(walk: DenseWalk, stamp: number): void {
  const { positions } = walk;
  let { at } = walk;
  let place = 0;
  for (let { left } = walk; left > 0; left -= 1) {
    let byte = positions[at++] as number;
    place += byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) place += ((byte = positions[at++] as number) & 0x7f) << shift;
    if (place >= stamps.length) growStamps(place);
    stamps[place] = stamp;
  }
  walk.at = at;
}

interface Meeting {
  readonly document: number;
  readonly distance: number;
  readonly found: Beginnings;
}

function meetPlaces(walk: DenseWalk, { document, distance, found }: Meeting): void {
  const { positions } = walk;
  const held = stamps;
  const stamp = document + 1;
  let { at } = walk;
  let start = -distance;
  for (let { left } = walk; left > 0; left -= 1) {
    let byte = positions[at++] as number;
    start += byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) start += ((byte = positions[at++] as number) & 0x7f) << shift;
    if (start >= 0 && start < held.length && held[start] === stamp) found.push(document, start);
  }
  walk.at = at;
}

function growStamps(place: number): void {
  const larger = new Int32Array(place * 2);
  larger.set(stamps);
  stamps = larger;
}
