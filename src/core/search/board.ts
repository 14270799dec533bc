import { normsOf, thousandthsAt, type Lengths } from './bm25.ts';
import type { ListPlace } from './dictionary.ts';
import type { LiveSegment } from './live-segment.ts';
import type { Best } from './ranked.ts';
import type { Segment } from './segment.ts';

const UNSEEN = 0;
const SEEN = 1;
const REFUSED = 2;
/** A list this many times longer than what counts is leapt through; a shorter one is decoded whole. */
const LEAP = 8;

/** What turns a frequency into a score. */
export interface TermScoring {
  readonly idf: number;
  /** Weight of the term in the query, over the length of the query's vector. */
  readonly factor: number;
  readonly lengths: Lengths;
  readonly average: number;
}

/** Where the scores of one segment are added up. */
export class Board {
  private readonly scores: Float64Array;
  private readonly states: Uint8Array;
  private readonly met: Uint16Array;
  private readonly passed: Int32Array;
  private turn = 0;
  private readonly into: { readonly documents: Int32Array; readonly frequencies: Int32Array };
  /** Documents of the segment at hand. */
  private size = 0;
  private hasMet = false;
  private confines: Int32Array | undefined;

  private constructor(documents: number) {
    this.scores = new Float64Array(documents);
    this.states = new Uint8Array(documents);
    this.met = new Uint16Array(documents);
    this.passed = new Int32Array(documents);
    this.into = { documents: new Int32Array(documents), frequencies: new Int32Array(documents) };
  }

  /** A board for at least so many documents; the one of the query before, where it is large enough. */
  static ofSize(documents: number): Board {
    if (!last || last.scores.length < documents) last = new Board(documents);
    return last;
  }

  /** Clears the board for a segment. */
  begin(documents: number): void {
    this.scores.fill(0, 0, documents);
    this.states.fill(UNSEEN, 0, documents);
    if (this.hasMet) this.met.fill(0);
    this.hasMet = false;
    this.size = documents;
    this.confines = undefined;
  }

  seeAll(): void {
    this.states.fill(SEEN, 0, this.size);
  }

  /** From here on only `documents` count, which rise. */
  confine(documents: Int32Array): void {
    this.confines = documents;
  }

  /** All that count match, with what they score. */
  seeConfined(): void {
    for (const document of this.confines ?? []) this.states[document] = SEEN;
  }

  /** Adds the scores of a list, but for documents that are in one of the lists `instead`. */
  score(segment: Segment, place: ListPlace, scoring: TermScoring, instead: readonly ListPlace[]): void {
    const { scores, states } = this;
    const { idf, lengths } = scoring;
    const norms = normsOf(lengths, scoring.average);
    if (!this.confines && instead.length === 0) {
      segment.accumulate(place, { idf, factor: scoring.factor, lengths, norms, scores, states, seen: SEEN });
      return;
    }
    this.passOver(segment, instead);
    const { documents, frequencies } = this.into;
    const factor = scoring.factor / 1000;
    const count = this.decode(segment, place);
    for (let index = 0; index < count; index += 1) {
      const document = documents[index] as number;
      states[document] = SEEN;
      if (this.passed[document] === this.turn) continue;
      const weight = thousandthsAt(idf, frequencies[index] as number, norms[lengths[document] as number] as number);
      scores[document] = (scores[document] as number) + weight * factor;
    }
  }

  /** Counts the documents of a list that have met the `stage` requirements before this one. */
  meet(segment: Segment, place: ListPlace, stage: number): void {
    const { met, into } = this;
    this.hasMet = true;
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
    const { states, met, scores, size } = this;
    if (live.dead === 0 && required === 0) return this.settleAll(number, best);
    let found = 0;
    for (let document = 0; document < size; document += 1) {
      if (states[document] !== SEEN || met[document] !== required || live.isDead(document)) continue;
      found += 1;
      const score = scores[document] as number;
      if (score >= best.floor) best.offer(number, document, score);
    }
    return found;
  }

  /** The commonest case, without a branch that cannot be foreseen. */
  private settleAll(number: number, best: Best): number {
    const { states, scores, size } = this;
    let { floor } = best;
    let found = 0;
    for (let document = 0; document < size; document += 1) found += (states[document] as number) & SEEN;
    for (let document = 0; document < size; document += 1) {
      const score = scores[document] as number;
      if (score < floor || states[document] !== SEEN) continue;
      best.offer(number, document, score);
      floor = best.floor;
    }
    return found;
  }

  private passOver(segment: Segment, places: readonly ListPlace[]): void {
    this.turn += 1;
    for (const place of places) {
      const count = this.decode(segment, place);
      for (let index = 0; index < count; index += 1) this.passed[this.into.documents[index] as number] = this.turn;
    }
  }

  /** Puts the documents of a list that count into `into`, and says how many they are. */
  private decode(segment: Segment, place: ListPlace): number {
    const { confines, into } = this;
    if (confines && confines.length * LEAP < place.documents) return this.leap(segment, place, confines);
    segment.decode(place, into);
    return confines ? this.keepConfined(place.documents, confines) : place.documents;
  }

  private leap(segment: Segment, place: ListPlace, confines: Int32Array): number {
    const { documents, frequencies } = this.into;
    const cursor = segment.cursor(place);
    let count = 0;
    for (const document of confines) {
      if (cursor.advance(document) !== document) continue;
      documents[count] = document;
      frequencies[count++] = cursor.frequency;
    }
    return count;
  }

  private keepConfined(decoded: number, confines: Int32Array): number {
    const { documents, frequencies } = this.into;
    let kept = 0;
    let next = 0;
    for (let index = 0; index < decoded; index += 1) {
      const document = documents[index] as number;
      while (next < confines.length && (confines[next] as number) < document) next += 1;
      if (confines[next] !== document) continue;
      documents[kept] = document;
      frequencies[kept++] = frequencies[index] as number;
    }
    return kept;
  }
}

let last: Board | undefined;
