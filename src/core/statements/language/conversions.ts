import { CURRENCIES } from './figures.ts';
import { dimensionOf, scaleOfUnit } from './measures.ts';
import type { NumberMention } from './quantities.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

interface Measured extends NumberMention {
  readonly unit: string | null;
  readonly unitAt: number;
}

/** “75 kilometres (50 miles)”, “2m euros (1.7m)”: what repeats a figure in another unit is no second one. */
export function withoutConversions<Quantity extends Measured>(
  counted: readonly Quantity[],
  tokens: readonly Token[],
): Quantity[] {
  const kept: Quantity[] = [];
  for (const quantity of counted) {
    const last = kept.at(-1);
    if (!last || !isBehind(tokens, last, quantity) || !repeats(last, quantity)) kept.push(quantity);
  }
  return kept;
}

/** Whether a figure stands in the brackets right behind another, or behind “or” (“75 kilometres, or 50 miles,”). */
function isBehind(tokens: readonly Token[], last: Measured, { from }: Measured): boolean {
  const end = Math.max(last.to, last.unitAt + 1);
  const open = tokens.findIndex(({ text }, at) => at >= end && at < from && text === '(');
  if (open >= 0) return open <= end + 1 && !tokens.slice(open, from).some(({ text }) => text === ')');
  const or = wordAt(tokens, end) === ',' ? end + 1 : end;
  return wordAt(tokens, or) === 'or' && or + 1 === from && tokenAt(tokens, end).text !== '';
}

/** How far a figure that was converted and rounded may be off. */
const ROUNDED = 1.3;

function repeats(last: Measured, next: Measured): boolean {
  // Another report may give the sum in the second currency alone: both are kept.
  if (isMoney(last)) return !isMoney(next) && (next.unit === null || !isWord(next));
  const [one, other] = [dimensionOf(last.unit), dimensionOf(next.unit)];
  if (/^degre/.test(last.unit ?? '')) return next.unit === null || /^(?:degre|fahrenheit|celsiu)/.test(next.unit);
  if (one === null || one !== other || last.unit === next.unit) return false;
  const ratio = (last.high * scaleOfUnit(last.unit)) / (next.high * scaleOfUnit(next.unit));
  return ratio < ROUNDED && ratio > 1 / ROUNDED;
}

const isMoney = ({ currency, unit }: Measured): boolean => currency !== null || CURRENCIES.has(unit ?? '');

/** “1.7m” without its sign counts no word. */
const isWord = ({ unitAt }: Measured): boolean => unitAt >= 0;
