import type { AssertedValue } from '../../../domain/asserted-value.ts';
import type { TextRange } from '../../../domain/text-range.ts';

/** A quotation as short as this decides as a whole. */
const SHORT = 48;
/** A number with digits in groups, and the words before it that bound it. */
const NUMBER =
  /(?:\b(?:up to|about|around|roughly|some|nearly|almost|over|at least|at most|more than|fewer than|less than)\s+)?\d(?:[\d.,\s\u00a0\u202f]*\d)?(?:\s+(?:thousand|million))?/giu;
const SCALES: Readonly<Record<string, number>> = { thousand: 1_000, million: 1_000_000 };

/**
 * The words of a quotation that make its position: the number where the value is one and the quotation is long,
 * else the whole quotation. Ranges count in `text`, inside `quote`.
 */
export function decidingWords(text: string, quote: TextRange, value: AssertedValue): readonly TextRange[] {
  const words = text.slice(quote.start, quote.end);
  if (words.length <= SHORT || (value.type !== 'number' && value.type !== 'range')) return [quote];
  const amounts = value.type === 'number' ? [value.amount] : [value.from, value.to];
  const found = [...words.matchAll(NUMBER)].filter(([match]) => amounts.includes(toAmount(match)));
  if (found.length === 0) return [quote];
  return found.map((match) => {
    const start = quote.start + match.index;
    return { start, end: start + match[0].length };
  });
}

function toAmount(words: string): number {
  const scale = /(thousand|million)$/iu.exec(words)?.[1]?.toLowerCase();
  const digits = /\d.*/u.exec(words)?.[0] ?? '';
  if (scale !== undefined) return Number.parseFloat(digits.replace(',', '.')) * (SCALES[scale] ?? 1);
  return Number(digits.replace(/\D/gu, ''));
}

/** Context kept on each side of a quotation on a card, in characters. */
const CONTEXT = 84;

/** What stands before and after a quotation in its passage, cut at words. */
export function contextOf(text: string, quote: TextRange): { readonly before: string; readonly after: string } {
  const before = text.slice(0, quote.start);
  const after = text.slice(quote.end);
  return {
    before: before.length <= CONTEXT ? before : `… ${before.slice(-CONTEXT).replace(/^\S*\s+/u, '')}`,
    after: after.length <= CONTEXT ? after : `${after.slice(0, CONTEXT).replace(/\s+\S*$/u, '')} …`,
  };
}
