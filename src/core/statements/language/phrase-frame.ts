import { contentStart, quotedIn } from './frame-content.ts';
import type { Reading, ReportFrame } from './frame-reading.ts';
import type { SourceMention } from './source-mention.ts';
import { tokenAt } from './token.ts';

/** A source named by a phrase that stands before, behind or between what it says: tokens `[at, end)`. */
export function phraseFrame(
  reading: Reading,
  { at, end, source }: { readonly at: number; readonly end: number; readonly source: SourceMention },
): ReportFrame {
  const { tokens } = reading;
  const start = tokenAt(tokens, at - 1).text === ',' ? at - 1 : at;
  const behind = tokenAt(tokens, end).text === ',' ? end + 1 : end;
  // “The bridge, according to the mayor, was closed”: what stands on both sides is theirs.
  const isAside =
    start < at && behind > end && tokens.slice(behind).some(({ pos }) => /^(?:verb|auxiliary|number)$/.test(pos));
  const before = contentStart(reading, start);
  const to = isAside ? tokens.length : start;
  // “The nurse, who according to colleagues went back”: what stands behind is theirs.
  const isOfWho = !isAside && /^(?:who|which|that)$/i.test(tokenAt(tokens, at - 1).text);
  const opens = (at < 3 && !isAside) || isOfWho;
  const close = isOfWho ? tokens.findIndex(({ text }, index) => index > behind && text === ',') : -1;
  const rest = close < 0 ? tokens.length : close;
  const content = opens ? ([behind, rest] as const) : ([before, to] as const);
  return {
    source,
    frame: [start, behind],
    content,
    verb: tokenAt(tokens, at).lemma,
    denies: false,
    wishes: false,
    manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased',
    said: null,
    via: null,
  };
}
