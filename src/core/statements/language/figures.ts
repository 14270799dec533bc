import { readNumber } from '../../search/search.ts';
import numbers from './lexicons/numbers.json' with { type: 'json' };
import { plain, tokenAt, wordAt, type Token } from './token.ts';

const SMALL: ReadonlyMap<string, number> = new Map(Object.entries(numbers.words));
const VAGUE: ReadonlyMap<string, number> = new Map(Object.entries(numbers.vague));
const FRACTIONS: ReadonlyMap<string, number> = new Map(Object.entries(numbers.fractions));
const DASH = /^[-–—]$/;

/** A figure without what stands before it; `to` is the index of the token behind it. */
export interface Figure {
  readonly low: number;
  readonly to: number;
  readonly vague?: boolean;
  readonly isFraction?: boolean;
}

const GROUPED = /^\d{1,3}(?:[ \u00a0\u2009\u202f,.'’]\d{3})+$/u;

/** A figure in digits or words at `at`; undefined where there is none. */
export function figureAt(text: string, tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const word = plain(token.text);
  const written = readNumber(text, token.start);
  if (written) return { low: Number(written.digits), to: behind(tokens, at, written.end) };
  if (/^\p{Nd}/u.test(token.text)) return multiplied(tokens, digitsAt(text, tokens, at));
  const vague = vagueAt(tokens, at);
  if (vague) return vague;
  if (FRACTIONS.has(word) && wordAt(tokens, at + 1) === 'of')
    return { low: FRACTIONS.get(word) ?? 0, to: at + 1, isFraction: true };
  return lengthAt(tokens, at) ?? wordsAt(tokens, at);
}

/** “within a week”, “almost an hour”: one of them. */
function lengthAt(tokens: readonly Token[], at: number): Figure | undefined {
  const isLength =
    /^an?$/.test(wordAt(tokens, at)) && /^(?:hour|minute|day|week|month|year)$/.test(wordAt(tokens, at + 1));
  const isSpan = /^(?:within|in|for|after|almost|nearly|about|over|under|least|took|take|than)$/.test(
    wordAt(tokens, at - 1),
  );
  return isLength && isSpan ? { low: 1, to: at + 1 } : undefined;
}

const INFLECTED: readonly (readonly [RegExp, number])[] = [
  [/^тысяч\p{L}*$/u, 1e3],
  [/^миллион\p{L}+$/u, 1e6],
  [/^миллиард\p{L}+$/u, 1e9],
];

/** A multiplier in another case of Russian: “о 40 тысячах”. */
function multiplied(tokens: readonly Token[], figure: Figure | undefined): Figure | undefined {
  const factor = figure && INFLECTED.find(([word]) => word.test(wordAt(tokens, figure.to)))?.[1];
  return figure && factor ? { low: figure.low * factor, to: figure.to + 1 } : figure;
}

/** Digits in groups, whose separator may be a space that parts tokens. */
function digitsAt(text: string, tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  let to = at + 1;
  while (/^\d{3}$/.test(tokenAt(tokens, to).text) && GROUPED.test(text.slice(token.start, tokens[to]?.end))) to += 1;
  const digits = text.slice(token.start, tokens[to - 1]?.end);
  if (GROUPED.test(digits)) return { low: Number(digits.replace(/\D/g, '')), to };
  if (/^\d+[.,]\d{1,2}$/.test(digits)) return { low: Number(digits.replace(',', '.')), to };
  return /^\d+$/.test(digits) ? { low: Number(digits), to } : undefined;
}

function wordsAt(tokens: readonly Token[], at: number): Figure | undefined {
  const values = wordAt(tokens, at)
    .split('-')
    .map((part) => SMALL.get(part));
  if (values.some((value) => value === undefined)) return hyphenFraction(tokens, at);
  let total = (values as number[]).reduce((sum, value) => sum + value, 0);
  let to = at + 1;
  // “thirty-one” may be one token or three, “двадцать пять” is two.
  if (DASH.test(tokenAt(tokens, to).text) && total >= 20 && total % 10 === 0 && smallUnit(tokens[to + 1])) {
    total += smallUnit(tokens[to + 1]) ?? 0;
    to += 2;
  } else if (total >= 20 && total % 10 === 0 && smallUnit(tokens[to])) {
    total += smallUnit(tokens[to]) ?? 0;
    to += 1;
  }
  return fractionAt(tokens, to, total) ?? { low: total, to };
}

/** “two thirds”, “two-thirds”: the words behind the count that make it a part. */
function fractionAt(tokens: readonly Token[], at: number, count: number): Figure | undefined {
  const to = DASH.test(tokenAt(tokens, at).text) ? at + 1 : at;
  const word = wordAt(tokens, to);
  if (!/^(?:thirds?|quarters?|трети|четверти)$/.test(word)) return undefined;
  return { low: count / (/^(?:third|трет)/.test(word) ? 3 : 4), to: to + 1, isFraction: true };
}

function hyphenFraction(tokens: readonly Token[], at: number): Figure | undefined {
  const value = FRACTIONS.get(wordAt(tokens, at));
  const isFigure = value !== undefined && wordAt(tokens, at).includes('-');
  return isFigure ? { low: value, to: at + 1, isFraction: true } : undefined;
}

function smallUnit(token: Token | undefined): number | undefined {
  const value = SMALL.get(plain(token?.text ?? ''));
  return value !== undefined && value < 10 ? value : undefined;
}

function vagueAt(tokens: readonly Token[], at: number): Figure | undefined {
  const three = [0, 1, 2].map((step) => wordAt(tokens, at + step)).join('_');
  const two = three.split('_').slice(0, 2).join('_');
  const one = wordAt(tokens, at);
  const [key, length] = VAGUE.has(three) ? [three, 3] : VAGUE.has(two) ? [two, 2] : [one, 1];
  const low = VAGUE.get(key);
  return low === undefined ? undefined : { low, to: at + length, vague: true };
}

/** The second figure of a range whose first ends at `at`. */
export function rangeEnd(text: string, tokens: readonly Token[], at: number): Figure | undefined {
  const link = wordAt(tokens, at);
  if (!DASH.test(link) && !['to', 'and', 'или', 'до'].includes(link)) return undefined;
  const isBetween = tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ text: word }) => ['between', 'from', 'от', 'с'].includes(plain(word)));
  if (!DASH.test(link) && link !== 'to' && !isBetween) return undefined;
  const second = figureAt(text, tokens, at + 1);
  return second && !second.vague ? second : undefined;
}

/** “2 to 3 million”: the first figure takes the multiplier of the second when it would else be far below it. */
export function scaleOf(low: number, high: number, between: string): number {
  const factor = /млрд|billion|миллиард/iu.test(between)
    ? 1e9
    : /млн|million|миллион/iu.test(between)
      ? 1e6
      : /тыс|thousand/iu.test(between)
        ? 1e3
        : 1;
  return factor > 1 && low < 1000 && high >= factor && low * factor <= high ? factor : 1;
}

/** Index of the first token that begins at or behind `end`. */
function behind(tokens: readonly Token[], at: number, end: number): number {
  let to = at + 1;
  while (to < tokens.length && tokenAt(tokens, to).start < end) to += 1;
  return to;
}
