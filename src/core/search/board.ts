import { weightOf } from './bm25.ts';
import type { ListPlace } from './dictionary.ts';
import type { LiveSegment } from './live-segment.ts';
import type { Best } from './ranked.ts';
import type { Segment } from './segment.ts';

const UNSEEN = 0;
const SEEN = 1;
const REFUSED = 2;

/** What turns a frequency into a score. */
export interface TermScoring {
  readonly idf: number;
  /** Weight of the term in the query, over the length of the query's vector. */
  readonly factor: number;
  readonly lengths: Int32Array;
  readonly average: number;
}

/** Where the scores of one segment are added up. */
export class Board {
  private readonly scores: Float64Array;
  private readonly states: Uint8Array;
  private readonly met: Uint16Array;
  private readonly seen: Int32Array;
  private readonly passed: Int32Array;
  private turn = 0;
  private readonly into: { readonly documents: Int32Array; readonly frequencies: Int32Array };
  private count = 0;
  private confines: Int32Array | undefined;

  private constructor(documents: number) {
    this.scores = new Float64Array(documents);
    this.states = new Uint8Array(documents);
    this.met = new Uint16Array(documents);
    this.seen = new Int32Array(documents);
    this.passed = new Int32Array(documents);
    this.into = { documents: new Int32Array(documents), frequencies: new Int32Array(documents) };
  }

  /** A clear board for at least so many documents; the one of the query before, where it is large enough. */
  static ofSize(documents: number): Board {
    if (!last || last.scores.length < documents) last = new Board(documents);
    last.clear();
    return last;
  }

  clear(): void {
    for (let index = 0; index < this.count; index += 1) {
      const document = this.seen[index] as number;
      this.scores[document] = 0;
      this.states[document] = UNSEEN;
      this.met[document] = 0;
    }
    this.count = 0;
    this.confines = undefined;
  }

  seeAll(documents: number): void {
    for (let document = 0; document < documents; document += 1) this.see(document);
  }

  /** These match, whatever is scored in them. */
  seeThese(documents: Int32Array): void {
    for (const document of documents) this.see(document);
  }

  /** From here on only `documents` count. */
  confine(documents: Int32Array): void {
    this.confines = documents;
  }

  /** The next list scores nothing in documents of these. */
  passOver(segment: Segment, places: readonly ListPlace[]): void {
    this.turn += 1;
    for (const place of places) {
      const count = this.decode(segment, place);
      for (let index = 0; index < count; index += 1) this.passed[this.into.documents[index] as number] = this.turn;
    }
  }

  /** Adds the scores of a list. */
  score(segment: Segment, place: ListPlace, scoring: TermScoring): void {
    const { idf, factor, lengths, average } = scoring;
    const { scores, states, seen, into, passed, turn } = this;
    const { documents, frequencies } = into;
    const count = this.decode(segment, place);
    for (let index = 0; index < count; index += 1) {
      const document = documents[index] as number;
      if (states[document] === UNSEEN) {
        states[document] = SEEN;
        seen[this.count++] = document;
      }
      if (passed[document] === turn) continue;
      const weight = weightOf(idf, frequencies[index] as number, lengths[document] as number, average);
      scores[document] = (scores[document] as number) + weight * factor;
    }
  }

  /** Counts the documents of a list that have met the `stage` requirements before this one. */
  meet(segment: Segment, place: ListPlace, stage: number): void {
    const { met, into } = this;
    const count = this.decode(segment, place);
    for (let index = 0; index < count; index += 1) {
      const document = into.documents[index] as number;
      if (met[document] === stage) met[document] = stage + 1;
    }
  }

  refuse(segment: Segment, place: ListPlace): void {
    const count = this.decode(segment, place);
    for (let index = 0; index < count; index += 1) this.refuseOne(this.into.documents[index] as number);
  }

  refuseOne(document: number): void {
    if (this.states[document] === SEEN) this.states[document] = REFUSED;
  }

  /** Offers every live document that has met all that is required, and says how many there are. */
  settle(required: number, live: LiveSegment, number: number, best: Best): number {
    const { seen, states, met, scores, count } = this;
    const hasDead = live.dead > 0;
    let { floor } = best;
    let found = 0;
    for (let index = 0; index < count; index += 1) {
      const document = seen[index] as number;
      if (states[document] !== SEEN || met[document] !== required) continue;
      if (hasDead && live.isDead(document)) continue;
      found += 1;
      const score = scores[document] as number;
      if (score < floor) continue;
      best.offer(number, document, score);
      floor = best.floor;
    }
    return found;
  }

  private see(document: number): void {
    if (this.states[document] !== UNSEEN) return;
    this.states[document] = SEEN;
    this.seen[this.count++] = document;
  }

  /** Puts the documents of a list that count into `into`, and says how many they are. */
  private decode(segment: Segment, place: ListPlace): number {
    const { confines, into } = this;
    if (!confines) {
      segment.decode(place, into);
      return place.documents;
    }
    if (confines.length * LONG > place.documents) return this.decodeWhole(segment, place, confines);
    const cursor = segment.cursor(place);
    let count = 0;
    for (const document of confines) {
      if (cursor.advance(document) !== document) continue;
      into.documents[count] = document;
      into.frequencies[count++] = cursor.frequency;
    }
    return count;
  }

  private decodeWhole(segment: Segment, place: ListPlace, confines: Int32Array): number {
    const { documents, frequencies } = this.into;
    segment.decode(place, this.into);
    let count = 0;
    let at = 0;
    for (let index = 0; index < place.documents; index += 1) {
      const document = documents[index] as number;
      while (at < confines.length && (confines[at] as number) < document) at += 1;
      if (at === confines.length) break;
      if (confines[at] !== document) continue;
      documents[count] = document;
      frequencies[count++] = frequencies[index] as number;
    }
    return count;
  }
}

/** A list shorter than so many times its confines is quicker decoded whole than leapt through. */
const LONG = 8;

let last: Board | undefined;
