import type { LiveSegment } from './live-segment.ts';

/** A document found, with its score. */
export interface Ranked {
  readonly segment: number;
  readonly document: number;
  readonly score: number;
}

/** Keeps the best `limit` of all that are offered; equal scores go by the documents' ids, whatever segment holds them. */
export class Best {
  private readonly heap: Ranked[] = [];
  private worstId: Uint8Array | undefined;
  private readonly limit: number;
  private readonly segments: readonly LiveSegment[];

  constructor(limit: number, segments: readonly LiveSegment[]) {
    this.limit = limit;
    this.segments = segments;
  }

  /** No lower score is kept. */
  get floor(): number {
    return this.heap.length < this.limit ? -Infinity : (this.heap[0]?.score ?? Infinity);
  }

  offer(segment: number, document: number, score: number): void {
    const { heap } = this;
    if (heap.length < this.limit) {
      heap.push({ segment, document, score });
      this.rise(heap.length - 1);
      this.worstId = undefined;
      return;
    }
    const worst = heap[0];
    if (!worst || score < worst.score) return;
    if (score === worst.score) {
      // Scores are rounded, so many are equal: the id of the worst is looked up once.
      this.worstId ??= this.idOf(worst);
      if ((this.segments[segment] as LiveSegment).segment.compareId(document, this.worstId) >= 0) return;
    }
    heap[0] = { segment, document, score };
    this.worstId = undefined;
    this.sink();
  }

  /** Best first. */
  sorted(): Ranked[] {
    return [...this.heap].sort((a, b) => (this.isWorse(a, b) ? 1 : -1));
  }

  private isWorse(a: Ranked, b: Ranked): boolean {
    if (a.score !== b.score) return a.score < b.score;
    return Buffer.compare(this.idOf(a), this.idOf(b)) > 0;
  }

  private idOf({ segment, document }: Ranked): Uint8Array {
    return (this.segments[segment] as LiveSegment).segment.id(document);
  }

  private rise(from: number): void {
    const { heap } = this;
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(heap[at] as Ranked, heap[parent] as Ranked)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    const { heap } = this;
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && this.isWorse(heap[child] as Ranked, heap[worst] as Ranked)) worst = child;
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private swap(a: number, b: number): void {
    const held = this.heap[a] as Ranked;
    this.heap[a] = this.heap[b] as Ranked;
    this.heap[b] = held;
  }
}
