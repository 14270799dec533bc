import type { ArchiveDocument, Block, CanonicalText } from '../../domain/archive-document.ts';
import type { PassageHit, SearchHit } from '../../domain/search.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { locate, type TermPlaces } from './locate.ts';
import type { TermSpans } from './spans.ts';
import type { IndexHit } from './query-index.ts';
import { cutSnippet } from './snippet.ts';

interface PassageMatches {
  readonly block: Block;
  readonly matches: TextRange[];
  /** The term of each match. */
  readonly terms: string[];
}

/**
 * Turns a hit of the index into passages: the one with most different words first, and of several such that where they
 * stand nearest together; the others in reading order.
 */
export function present(hit: IndexHit, document: ArchiveDocument, canonical: CanonicalText): SearchHit {
  const passages = groupByBlock(locate(canonical.text, hit.text), canonical.blocks);
  const best = passages.reduce<PassageMatches | undefined>(
    (top, each) => (top && !isBetter(each, top) ? top : each),
    undefined,
  );
  const others = passages.filter((each) => each !== best);
  const { identifier, title, publisher, issued } = document.description;
  return {
    documentId: document.id,
    identifier,
    title,
    titleRanges: matchesIn(title, hit.title),
    publisher,
    issued,
    score: hit.score,
    ...(best ? cut(best, canonical.text) : opening(canonical)),
    more: others.map((each) => cut(each, canonical.text)),
    work: [],
    alike: [],
  };
}

/** The matches in a text, in order; where two overlap, the one that begins first, or the longer one. */
export function matchesIn(text: string, found: readonly TermSpans[]): TextRange[] {
  const ranges = locate(text, found).flatMap(({ places }) => places.map(toRange));
  let covered = -1;
  return ranges.sort(byStart).filter(({ start, end }) => {
    if (start < covered) return false;
    covered = end;
    return true;
  });
}

const toRange = ([start, length]: readonly [number, number]): TextRange => ({ start, end: start + length });
const byStart = (a: TextRange, b: TextRange): number => a.start - b.start || b.end - a.end;

function isBetter(one: PassageMatches, other: PassageMatches): boolean {
  const [words, others] = [new Set(one.terms).size, new Set(other.terms).size];
  if (words !== others) return words > others;
  const [width, otherWidth] = [narrowest(one, words), narrowest(other, others)];
  return width === otherWidth ? one.matches.length > other.matches.length : width < otherWidth;
}

/** Length of the shortest stretch that holds all `wanted` different words of a passage. */
function narrowest({ matches, terms }: PassageMatches, wanted: number): number {
  const counts = new Map<string, number>();
  let shortest = Infinity;
  let from = 0;
  terms.forEach((term, at) => {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    for (; counts.size === wanted; from += 1) {
      shortest = Math.min(shortest, (matches[at] as TextRange).end - (matches[from] as TextRange).start);
      const first = terms[from] as string;
      const left = (counts.get(first) as number) - 1;
      if (left === 0) counts.delete(first);
      else counts.set(first, left);
    }
  });
  return shortest;
}

function groupByBlock(found: readonly TermPlaces[], blocks: readonly Block[]): PassageMatches[] {
  const places = found.flatMap(({ term, places: each }) => each.map((place) => ({ term, ...toRange(place) })));
  places.sort(byStart);
  const groups: PassageMatches[] = [];
  let index = 0;
  let covered = -1;
  for (const { term, start, end } of places) {
    while (index < blocks.length && (blocks[index] as Block).end <= start) index += 1;
    const block = blocks[index];
    if (!block) break;
    // A word of a phrase that is also a match of its own, or a word under two of its terms, is marked once.
    if (start < covered) continue;
    let group = groups.at(-1);
    if (group?.block !== block) groups.push((group = { block, matches: [], terms: [] }));
    group.terms.push(term);
    group.matches.push({ start, end });
    covered = end;
  }
  return groups;
}

const cut = ({ block, matches }: PassageMatches, text: string): PassageHit => ({
  passage: block.number,
  ...cutSnippet(text, block, matches),
  matches,
});

/** A document found by its title or by work on it shows how it begins. */
export function opening({ text, blocks }: CanonicalText): PassageHit {
  const block = blocks.find(({ number }) => number !== null) ?? blocks[0];
  if (!block) return { passage: null, snippet: '', ranges: [], matches: [] };
  return cut({ block, matches: [], terms: [] }, text);
}
