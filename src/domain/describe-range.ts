import { toCodePointOffset } from './code-points.ts';
import type { Selectors } from './selector.ts';
import type { TextRange } from './text-range.ts';

/** Characters of context kept on each side of a quotation; Hypothesis and the W3C examples use the same. */
const CONTEXT = 32;

/** Context grows up to this, where less would not tell a quotation from its repetitions. */
const MOST_CONTEXT = 256;

/** Both selectors for `range` of `text`, with as much context as tells it from every other place, within bounds. */
export function describeDistinctly(text: string, range: TextRange): Selectors {
  for (let context = CONTEXT; ; context *= 2) {
    const selectors = describeRange(text, range, context);
    const [{ prefix, exact, suffix }] = selectors;
    const passage = prefix + exact + suffix;
    if (context >= MOST_CONTEXT || text.indexOf(passage) === text.lastIndexOf(passage)) return selectors;
  }
}

/** Both selectors for `range` of `text`. The range must be non-empty and inside the text. */
export function describeRange(text: string, range: TextRange, context = CONTEXT): Selectors {
  const exact = text.slice(range.start, range.end);
  if (exact.length === 0 || exact.length !== range.end - range.start) {
    throw new RangeError(`no words at ${range.start} to ${range.end} of ${text.length}`);
  }
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(Math.max(0, range.start - context), range.start).toWellFormed(),
      suffix: text.slice(range.end, range.end + context).toWellFormed(),
    },
    {
      type: 'TextPositionSelector',
      start: toCodePointOffset(text, range.start),
      end: toCodePointOffset(text, range.end),
    },
  ];
}
