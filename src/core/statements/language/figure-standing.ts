import { dimensionOf, isMeasure } from './measures.ts';
import type { NumberMention } from './quantities.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** What a figure is besides a count of now: a part that is paid in kind, a point in time, the size of a body; null for none. */
export function standingOfFigure(tokens: readonly Token[], number: NumberMention, end: number): string | null {
  if (isInKind(tokens, number, end)) return 'in kind';
  const point = pointInTime(tokens, number.to);
  if (point !== null) return point;
  if (isSize(tokens, number.to)) return 'size';
  return isSomeInOrder(tokens, number) ? 'some in order' : null;
}

/** “4.2 billion in cash”, “281 million will be paid in cash”: a part of what is paid, unless more of it is named. */
const isInKind = (tokens: readonly Token[], { to, currency }: NumberMention, end: number): boolean =>
  tokens
    .slice(to, Math.min(end, to + 7))
    .some(
      ({ text }, index) =>
        text === 'in' &&
        (currency !== null || index === 0) &&
        /^(?:cash|stock|shares)$/.test(wordAt(tokens, to + index + 1)) &&
        !(/^(?:and|or)$/.test(wordAt(tokens, to + index + 2)) && tokenAt(tokens, to + index + 3).pos !== 'number'),
    );

/** “Two weeks ago”, “five years away”, «пять лет назад»: when, not how long; null for a length of time. */
function pointInTime(tokens: readonly Token[], to: number): 'ago' | 'ahead' | null {
  const unit = [to, to + 1].find((at) => dimensionOf(tokenAt(tokens, at).term) === 'time');
  const word = unit === undefined ? '' : wordAt(tokens, unit + 1);
  if (/^(?:ago|earlier|назад)$/.test(word)) return 'ago';
  return /^(?:away|hence)$/.test(word) ? 'ahead' : null;
}

/** Of what is counted in hundreds “the first” are those that were counted so far. */
const MOST_IN_ORDER = 20;
/** “The first two blocks”: not all there are. */
const isSomeInOrder = (tokens: readonly Token[], { from, to, high }: NumberMention): boolean =>
  high <= MOST_IN_ORDER &&
  /^(?:first|last|final|next)$/.test(wordAt(tokens, from - 1)) &&
  /^(?:the|its|their|his|her)$/.test(wordAt(tokens, from - 2)) &&
  ![to, to + 1].some((at) => isMeasure(tokenAt(tokens, at).term));

/** “A 128-member parliament”, “a three-story tower”: how large a thing is made of what is counted. */
export const isSize = (tokens: readonly Token[], to: number): boolean =>
  /^[-–]$/.test(tokenAt(tokens, to).text) &&
  tokenAt(tokens, to).start === tokenAt(tokens, to - 1).end &&
  tokenAt(tokens, to + 1).start === tokenAt(tokens, to).end &&
  tokenAt(tokens, to + 1).pos === 'noun' &&
  !isMeasure(tokenAt(tokens, to + 1).term) &&
  !/^(?:percent|magnitude)/.test(wordAt(tokens, to + 1));
