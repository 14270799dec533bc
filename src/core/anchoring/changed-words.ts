import search from 'approx-string-match';
import type { TextQuoteSelector } from '../../domain/selector.ts';
import type { Anchor } from './anchor.ts';
import { wordsOf, type Skeleton } from './skeleton.ts';
import { surroundings, type Recorded, type Surroundings } from './surroundings.ts';

/** Of a quotation's characters this share may differ for it to be called `changed`; more where its surroundings stand. */
const MAX_CHANGED = { alone: 0.2, surrounded: 0.35 } as const;
/** Surroundings that agree by this much speak for a place. */
const KINDRED = 0.6;
/** A shorter quotation is found changed only where its surroundings stand: few edits lead to other words. */
const SHORT = 16;
/** Approximate search costs length × errors; a longer quotation is looked up by what stands around it only. */
const MAX_APPROXIMATE = 1000;
/** The best place is told from the next when it fits this much better. */
const MARGIN = 0.15;
/** What became of a quotation may be this many times as long as it was. */
const MAX_GROWTH = 2;

interface Match {
  readonly from: number;
  readonly to: number;
  /** Share of the quotation's characters that differ. */
  readonly changed: number;
  readonly around: Surroundings;
}

/** Finds words that a quotation may have become: `changed` where one place stands out, else `ambiguous` or `orphan`. */
export function findChanged(skeleton: Skeleton, quote: TextQuoteSelector, recorded: Recorded): Anchor {
  const words = wordsOf(quote.exact);
  const matches = [...similar(skeleton.text, words, recorded), ...between(skeleton.text, words, recorded)]
    .filter(isAcceptable(words.length))
    .sort((a, b) => scoreOf(b) - scoreOf(a));
  const [best] = matches;
  if (!best) return { state: 'orphan', range: null, places: [] };
  const range = (match: Match) => skeleton.toRange(match.from, match.to);
  const rivals = matches.filter(
    (match) => (match.from >= best.to || match.to <= best.from) && scoreOf(best) - scoreOf(match) < MARGIN,
  );
  if (rivals.length > 0) return { state: 'ambiguous', range: null, places: [best, ...rivals.slice(0, 9)].map(range) };
  return { state: 'changed', range: range(best), places: [] };
}

const contextOf = ({ around: { left, right } }: Match): number => Math.max(left.fit, right.fit);
const scoreOf = (match: Match): number => 1 - match.changed + (match.around.left.fit + match.around.right.fit) / 2;

const isAcceptable =
  (length: number) =>
  (match: Match): boolean =>
    contextOf(match) >= KINDRED
      ? match.changed <= MAX_CHANGED.surrounded
      : match.changed <= MAX_CHANGED.alone && length >= SHORT;

/** Places of nearly the same characters, the best of each stretch. */
function similar(text: string, words: string, recorded: Recorded): Match[] {
  const allowed = Math.floor(words.length * MAX_CHANGED.surrounded);
  if (allowed === 0 || words.length > MAX_APPROXIMATE) return [];
  const best: { start: number; end: number; errors: number }[] = [];
  for (const found of search(text, words, allowed).sort((a, b) => a.end - b.end)) {
    const last = best.at(-1);
    if (!last || found.start >= last.end) best.push(found);
    else if (found.errors < last.errors) best[best.length - 1] = found;
  }
  return best.map(({ start, end, errors }) => toMatch(text, [start, end], errors / words.length, recorded));
}

/** What stands between the recorded surroundings, where both stand once and in their order. */
function between(text: string, words: string, { before, after }: Recorded): Match[] {
  const left = text.indexOf(before);
  const right = text.indexOf(after, left + before.length);
  const isOnce = left === text.lastIndexOf(before) && right === text.lastIndexOf(after);
  const from = left + before.length;
  if (before === '' || after === '' || left === -1 || right === -1 || !isOnce) return [];
  if (right === from || right - from > words.length * MAX_GROWTH || words.length > MAX_APPROXIMATE) return [];
  const grown = Math.abs(words.length - (right - from)) / Math.max(words.length, right - from);
  const [whole] = search(text.slice(from, right), words, words.length).sort((a, b) => a.errors - b.errors);
  const changed = whole ? Math.max(whole.errors / words.length, grown) : 1;
  return [toMatch(text, [from, right], changed, { before, after })];
}

function toMatch(text: string, [from, to]: readonly [number, number], changed: number, recorded: Recorded): Match {
  return { from, to, changed, around: surroundings(text, from, to, recorded) };
}
