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
    if (starts.length > 0) found.set(document, starts);
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

function startsIn(cursors: readonly PostingCursor[], order: readonly number[]): Int32Array {
  let starts: Int32Array = new Int32Array(0);
  for (const [rank, offset] of order.entries()) {
    const positions = (cursors[offset] as PostingCursor).readPositions();
    starts = rank === 0 ? positions.map((position) => position - offset) : meeting(starts, positions, offset);
    if (starts.length === 0) break;
  }
  return starts;
}

/** Those of `starts` that have a position `offset` words later. */
function meeting(starts: Int32Array, positions: Int32Array, offset: number): Int32Array {
  let next = 0;
  return starts.filter((start) => {
    while (next < positions.length && (positions[next] as number) < start + offset) next += 1;
    return positions[next] === start + offset;
  });
}
