import type { NumberMention } from './quantities.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** A number with what it counts and in which state. */
interface Counted extends NumberMention {
  readonly unit: string | null;
  readonly unitAt: number;
  readonly unitText: string | null;
  readonly state: string | null;
  readonly stateAt: number;
}

/** “Of the 18 vehicles, five burnt”, «два из пяти цехов стоят»: the part is in the state, the whole only is counted. */
export function withWholes<Quantity extends Counted>(
  counted: readonly Quantity[],
  tokens: readonly Token[],
): Quantity[] {
  const wholes = new Map<Quantity | undefined, Quantity>();
  counted.forEach((whole, index) => {
    const { from, to, unitAt, stateAt, percent } = whole;
    // “Three of the 12 people detained”: the whole was.
    if (percent || unitAt < to || stateAt === unitAt + 1) return;
    const [last, next] = [counted[index - 1], counted[index + 1]];
    const isBehind = last !== undefined && isOf(tokens, last.to) && from - last.to <= 2;
    if (isBehind && last.high < whole.low) wholes.set(last, whole);
    const isFirst = isOf(tokens, beforeArticle(tokens, from)) && tokenAt(tokens, unitAt + 1).text === ',';
    if (!isBehind && isFirst && next?.unit === null) wholes.set(next, whole);
  });
  const isWhole = new Set(wholes.values());
  return counted.map((quantity) => {
    const { unit, unitText, unitAt } = wholes.get(quantity) ?? quantity;
    const state = isWhole.has(quantity) ? { state: null, stateAt: -1 } : {};
    return { ...quantity, unit, unitText, unitAt, ...state };
  });
}

const isOf = (tokens: readonly Token[], at: number): boolean => /^(?:of|из)$/.test(wordAt(tokens, at));

/** The word before a figure, an article or “all” passed over. */
const beforeArticle = (tokens: readonly Token[], from: number): number =>
  /^(?:the|all|its|their|всех)$/.test(wordAt(tokens, from - 1)) ? from - 2 : from - 1;

/** “Two of its three units”, “19 of the country's 22 prisons”: the second figure is all there are. */
export function isWholeOf(tokens: readonly Token[], { from }: NumberMention): boolean {
  const of = tokens.findLastIndex(({ text }, at) => at < from - 1 && at >= from - 5 && /^(?:of|из)$/i.test(text));
  const between = tokens.slice(of + 1, from);
  return (
    of > 0 &&
    tokenAt(tokens, of - 1).pos === 'number' &&
    between.length > 0 &&
    between.every(
      ({ pos, text }) =>
        /^(?:determiner|pronoun|name|particle)$/.test(pos) || /^(?:its|their|his|her|our|the|['’]s?)$/i.test(text),
    )
  );
}
