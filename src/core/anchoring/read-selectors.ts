import { createCodePointIndex } from '../../domain/code-points.ts';
import { describeDistinctly } from '../../domain/describe-range.ts';
import type { Selectors, TextPositionSelector } from '../../domain/selector.ts';

/** What can be read from foreign selectors; anything else in them is not looked at. */
export interface ReadSelectors {
  readonly quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string } | null;
  readonly position: TextPositionSelector | null;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Finds a quotation and a position in anything that carries W3C selectors: a selector, a list of them, an annotation,
 * its target or its targets, `refinedBy` included. https://www.w3.org/TR/annotation-model/#selectors
 */
export function readSelectors(value: unknown): ReadSelectors {
  const found = flatten(value);
  const quote = found.find(
    ({ type, exact }) => type === 'TextQuoteSelector' && typeof exact === 'string' && exact !== '',
  );
  const position = found.find(({ type, start, end }) => type === 'TextPositionSelector' && isRange(start, end));
  return {
    quote: quote ? { exact: String(quote['exact']), ...text(quote, 'prefix'), ...text(quote, 'suffix') } : null,
    position: position
      ? { type: 'TextPositionSelector', start: Number(position['start']), end: Number(position['end']) }
      : null,
  };
}

/** Deeper than this no selector of ours or of anybody else's lies. */
const DEEPEST = 6;

function flatten(value: unknown, depth = 0): Fields[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => flatten(each, depth + 1));
  const fields = value as Fields;
  return [
    fields,
    ...['target', 'selector', 'selectors', 'refinedBy'].flatMap((name) => flatten(fields[name], depth + 1)),
  ];
}

const isRange = (start: unknown, end: unknown): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(end) > Number(start);

function text(fields: Fields, name: 'prefix' | 'suffix'): { prefix?: string; suffix?: string } {
  return typeof fields[name] === 'string' ? { [name]: fields[name] } : {};
}

/**
 * Both selectors with their context, as far as they can be completed from the text they were made on.
 * @returns null where they say nothing about words.
 */
export function completeSelectors({ quote, position }: ReadSelectors, text: string | null): Selectors | null {
  const isBare = !hasContext(quote);
  if (quote && position && !isBare) return [toQuote(quote), position];
  const range = text === null ? null : rangeIn(text, { quote, position });
  const described = text !== null && range ? describeDistinctly(text, range) : null;
  if (!quote) return described;
  const found = position ?? described?.[1] ?? NOWHERE;
  return [isBare && described ? described[0] : toQuote(quote), found];
}

const hasContext = (quote: ReadSelectors['quote']): boolean =>
  quote?.prefix !== undefined || quote?.suffix !== undefined;

/** A position of no length. */
const NOWHERE: TextPositionSelector = { type: 'TextPositionSelector', start: 0, end: 0 };

function toQuote({ exact, prefix = '', suffix = '' }: NonNullable<ReadSelectors['quote']>): Selectors[0] {
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

/** Where selectors lie in their own text: at their position, or where the quotation stands once. */
function rangeIn(text: string, { quote, position }: ReadSelectors): { start: number; end: number } | null {
  const index = createCodePointIndex(text);
  if (position) {
    const range = { start: index.toUnits(position.start), end: index.toUnits(position.end) };
    const words = text.slice(range.start, range.end);
    return words !== '' && (!quote || words === quote.exact) ? range : null;
  }
  const start = quote ? text.indexOf(quote.exact) : -1;
  if (!quote || start === -1 || start !== text.lastIndexOf(quote.exact)) return null;
  return { start, end: start + quote.exact.length };
}
