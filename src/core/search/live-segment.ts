import { hasList, type ListPlace } from './dictionary.ts';
import type { Segment } from './segment.ts';

/** A segment with the documents in it that no longer count. */
export interface LiveSegment {
  readonly name: string;
  readonly segment: Segment;
  isDead(document: number): boolean;
  /** How many documents are dead. */
  readonly dead: number;
  /** Their numbers, rising. */
  deadDocuments(): number[];
  /** How many live documents a list holds. */
  liveCount(place: ListPlace): number;
}

/** A live segment in the hands of the index. */
export class OwnedSegment implements LiveSegment {
  readonly name: string;
  readonly segment: Segment;
  dead = 0;
  private readonly flags: Uint8Array;
  private marks: Uint8Array | undefined;
  /** Live counts of lists by where they lie; only of use once something is dead. */
  private readonly counts = new Map<number, number>();

  constructor(name: string, segment: Segment) {
    this.name = name;
    this.segment = segment;
    this.flags = new Uint8Array(segment.documents);
  }

  isDead = (document: number): boolean => this.flags[document] === 1;

  kill(document: number): void {
    if (this.flags[document] !== 0) return;
    this.flags[document] = 1;
    this.dead += 1;
    this.counts.clear();
  }

  mark(document: number): void {
    this.marks ??= new Uint8Array(this.segment.documents);
    this.marks[document] = 1;
  }

  /** Live documents without a mark; takes all marks away. */
  takeUnmarked(): number[] {
    const { marks } = this;
    this.marks = undefined;
    return this.documentsWhere((document) => !this.isDead(document) && marks?.[document] !== 1);
  }

  deadDocuments(): number[] {
    return this.dead === 0 ? [] : this.documentsWhere(this.isDead);
  }

  liveCount(place: ListPlace): number {
    // What is only counted is not counted again for a few that died.
    if (this.dead === 0 || !hasList(place)) return place.documents;
    const known = this.counts.get(place.postings);
    if (known !== undefined) return known;
    const into = { documents: new Int32Array(place.documents), frequencies: new Int32Array(place.documents) };
    this.segment.decode(place, into);
    const count = into.documents.reduce((sum, document) => sum + (this.isDead(document) ? 0 : 1), 0);
    this.counts.set(place.postings, count);
    return count;
  }

  private documentsWhere(accepts: (document: number) => boolean): number[] {
    const found: number[] = [];
    for (let document = 0; document < this.segment.documents; document += 1)
      if (accepts(document)) found.push(document);
    return found;
  }
}
