import type { TextRange } from '../../domain/text-range.ts';

/** Words of a digest that can be looked up in its original. */
export interface Checkable {
  readonly kind: 'quoted-words' | 'figure';
  readonly words: string;
}

const QUOTATION = /“([^“”]+)”|«([^«»]+)»|"([^"]+)"/gu;
/** Where a quotation leaves something out or puts something in, each piece is looked up by itself. */
const LEFT_OUT = /\s*(?:\[[^\]]*\]|\(\.\.\.\)|\.\.\.|…)\s*/u;
const FIGURE = /(?<![\p{L}\p{N}.,])\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?!\p{N})/gu;
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const BEFORE_MONTH = new RegExp(`^(?:st|nd|rd|th)?\\s+(?:${MONTHS})`, 'iu');
const AFTER_MONTH = new RegExp(`(?:${MONTHS})\\s+$`, 'iu');
const YEAR = /^(?:19|20)\d\d$/;

/** The digits of a figure without the marks that group them. */
export const digitsOf = (figure: string): string => figure.replace(/[.,\s](?=\d{3}(?:\D|$))/gu, '').replace(',', '.');

/** A figure with its place. */
export interface Figure {
  readonly words: string;
  readonly range: TextRange;
}

/** The figures of a text: of two digits at least, no years and no days of months, which a paraphrase may move. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)]
    .map(({ 0: words, index }) => ({ words, range: { start: index, end: index + words.length } }))
    .filter(({ words, range }) => {
      const isDay = BEFORE_MONTH.test(text.slice(range.end)) || AFTER_MONTH.test(text.slice(0, range.start));
      return digitsOf(words).length > 1 && !YEAR.test(words) && !isDay;
    });
}

/** The quotations of a text, without their marks. */
export function quotationsIn(text: string): TextRange[] {
  return [...text.matchAll(QUOTATION)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
}

/** What of a statement can be looked up: its words within quotation marks, and the figures outside of them. */
export function checkableIn(passage: string, quote: TextRange): Checkable[] {
  const found: Checkable[] = [];
  const quoted = quotationsIn(passage)
    .map(({ start, end }) => ({ start: Math.max(start, quote.start), end: Math.min(end, quote.end) }))
    .filter(({ start, end }) => start < end);
  for (const { start, end } of quoted)
    for (const piece of passage.slice(start, end).split(LEFT_OUT)) {
      const words = piece.replace(/^[\s,.;:!?]+|[\s,.;:!?]+$/gu, '');
      if (/\p{L}/u.test(words)) found.push({ kind: 'quoted-words', words });
    }
  for (const { words, range } of figuresIn(passage)) {
    const isInside = range.start >= quote.start && range.end <= quote.end;
    const isQuoted = quoted.some(({ start, end }) => range.start >= start && range.end <= end);
    if (isInside && !isQuoted) found.push({ kind: 'figure', words });
  }
  return found;
}
