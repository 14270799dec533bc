import { weightOf } from './bm25.ts';
import type { ListPlace } from './dictionary.ts';
import type { LiveSegment } from './live-segment.ts';

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
  private readonly into: { readonly documents: Int32Array; readonly frequencies: Int32Array };
  private count = 0;
  private confines: Int32Array | undefined;

  constructor(documents: number) {
    this.scores = new Float64Array(documents);
    this.states = new Uint8Array(documents);
    this.met = new Uint16Array(documents);
    this.seen = new Int32Array(documents);
    this.into = { documents: new Int32Array(documents), frequencies: new Int32Array(documents) };
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

  /** From here on only `documents` count. */
  confine(documents: Int32Array): void {
    this.confines = documents;
  }

  /** Adds the scores of a list. */
  score({ segment }: LiveSegment, place: ListPlace, { idf, factor, lengths, average }: TermScoring): void {
    this.eachIn(segment, place, (document, frequency) => {
      this.see(document);
      const weight = weightOf(idf, frequency, lengths[document] as number, average);
      this.scores[document] = (this.scores[document] as number) + weight * factor;
    });
  }

  /** Counts the documents of a list that have met the `stage` requirements before this one. */
  meet({ segment }: LiveSegment, place: ListPlace, stage: number): void {
    this.eachIn(segment, place, (document) => {
      if (this.met[document] === stage) this.met[document] = stage + 1;
    });
  }

  refuse(segment: LiveSegment['segment'], place: ListPlace): void {
    this.eachIn(segment, place, (document) => this.refuseOne(document));
  }

  refuseOne(document: number): void {
    if (this.states[document] === SEEN) this.states[document] = REFUSED;
  }

  /** Offers every document that counts, and says how many were taken. */
  settle(required: number, take: (document: number, score: number) => boolean): number {
    let taken = 0;
    for (let index = 0; index < this.count; index += 1) {
      const document = this.seen[index] as number;
      if (this.states[document] !== SEEN || this.met[document] !== required) continue;
      if (take(document, this.scores[document] as number)) taken += 1;
    }
    return taken;
  }

  private see(document: number): void {
    if (this.states[document] !== UNSEEN) return;
    this.states[document] = SEEN;
    this.seen[this.count++] = document;
  }

  private eachIn(
    segment: LiveSegment['segment'],
    place: ListPlace,
    visit: (document: number, frequency: number) => void,
  ): void {
    const { confines, into } = this;
    if (confines) {
      const cursor = segment.cursor(place);
      for (const document of confines) if (cursor.advance(document) === document) visit(document, cursor.frequency);
      return;
    }
    segment.decode(place, into);
    const { documents, frequencies } = into;
    for (let index = 0; index < place.documents; index += 1)
      visit(documents[index] as number, frequencies[index] as number);
  }
}
