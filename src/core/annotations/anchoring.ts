import search from 'approx-string-match';
import { fromCodePointOffset } from '../../domain/code-points.ts';
import type { AnchorState, Selectors } from '../../domain/selector.ts';
import type { TextRange } from '../../domain/text-range.ts';

/** Where a target was found, and in which state; a range only where the words can be shown. */
export interface Anchor {
  readonly state: AnchorState;
  readonly range: TextRange | null;
}

/** Of a quotation's characters this share may differ for it to be called `changed`; beyond it is an orphan. */
const MAX_CHANGED_SHARE = 0.2;
/** Approximate search costs length × errors; a longer quotation is looked up by its exact words only. */
const MAX_APPROXIMATE = 1000;
/** A repeated quotation is told apart when its context fits this much better than the runner-up's, from 0 to 1. */
const CONTEXT_MARGIN = 0.25;

/**
 * Finds a target in `text`: at its position, else by its exact words, else by similar ones.
 * A quotation that stands in several places alike is `ambiguous` and gets no range; nothing is re-attached silently.
 */
export function anchor(text: string, [quote, position]: Selectors): Anchor {
  const start = fromCodePointOffset(text, position.start);
  const end = fromCodePointOffset(text, position.end);
  if (text.slice(start, end) === quote.exact && contextFit(text, { start, end }, quote) === 1) {
    return { state: 'exact', range: { start, end } };
  }
  const places = placesOf(text, quote.exact);
  if (places.length > 0) return choose(text, places, quote);
  return similar(text, quote.exact);
}

function placesOf(text: string, exact: string): TextRange[] {
  const places: TextRange[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length });
  }
  return places;
}

function choose(text: string, places: readonly TextRange[], quote: Selectors[0]): Anchor {
  const fits = places.map((range) => ({ range, fit: contextFit(text, range, quote) })).sort((a, b) => b.fit - a.fit);
  const [best, second] = fits;
  if (!best || (second && best.fit - second.fit < CONTEXT_MARGIN)) return { state: 'ambiguous', range: null };
  return { state: 'moved', range: best.range };
}

/** Share of the recorded context that still stands around `range`, counted outwards from the quotation. */
function contextFit(text: string, range: TextRange, { prefix, suffix }: Selectors[0]): number {
  const wanted = prefix.length + suffix.length;
  if (wanted === 0) return 1;
  let kept = 0;
  while (kept < prefix.length && text[range.start - 1 - kept] === prefix.at(-1 - kept)) kept += 1;
  let after = 0;
  while (after < suffix.length && text[range.end + after] === suffix[after]) after += 1;
  return (kept + after) / wanted;
}

function similar(text: string, exact: string): Anchor {
  const allowed = Math.floor(exact.length * MAX_CHANGED_SHARE);
  if (allowed === 0 || exact.length > MAX_APPROXIMATE) return { state: 'orphan', range: null };
  const matches = search(text, exact, allowed).sort((a, b) => a.errors - b.errors || a.start - b.start);
  const [best] = matches;
  if (!best) return { state: 'orphan', range: null };
  // Matches of one place overlap; a second place as good as the first leaves the choice to the reader.
  const rival = matches.find(
    (match) => match.errors === best.errors && (match.start >= best.end || match.end <= best.start),
  );
  if (rival) return { state: 'ambiguous', range: null };
  return { state: 'changed', range: { start: best.start, end: best.end } };
}
