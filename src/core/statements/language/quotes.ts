/** A run of quoted words: UTF-16 offsets of what stands between the marks, and of the marks themselves. */
export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  readonly openAt: number;
  readonly closeAt: number;
}

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['„', '”'],
];
/** Quoted words of fewer characters keep their distance from a term; they are nobody's sentence. */
const SENTENCE_LENGTH = 16;

/**
 * Quotations in `text`, in order; a mark that is never closed quotes to the end. Apostrophes are no marks. Where the text
 * begins inside of a quotation in straight marks, the first such mark closes it.
 */
export function findQuotes(text: string, isQuoted = false): QuotedSpan[] {
  const spans: QuotedSpan[] = isQuoted ? [{ ...close(text, -1, '"'), openAt: 0 }] : [];
  for (let at = (spans[0]?.closeAt ?? -1) + 1; at < text.length; at += 1) {
    const span = spanAt(text, at);
    if (!span) continue;
    spans.push(span);
    at = span.closeAt;
  }
  return spans;
}

function spanAt(text: string, at: number): QuotedSpan | undefined {
  const mark = text[at];
  // “… of the article "theft" and "assault", – said the judge”: a mark behind a word and before a comma opens nothing.
  const closes = /[^\s(«“]/.test(text[at - 1] ?? ' ') && /^[\s,.;:!?)]$/.test(text[at + 1] ?? ' ');
  if (mark === '"') return closes ? undefined : close(text, at, '"');
  const pair =
    PAIRS.find(([open, end]) => open === mark && text.indexOf(end, at + 1) >= 0) ??
    PAIRS.find(([open]) => open === mark);
  if (pair) return close(text, at, pair[1]);
  const isSingle =
    (mark === '‘' || mark === "'") && /[\s(—–-]|^$/.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');
  return isSingle ? closeSingle(text, at) : undefined;
}

function close(text: string, at: number, mark: string): QuotedSpan {
  const found = text.indexOf(mark, at + 1);
  const closeAt = found < 0 ? text.length : found;
  return { start: at + 1, end: closeAt, openAt: at, closeAt };
}

function closeSingle(text: string, at: number): QuotedSpan | undefined {
  const rest = /[’'](?!\p{L})/gu;
  rest.lastIndex = at + 1;
  const found = rest.exec(text);
  return found ? { start: at + 1, end: found.index, openAt: at, closeAt: found.index } : undefined;
}

/** Whether a quotation is long enough to be what somebody said, not only a term set apart. */
export const isSpeech = ({ start, end }: QuotedSpan): boolean => end - start >= SENTENCE_LENGTH;
