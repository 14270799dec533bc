import type { TermEntry } from './dictionary.ts';
import { END, type PostingCursor } from './postings.ts';
import type { Segment } from './segment.ts';

/** The documents of one segment that hold a phrase in one field, and the word numbers where it begins in each. */
export type PhraseMatches = ReadonlyMap<number, Int32Array>;

/** Finds where `terms` follow one another word by word in `field`; exact, since positions count words. */
export function findPhrase(
  segment: Segment,
  entries: readonly (TermEntry | undefined)[],
  field: number,
): PhraseMatches {
  const places = entries.map((entry) => entry?.[field] ?? null);
  const found = new Map<number, Int32Array>();
  const cursors: PostingCursor[] = [];
  for (const place of places) {
    if (!place) return found;
    cursors.push(segment.cursor(place));
  }
  const order = [...places.keys()].sort((a, b) => (places[a]?.documents ?? 0) - (places[b]?.documents ?? 0));
  const byRarity = order.map((index) => cursors[index] as PostingCursor);
  for (let target = 0; ;) {
    const document = alignAt(byRarity, target);
    if (document === END) return found;
    const starts = startsIn(cursors, order);
    if (starts) found.set(document, starts);
    target = document + 1;
  }
}

/** Moves all cursors to the first document at or after `from` that every one holds. */
function alignAt(cursors: readonly PostingCursor[], from: number): number {
  let target = from;
  for (;;) {
    let furthest = target;
    for (const cursor of cursors) {
      furthest = cursor.advance(target);
      if (furthest !== target) break;
    }
    if (furthest === target || furthest === END) return furthest;
    target = furthest;
  }
}

/** Where the phrase begins in the document all cursors stand at. */
function startsIn(cursors: readonly PostingCursor[], order: readonly number[]): Int32Array | undefined {
  const first = cursors[order[0] as number] as PostingCursor;
  first.readPositions();
  const starts = first.found;
  let count = first.count;
  for (let index = 0; index < count; index += 1) starts[index] = (starts[index] as number) - (order[0] as number);
  for (let rank = 1; rank < order.length && count > 0; rank += 1) {
    const offset = order[rank] as number;
    const cursor = cursors[offset] as PostingCursor;
    cursor.readPositions();
    count = keepMeeting(starts, count, cursor, offset);
  }
  return count > 0 ? starts.slice(0, count) : undefined;
}

/** Keeps those of `starts` that the cursor has a position `offset` words after, and says how many. */
function keepMeeting(starts: Int32Array, count: number, cursor: PostingCursor, offset: number): number {
  const { found, count: positions } = cursor;
  let kept = 0;
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    const wanted = (starts[index] as number) + offset;
    while (next < positions && (found[next] as number) < wanted) next += 1;
    if (next < positions && found[next] === wanted) starts[kept++] = wanted - offset;
  }
  return kept;
}
