import type { TextRange } from '../../domain/text-range.ts';

/** A snippet is about this long, in characters: three lines of a result. */
const SNIPPET = 280;
/** How much stands before the first match when a passage is cut. */
const LEAD = 80;

/** Cuts `within` out of a text, or where that is long the part of it with most matches; `ranges` are those in the snippet. */
export function cutSnippet(
  text: string,
  within: TextRange,
  matches: readonly TextRange[],
): { snippet: string; ranges: TextRange[] } {
  const { start, end } = windowOf(within, matches, text);
  const before = start > within.start ? '…' : '';
  const after = end < within.end ? '…' : '';
  const inside = withoutOverlaps(matches).filter((match) => match.start >= start && match.end <= end);
  const shift = before.length - start;
  return {
    snippet: before + text.slice(start, end) + after,
    ranges: inside.map((match) => ({ start: match.start + shift, end: match.end + shift })),
  };
}

/** Of matches in their order those that begin where the one before has ended. */
function withoutOverlaps(matches: readonly TextRange[]): TextRange[] {
  let covered = -1;
  return matches.filter(({ start, end }) => {
    if (start < covered) return false;
    covered = end;
    return true;
  });
}

function windowOf(within: TextRange, matches: readonly TextRange[], text: string): TextRange {
  if (within.end - within.start <= SNIPPET) return within;
  const first = (densest(matches) ?? within).start;
  const from = Math.max(within.start, Math.min(first - LEAD, within.end - SNIPPET));
  const to = Math.min(within.end, from + SNIPPET);
  const start = from === within.start ? from : text.indexOf(' ', from) + 1;
  const lastSpace = text.lastIndexOf(' ', to);
  const lastMatchEnd = matches.filter((match) => match.end <= to).at(-1)?.end ?? start;
  return { start: Math.min(start, first), end: to === within.end ? to : Math.max(lastSpace, lastMatchEnd) };
}

/** The match from which on most matches fit into a snippet; the first of several. */
function densest(matches: readonly TextRange[]): TextRange | undefined {
  let best: TextRange | undefined;
  let most = 0;
  matches.forEach((match, at) => {
    let count = 0;
    while (at + count < matches.length && (matches[at + count] as TextRange).end <= match.start + SNIPPET - LEAD)
      count += 1;
    if (count > most) [best, most] = [match, count];
  });
  return best ?? matches[0];
}
