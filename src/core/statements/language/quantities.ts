import { readNumber } from '../../search/search.ts';
import type { Comparator } from '../../../domain/asserted-value.ts';
import numbers from './lexicons/numbers.json' with { type: 'json' };
import { tokenAt, type RuleLanguage, type Token } from './token.ts';
import { toWordList } from './word-lists.ts';

/** A number or interval as it stands in a sentence, before it is known what it counts. */
export interface NumberMention {
  /** UTF-16 offsets in the sentence, comparator included. */
  readonly start: number;
  readonly end: number;
  /** Index of the first token that belongs to it, and of the one behind it. */
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly comparator: Comparator;
  /** “hundreds”, “dozens”: a lower bound without a figure. */
  readonly vague: boolean;
  readonly isFraction: boolean;
  readonly percent: boolean;
  /** Sign or word of a currency directly beside it, as a concept. */
  readonly currency: string | null;
  /** “no”, “nobody”, “никто”: nought in words. */
  readonly isNone: boolean;
}

const COMPARATORS = Object.fromEntries(
  (['en', 'ru'] as const).map((language) => [
    language,
    Object.entries(numbers.comparators[language]).map(
      ([sign, list]) => [sign as Comparator, toWordList(list)] as const,
    ),
  ]),
);
const SMALL: ReadonlyMap<string, number> = new Map(Object.entries(numbers.words));
const VAGUE: ReadonlyMap<string, number> = new Map(Object.entries(numbers.vague));
const FRACTIONS: ReadonlyMap<string, number> = new Map(Object.entries(numbers.fractions));
const SIGNS: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound_money',
  '₽': 'rouble',
  '₴': 'hryvnia',
};
const CURRENCIES = new Set(['dollar', 'euro', 'rouble', 'pound_money', 'mark_money', 'crown']);
const DASH = /^[-–—]$/;

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

interface Figure {
  readonly low: number;
  readonly to: number;
  readonly vague?: boolean;
  readonly isFraction?: boolean;
}

/** Every number of a sentence with its comparator, in order; times, dates and labels are left to the caller. */
export function findNumbers(text: string, tokens: readonly Token[], language: RuleLanguage): NumberMention[] {
  const found: NumberMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = numberAt(text, tokens, at, language);
    if (mention) found.push(mention);
    at = mention?.to ?? at + 1;
  }
  return found;
}

function numberAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  language: RuleLanguage,
): NumberMention | undefined {
  const sign = SIGNS[tokenAt(tokens, at).text];
  const first = figureAt(text, tokens, sign ? at + 1 : at);
  if (!first) return noneAt(tokens, at);
  const second = first.vague ? undefined : rangeEnd(text, tokens, first.to);
  let to = second?.to ?? first.to;
  const percent = isPercent(tokens, to);
  const currency = sign ?? currencyAt(tokens, to);
  if (percent && tokenAt(tokens, to).text === '%') to += 1;
  const before = comparatorBefore(tokens, at, language);
  const low =
    first.low *
    (second
      ? scaleOf(first.low, second.low, text.slice(tokenAt(tokens, first.to - 1).end, tokenAt(tokens, to - 1).end))
      : 1);
  const high = second?.low ?? low;
  return {
    start: tokenAt(tokens, before.from).start,
    end: tokenAt(tokens, to - 1).end,
    from: before.from,
    to,
    low: Math.min(low, high),
    high: Math.max(low, high),
    comparator: first.vague ? '>=' : before.sign,
    vague: first.vague ?? false,
    isFraction: first.isFraction ?? false,
    percent,
    currency,
    isNone: false,
  };
}

function isPercent(tokens: readonly Token[], at: number): boolean {
  const { text, term } = tokenAt(tokens, at);
  if (term === 'percent' || ['%', 'percent', 'процентов', 'процента', 'процент'].includes(plain(text))) return true;
  return plain(text) === 'per' && plain(tokenAt(tokens, at + 1).text) === 'cent';
}

function currencyAt(tokens: readonly Token[], at: number): string | null {
  const { text, term } = tokenAt(tokens, at);
  return CURRENCIES.has(term) ? term : (SIGNS[text] ?? null);
}

/** “2 to 3 million”: the first figure takes the multiplier of the second when it would else be far below it. */
function scaleOf(low: number, high: number, between: string): number {
  const factor = /млрд|billion|миллиард/iu.test(between)
    ? 1e9
    : /млн|million|миллион/iu.test(between)
      ? 1e6
      : /тыс|thousand/iu.test(between)
        ? 1e3
        : 1;
  return factor > 1 && low < 1000 && high >= factor && low * factor <= high ? factor : 1;
}

const GROUPED = /^\d{1,3}(?:[ \u00a0\u2009\u202f,.'’]\d{3})+$/u;

function figureAt(text: string, tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const word = plain(token.text);
  const written = readNumber(text, token.start);
  if (written) return { low: Number(written.digits), to: behind(tokens, at, written.end) };
  if (/^\p{Nd}/u.test(token.text)) return multiplied(tokens, digitsAt(text, tokens, at));
  const vague = vagueAt(tokens, at);
  if (vague) return vague;
  if (FRACTIONS.has(word) && plain(tokenAt(tokens, at + 1).text) === 'of')
    return { low: FRACTIONS.get(word) ?? 0, to: at + 1, isFraction: true };
  return wordsAt(tokens, at);
}

const INFLECTED: readonly (readonly [RegExp, number])[] = [
  [/^тысяч\p{L}*$/u, 1e3],
  [/^миллион\p{L}+$/u, 1e6],
  [/^миллиард\p{L}+$/u, 1e9],
];

/** A multiplier in another case of Russian: “о 40 тысячах”. */
function multiplied(tokens: readonly Token[], figure: Figure | undefined): Figure | undefined {
  const factor = figure && INFLECTED.find(([word]) => word.test(plain(tokenAt(tokens, figure.to).text)))?.[1];
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
  const values = plain(tokenAt(tokens, at).text)
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
  const word = plain(tokenAt(tokens, to).text);
  if (!/^(?:thirds?|quarters?|трети|четверти)$/.test(word)) return undefined;
  return { low: count / (/^(?:third|трет)/.test(word) ? 3 : 4), to: to + 1, isFraction: true };
}

function hyphenFraction(tokens: readonly Token[], at: number): Figure | undefined {
  const value = FRACTIONS.get(plain(tokenAt(tokens, at).text));
  const isFigure = value !== undefined && plain(tokenAt(tokens, at).text).includes('-');
  return isFigure ? { low: value, to: at + 1, isFraction: true } : undefined;
}

function smallUnit(token: Token | undefined): number | undefined {
  const value = SMALL.get(plain(token?.text ?? ''));
  return value !== undefined && value < 10 ? value : undefined;
}

function vagueAt(tokens: readonly Token[], at: number): Figure | undefined {
  const three = [0, 1, 2].map((step) => plain(tokenAt(tokens, at + step).text)).join('_');
  const two = three.split('_').slice(0, 2).join('_');
  const one = plain(tokenAt(tokens, at).text);
  const [key, length] = VAGUE.has(three) ? [three, 3] : VAGUE.has(two) ? [two, 2] : [one, 1];
  const low = VAGUE.get(key);
  return low === undefined ? undefined : { low, to: at + length, vague: true };
}

function rangeEnd(text: string, tokens: readonly Token[], at: number): Figure | undefined {
  const link = plain(tokenAt(tokens, at).text);
  if (!DASH.test(link) && !['to', 'and', 'или', 'до'].includes(link)) return undefined;
  const isBetween = tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ text: word }) => ['between', 'from', 'от', 'с'].includes(plain(word)));
  if (!DASH.test(link) && link !== 'to' && !isBetween) return undefined;
  const second = figureAt(text, tokens, at + 1);
  return second && !second.vague ? second : undefined;
}

function comparatorBefore(
  tokens: readonly Token[],
  at: number,
  language: RuleLanguage,
): { sign: Comparator; from: number } {
  for (const back of [3, 2, 1]) {
    const from = at - back;
    if (from < 0) continue;
    for (const [sign, list] of COMPARATORS[language] ?? []) {
      if (list.matchAt(tokens, from) === back && !isTarget(tokens, from)) return { sign, from };
    }
  }
  return { sign: '=', from: at };
}

/** «выросло до 15»: the figure that was reached, not a bound. */
const isTarget = (tokens: readonly Token[], at: number): boolean =>
  plain(tokenAt(tokens, at).text) === 'до' && /^(?:increase|decrease)$/.test(tokenAt(tokens, at - 1).term);

const NONE = /^(?:no|nobody|none|no-one|никто|никого|никаких)$/;

function noneAt(tokens: readonly Token[], at: number): NumberMention | undefined {
  const token = tokens[at];
  if (!token || !NONE.test(plain(token.text))) return undefined;
  const isNoOne = plain(token.text) === 'no' && plain(tokenAt(tokens, at + 1).text) === 'one';
  const to = isNoOne ? at + 2 : at + 1;
  return {
    start: token.start,
    end: tokens[to - 1]?.end ?? token.end,
    from: at,
    to,
    low: 0,
    high: 0,
    comparator: '=',
    vague: false,
    isFraction: false,
    percent: false,
    currency: null,
    isNone: true,
  };
}

/** Index of the first token that begins at or behind `end`. */
function behind(tokens: readonly Token[], at: number, end: number): number {
  let to = at + 1;
  while (to < tokens.length && tokenAt(tokens, to).start < end) to += 1;
  return to;
}
