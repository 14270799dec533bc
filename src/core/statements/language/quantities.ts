import type { Comparator } from '../../../domain/asserted-value.ts';
import { CURRENCIES, figureAt, rangeEnd, scaleOf, type Figure } from './figures.ts';
import numbers from './lexicons/numbers.json' with { type: 'json' };
import { plain, tokenAt, wordAt, type RuleLanguage, type Token } from './token.ts';
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
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound_money'],
  ['₽', 'rouble'],
  ['₴', 'hryvnia'],
  ['dlrs', 'dollar'],
  ['USD', 'dollar'],
  ['EUR', 'euro'],
  ['GBP', 'pound_money'],
]);

/** Every number of a sentence with its comparator, in order; times, dates and labels are left to the caller. */
export function findNumbers(text: string, tokens: readonly Token[], language: RuleLanguage): NumberMention[] {
  const found: NumberMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = numberAt(text, tokens, at, language);
    if (mention) found.push(mention);
    at = Math.max(mention?.to ?? 0, at + 1);
  }
  return found;
}

function numberAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  language: RuleLanguage,
): NumberMention | undefined {
  const sign = SIGNS.get(tokenAt(tokens, at).text);
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
    comparator: comparatorOf(before.sign, first, second),
    vague: first.vague ?? false,
    isFraction: first.isFraction ?? false,
    percent,
    currency,
    isNone: false,
  };
}

/** “20-odd” is over twenty; “hundreds” are at least two. */
function comparatorOf(before: Comparator, first: Figure, second: Figure | undefined): Comparator {
  if (first.vague) return '>=';
  return before === '=' && (first.isOver === true || second?.isOver === true) ? '>' : before;
}

function isPercent(tokens: readonly Token[], at: number): boolean {
  const { text, term } = tokenAt(tokens, at);
  if (term === 'percent' || ['%', 'percent', 'процентов', 'процента', 'процент'].includes(plain(text))) return true;
  return plain(text) === 'per' && wordAt(tokens, at + 1) === 'cent';
}

function currencyAt(tokens: readonly Token[], at: number): string | null {
  const { text, term } = tokenAt(tokens, at);
  return CURRENCIES.has(term) ? term : (SIGNS.get(text) ?? null);
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
  (wordAt(tokens, at) === 'до' && /^(?:increase|decrease)$/.test(tokenAt(tokens, at - 1).term)) ||
  // “will go up to 67”
  (wordAt(tokens, at) === 'up' && /^(?:go|rise|climb|move)$/.test(tokenAt(tokens, at - 1).lemma));

const NONE = /^(?:no|nobody|none|no-one|никто|никого|никаких)$/;
/** «Пострадавших нет»: nought stands behind what is counted. */
const NONE_BEHIND = 'нет';

/** “Not a single truck”, “not one of them”, «ни один цех»: how many words say so, or none. */
export function notOneAt(tokens: readonly Token[], at: number): number {
  // Nearly every word is asked, and nearly none begins it.
  if (!/^(?:not|ни)$/.test(wordAt(tokens, at))) return 0;
  const words = [0, 1, 2].map((ahead) => wordAt(tokens, at + ahead)).join(' ');
  return (/^(?:not an? single(?= )|not one(?= )|ни (?:один|одн|един)[а-я]*(?= ))/u.exec(`${words} `)?.[0] ?? '')
    .split(' ')
    .filter(Boolean).length;
}

function noneAt(tokens: readonly Token[], at: number): NumberMention | undefined {
  const token = tokens[at];
  const isBehind = wordAt(tokens, at) === NONE_BEHIND && /х$/.test(wordAt(tokens, at - 1));
  const notOne = notOneAt(tokens, at);
  if (!token || !(isBehind || notOne > 0 || NONE.test(plain(token.text)))) return undefined;
  const isNoOne = plain(token.text) === 'no' && wordAt(tokens, at + 1) === 'one';
  const to = notOne > 0 ? at + notOne : isNoOne ? at + 2 : at + 1;
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
