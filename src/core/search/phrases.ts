import { findPair, type WholeList } from './dense-walk.ts';
import type { ListPlace, TermEntry } from './dictionary.ts';
import { Beginnings, type PhraseMatches } from './phrase-matches.ts';
import { END, type PostingCursor } from './posting-cursor.ts';
import type { Segment } from './segment.ts';

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
    if (!place) return NOWHERE;
    words.push({ place, offset });
  }
  const byRarity = words.sort((a, b) => a.place.documents - b.place.documents);
  const [first, second, ...others] = byRarity;
  if (!first) return NOWHERE;
  const found = held;
  found.count = 0;
  if (!second || first.place.documents * RARE < second.place.documents) leapThrough(segment, byRarity, found);
  else {
    // Two common words are walked side by side; what they leave is little enough to leap for.
    const lists = [wholeList(segment, first.place), wholeList(segment, second.place)] as const;
    findPair(...lists, second.offset - first.offset, found);
    shiftBack(found, first.offset);
    for (const word of others) keepMet(segment, word, found);
  }
  return found.toMatches();
}

const NOWHERE = new Beginnings().toMatches();
/** What is found is copied out of it at the end. */
const held = new Beginnings();

const wholeList = (segment: Segment, place: ListPlace): WholeList => ({
  list: segment.list(place),
  positions: segment.positions(place),
  documents: place.documents,
});

/** From where a word stands to where the phrase begins, which is not before the first word of the text. */
function shiftBack(found: Beginnings, offset: number): void {
  const { documents, starts } = found;
  let kept = 0;
  for (let at = 0; at < found.count; at += 1) {
    const start = (starts[at] as number) - offset;
    if (start < 0) continue;
    documents[kept] = documents[at] as number;
    starts[kept++] = start;
  }
  found.count = kept;
}

/** Keeps of what was found that which goes on with `word`. */
function keepMet(segment: Segment, { place, offset }: PhraseWord, found: Beginnings): void {
  const cursor = segment.cursor(place);
  const { documents } = found;
  let kept = 0;
  for (let from = 0; from < found.count;) {
    const document = documents[from] as number;
    let to = from + 1;
    while (to < found.count && documents[to] === document) to += 1;
    if (cursor.advance(document) === document) {
      cursor.readPositions();
      kept = keepMeeting(found, { from, to, kept }, cursor, offset);
    }
    from = to;
  }
  found.count = kept;
}

/** Looks for the rarest word, and for the others only where it stands. */
function leapThrough(segment: Segment, words: readonly PhraseWord[], found: Beginnings): void {
  const cursors = words.map(({ place }) => segment.cursor(place));
  for (let target = 0; ;) {
    const document = alignAt(cursors, target);
    if (document === END) return;
    takeStarts(cursors, words, document, found);
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

/** Adds where the phrase begins in the document all cursors stand at. */
function takeStarts(
  cursors: readonly PostingCursor[],
  words: readonly PhraseWord[],
  document: number,
  found: Beginnings,
): void {
  const first = cursors[0] as PostingCursor;
  const { offset } = words[0] as PhraseWord;
  const from = found.count;
  first.readPositions();
  for (let index = 0; index < first.count; index += 1) {
    const start = (first.found[index] as number) - offset;
    if (start >= 0) found.push(document, start);
  }
  for (let rank = 1; rank < words.length && found.count > from; rank += 1) {
    const cursor = cursors[rank] as PostingCursor;
    cursor.readPositions();
    const range = { from, to: found.count, kept: from };
    found.count = keepMeeting(found, range, cursor, (words[rank] as PhraseWord).offset);
  }
}

/** Beginnings in one document, and where those of them go that are kept. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly kept: number;
}

/** Keeps those beginnings that the cursor has a position `offset` words after, and says where the kept ones end. */
function keepMeeting({ documents, starts }: Beginnings, range: Range, cursor: PostingCursor, offset: number): number {
  const { found, count: positions } = cursor;
  let { kept } = range;
  let next = 0;
  for (let index = range.from; index < range.to; index += 1) {
    const start = starts[index] as number;
    while (next < positions && (found[next] as number) < start + offset) next += 1;
    if (next === positions || found[next] !== start + offset) continue;
    documents[kept] = documents[index] as number;
    starts[kept++] = start;
  }
  return kept;
}
