import type { ArchiveDocument, Block, CanonicalText } from '../../domain/archive-document.ts';
import type { PassageHit, SearchHit } from '../../domain/search.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { locate, type TermPlaces } from './locate.ts';
import type { IndexHit } from './query-index.ts';

/** A snippet is about this long, in characters: three lines of a result. */
const SNIPPET = 280;
/** How much stands before the first match when a passage is cut. */
const LEAD = 80;

interface PassageMatches {
  readonly block: Block;
  readonly matches: TextRange[];
  readonly terms: Set<string>;
}

/** Turns a hit of the index into passages: the one with most different terms first, the others in reading order. */
export function present(hit: IndexHit, document: ArchiveDocument, canonical: CanonicalText): SearchHit {
  const passages = groupByBlock(locate(canonical.text, hit.text), canonical.blocks);
  const best = passages.reduce<PassageMatches | undefined>(
    (top, each) => (top && weight(top) >= weight(each) ? top : each),
    undefined,
  );
  const others = passages.filter((each) => each !== best);
  const { identifier, title, publisher, issued } = document.description;
  return {
    documentId: document.id,
    identifier,
    title,
    publisher,
    issued,
    score: hit.score,
    ...(best ? cut(best, canonical.text) : titleOnly(canonical)),
    more: others.map((each) => cut(each, canonical.text)),
    work: [],
    alike: [],
  };
}

/** Different terms count before repeated ones. */
const weight = ({ terms, matches }: PassageMatches): number => terms.size * 1000 + Math.min(matches.length, 999);

function groupByBlock(found: readonly TermPlaces[], blocks: readonly Block[]): PassageMatches[] {
  const places = found.flatMap(({ term, places: each }) =>
    each.map(([start, length]) => ({ term, start, end: start + length })),
  );
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const groups: PassageMatches[] = [];
  let index = 0;
  let covered = -1;
  for (const { term, start, end } of places) {
    while (index < blocks.length && (blocks[index] as Block).end <= start) index += 1;
    const block = blocks[index];
    if (!block) break;
    let group = groups.at(-1);
    if (group?.block !== block) groups.push((group = { block, matches: [], terms: new Set() }));
    group.terms.add(term);
    // A word of a phrase that is also a match of its own is marked once.
    if (start < covered) continue;
    group.matches.push({ start, end });
    covered = end;
  }
  return groups;
}

function cut({ block, matches }: PassageMatches, text: string): PassageHit {
  const { start, end } = windowOf(block, matches, text);
  const before = start > block.start ? '…' : '';
  const after = end < block.end ? '…' : '';
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  const shift = before.length - start;
  return {
    passage: block.number,
    snippet: before + text.slice(start, end) + after,
    ranges: inside.map((match) => ({ start: match.start + shift, end: match.end + shift })),
    matches,
  };
}

function windowOf(block: Block, matches: readonly TextRange[], text: string): TextRange {
  if (block.end - block.start <= SNIPPET) return block;
  const first = matches[0]?.start ?? block.start;
  const from = Math.max(block.start, Math.min(first - LEAD, block.end - SNIPPET));
  const to = Math.min(block.end, from + SNIPPET);
  const start = from === block.start ? from : text.indexOf(' ', from) + 1;
  const lastSpace = text.lastIndexOf(' ', to);
  const lastMatchEnd = matches.filter((match) => match.end <= to).at(-1)?.end ?? start;
  return { start: Math.min(start, first), end: to === block.end ? to : Math.max(lastSpace, lastMatchEnd) };
}

/** A document found by its title alone shows how it begins. */
function titleOnly({ text, blocks }: CanonicalText): PassageHit {
  const block = blocks.find(({ number }) => number !== null) ?? blocks[0];
  if (!block) return { passage: null, snippet: '', ranges: [], matches: [] };
  return { ...cut({ block, matches: [], terms: new Set() }, text), matches: [] };
}
