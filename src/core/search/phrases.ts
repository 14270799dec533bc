import { findPair, type Beginnings, type WholeList } from './dense-walk.ts';
import type { ListPlace, TermEntry } from './dictionary.ts';
import { END, type PostingCursor } from './posting-cursor.ts';
import type { Segment } from './segment.ts';

/** The documents of one segment that hold a phrase in one field, and the word numbers where it begins in each. */
export type PhraseMatches = ReadonlyMap<number, Int32Array>;

/** Where the rarest word is in so many times fewer documents than the next one, that one is leapt through. */
const RARE = 8;

/** A word of a phrase: where its list lies, and how far behind the beginning it stands. */
interface PhraseWord {
  readonly place: ListPlace;
  readonly offset: number;
}

/** Finds where `terms` follow one another word by word in `field`; exact, since positions count words. */
export function findPhrase(
  segment: Segment,
  entries: readonly (TermEntry | undefined)[],
  field: number,
): PhraseMatches {
  const words: PhraseWord[] = [];
  for (const [offset, entry] of entries.entries()) {
    const place = entry?.[field];
    if (!place) return new Map();
    words.push({ place, offset });
  }
  const byRarity = words.sort((a, b) => a.place.documents - b.place.documents);
  const [first, second, ...others] = byRarity;
  if (!first) return new Map();
  if (!second || first.place.documents * RARE < second.place.documents) return leapThrough(segment, byRarity);
  // Two common words are walked side by side; what they leave is little enough to leap for.
  const pair = findPair(
    wholeList(segment, first.place),
    wholeList(segment, second.place),
    second.offset - first.offset,
  );
  return others.reduce((found, word) => keepMet(segment, word, found), group(pair, first.offset));
}

const wholeList = (segment: Segment, place: ListPlace): WholeList => ({
  list: segment.list(place),
  positions: segment.positions(place),
  documents: place.documents,
});

function group({ documents, starts }: Beginnings, offset: number): Map<number, Int32Array> {
  const found = new Map<number, Int32Array>();
  for (let from = 0; from < documents.length;) {
    const document = documents[from] as number;
    let to = from + 1;
    while (documents[to] === document) to += 1;
    const each = Int32Array.from(starts.slice(from, to), (start) => start - offset);
    const whole = (each[0] as number) < 0 ? each.filter((start) => start >= 0) : each;
    if (whole.length > 0) found.set(document, whole);
    from = to;
  }
  return found;
}

/** Of what was found, that which goes on with `word`. */
function keepMet(
  segment: Segment,
  { place, offset }: PhraseWord,
  found: Map<number, Int32Array>,
): Map<number, Int32Array> {
  const cursor = segment.cursor(place);
  for (const [document, starts] of found) {
    let count = 0;
    if (cursor.advance(document) === document) {
      cursor.readPositions();
      count = keepMeeting(starts, starts.length, cursor, offset);
    }
    if (count === 0) found.delete(document);
    else if (count < starts.length) found.set(document, starts.slice(0, count));
  }
  return found;
}

/** Looks for the rarest word, and for the others only where it stands. */
function leapThrough(segment: Segment, words: readonly PhraseWord[]): Map<number, Int32Array> {
  const found = new Map<number, Int32Array>();
  const cursors = words.map(({ place }) => segment.cursor(place));
  for (let target = 0; ;) {
    const document = alignAt(cursors, target);
    if (document === END) return found;
    const starts = startsIn(cursors, words);
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
function startsIn(cursors: readonly PostingCursor[], words: readonly PhraseWord[]): Int32Array | undefined {
  const first = cursors[0] as PostingCursor;
  const { offset } = words[0] as PhraseWord;
  first.readPositions();
  const starts = first.found;
  let count = 0;
  for (let index = 0; index < first.count; index += 1) {
    const start = (starts[index] as number) - offset;
    if (start >= 0) starts[count++] = start;
  }
  for (let rank = 1; rank < words.length && count > 0; rank += 1) {
    const cursor = cursors[rank] as PostingCursor;
    cursor.readPositions();
    count = keepMeeting(starts, count, cursor, (words[rank] as PhraseWord).offset);
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
