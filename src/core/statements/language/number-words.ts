import numbers from './lexicons/numbers.json' with { type: 'json' };
import { isMeasure } from './measures.ts';
import { plain, tokenAt, wordAt, type Token } from './token.ts';

/** Counting words in all their forms, by value. */
const VALUES: ReadonlyMap<string, number> = new Map(
  Object.entries(numbers.words).flatMap(([value, words]) =>
    words.split(' ').map((word) => [word, Number(value)] as const),
  ),
);

/** Whether a word in lower case counts by itself: “seven”, «восьмисот». */
export const isCountingWord = (word: string): boolean => VALUES.has(plain(word));

/** Words that multiply what stands before them; `tens` are counted like things, and larger ones close a group. */
const MULTIPLIERS: readonly (readonly [word: RegExp, factor: number])[] = [
  [/^десят(?:ок|ка|ку|ком|ке|ки|ков|кам|ками|ках)$/u, 10],
  [/^(?:dozen|дюжин\p{L}*)$/u, 12],
  [/^(?:hundred|сот(?:ня|ни|ню|ней|не|ен|ням|нями|нях))$/u, 100],
  [/^(?:thousand|тыс|тысяч\p{L}*)$/u, 1e3],
  [/^(?:millions?|mln|mn|млн|миллион\p{L}*)$/u, 1e6],
  [/^(?:billions?|bln|bn|млрд|миллиард\p{L}*)$/u, 1e9],
  [/^(?:trillions?|tn|трлн|триллион\p{L}*)$/u, 1e12],
];
const ABBREVIATED = /^(?:тыс|млн|млрд|трлн|mln|bln|mn|bn)$/;
const DASH = /^[-–—]$/;
const HALF = 0.5;

/** A number as it is spoken; `to` is the index of the token behind it. */
export interface SpokenNumber {
  readonly value: number;
  readonly to: number;
  /** “20-odd”, «с лишним»: a little more than that. */
  readonly isOver: boolean;
}

const factorAt = (tokens: readonly Token[], at: number): number | undefined =>
  MULTIPLIERS.find(([word]) => word.test(wordAt(tokens, at)))?.[1];

/** “twenty-three” is one token or three. */
function valueAt(tokens: readonly Token[], at: number): number | undefined {
  const parts = wordAt(tokens, at)
    .split('-')
    .map((part) => VALUES.get(part));
  return parts.some((part) => part === undefined)
    ? undefined
    : (parts as number[]).reduce((sum, part) => sum + part, 0);
}

/** The number in words that begins at `at`; undefined where there is none. */
export function spokenNumberAt(tokens: readonly Token[], at: number): SpokenNumber | undefined {
  const half = halfAt(tokens, at);
  if (half) return half;
  // “a hundred boats”, «более сотни лодок»
  if (/^an?$/.test(wordAt(tokens, at)) && factorAt(tokens, at + 1) !== undefined)
    return grown(tokens, { total: 0, current: 1, to: at + 1 }, true);
  if (isSingleHundred(tokens, at) || isSingleThousand(tokens, at))
    return inThousands(grown(tokens, { total: 0, current: 1, to: at }, true));
  const about = invertedAt(tokens, at);
  if (about) return about;
  const value = isSurname(tokens, at) ? undefined : valueAt(tokens, at);
  if (value === undefined) return undefined;
  const spoken = grown(tokens, { total: 0, current: value, to: at + 1 }, true);
  return /^[а-яё]/u.test(wordAt(tokens, at)) ? inThousands(spoken) : spoken;
}

/** «Начальник караула Игнат Сорока»: a capital within a sentence. */
const isSurname = (tokens: readonly Token[], at: number): boolean =>
  /^[А-ЯЁ][а-яё]/u.test(tokenAt(tokens, at).text) && at > 0 && tokenAt(tokens, at - 1).pos !== 'mark';

/** A figure in digits with the words behind it: “1.2 million”, «40 тысячах», “20-odd”. */
export const withMultipliers = (tokens: readonly Token[], value: number, to: number): SpokenNumber =>
  grown(tokens, { total: 0, current: value, to: isHyphened(tokens, to) ? to + 1 : to }, false);

/** “$5.4-billion” */
const isHyphened = (tokens: readonly Token[], at: number): boolean =>
  DASH.test(wordAt(tokens, at)) &&
  tokenAt(tokens, at).start === tokenAt(tokens, at - 1).end &&
  (factorAt(tokens, at + 1) ?? 0) >= 1e6;

/** “Half a million”, “half a kilometre”, «пол» of «полмиллиона»; a half of anything else is a part. */
function halfAt(tokens: readonly Token[], at: number): SpokenNumber | undefined {
  if (!/^(?:half|пол)$/.test(wordAt(tokens, at))) return undefined;
  const next = /^an?$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  if (factorAt(tokens, next) !== undefined) return grown(tokens, { total: 0, current: HALF, to: next }, true);
  return isMeasure(tokenAt(tokens, next).term) ? { value: HALF, to: next, isOver: false } : undefined;
}

/** «Более сотни», «около десятка»: one of them, in the singular. */
const isSingleHundred = (tokens: readonly Token[], at: number): boolean =>
  /^(?:сотн[ияюе]|десятка|десяток|тысячи|дюжины)$/.test(wordAt(tokens, at)) &&
  /^(?:более|больше|свыше|около|порядка|менее|меньше|почти|примерно)$/.test(wordAt(tokens, at - 1));

/** «Тысяча двести», «миллион двести тысяч»: one of them, and what is counted on. */
const isSingleThousand = (tokens: readonly Token[], at: number): boolean =>
  /^(?:тысяч[ау]|миллион|миллиард)$/.test(wordAt(tokens, at)) &&
  valueAt(tokens, at - 1) === undefined &&
  (valueAt(tokens, at + 1) ?? 0) >= 1;

/** «Миллион двести», «два миллиарда триста»: hundreds spoken behind a large number are of the next smaller one. */
function inThousands(spoken: SpokenNumber): SpokenNumber {
  const last = spoken.value >= 1e9 ? 1e9 : 1e6;
  const rest = spoken.value % last;
  const isShort = spoken.value > last && rest >= 100 && rest < 1000 && rest % 50 === 0;
  return isShort ? { ...spoken, value: spoken.value - rest + (rest * last) / 1000 } : spoken;
}

/** «Собралось тысяч двенадцать», «миллиона два»: about so many of them. */
function invertedAt(tokens: readonly Token[], at: number): SpokenNumber | undefined {
  const isMany = /^(?:тысяч|тысячи|(?:миллион|миллиард)(?:а|ов))$/.test(wordAt(tokens, at));
  const isBehind =
    tokenAt(tokens, at - 1).pos === 'number' || /^(?:сколько|несколько|много)$/.test(wordAt(tokens, at - 1));
  const [factor, value] = [factorAt(tokens, at), valueAt(tokens, at + 1)];
  if (!isMany || isBehind || factor === undefined || value === undefined) return undefined;
  const many = grown(tokens, { total: 0, current: value, to: at + 2 }, true);
  return { ...many, value: many.value * factor };
}

interface Growing {
  readonly total: number;
  readonly current: number;
  readonly to: number;
}

/** Takes in what belongs to a number: smaller places, multipliers, a half, “or so”. */
function grown(tokens: readonly Token[], start: Growing, isWord: boolean): SpokenNumber {
  let at = start;
  for (let next = step(tokens, at, isWord); next; next = step(tokens, at, isWord)) at = next;
  const over = overAt(tokens, at.to);
  return { value: Math.round((at.total + at.current) * 1e6) / 1e6, to: over ?? at.to, isOver: over !== undefined };
}

function step(tokens: readonly Token[], { total, current, to }: Growing, isWord: boolean): Growing | undefined {
  const factor = factorAt(tokens, to);
  if (factor !== undefined && factor >= 1000)
    return { total: total + current * factor, current: 0, to: dotBehind(tokens, to) };
  if (factor !== undefined) return current > 0 ? { total, current: current * factor, to: to + 1 } : undefined;
  const half = halfBehind(tokens, to);
  if (half !== undefined && current > 0) return { total, current: current + HALF, to: half };
  if (!isWord) return undefined;
  // “thirty - one” in three tokens, “three hundred and twelve”
  const isJoined = DASH.test(wordAt(tokens, to))
    ? current % 10 === 0
    : wordAt(tokens, to) === 'and' && isRound(total, current);
  const place = isJoined ? to + 1 : to;
  const small = valueAt(tokens, place);
  return small !== undefined && fits(current, small) ? { total, current: current + small, to: place + 1 } : undefined;
}

const isRound = (total: number, current: number): boolean => (current === 0 ? total > 0 : current % 100 === 0);

/** “twenty” takes a “three” but not a “thirty”, “hundred” takes both. */
const fits = (current: number, small: number): boolean =>
  Number.isInteger(small) && (current === 0 || (current % 10 === 0 && small < (current % 100 === 0 ? 100 : 10)));

/** «500 тыс. рублей»: an abbreviation takes its full stop with it. */
const dotBehind = (tokens: readonly Token[], at: number): number =>
  ABBREVIATED.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === '.' && at + 2 < tokens.length ? at + 2 : at + 1;

/** “and a half”, «с половиной»: the index behind it. */
function halfBehind(tokens: readonly Token[], at: number): number | undefined {
  const words = [0, 1, 2].map((ahead) => wordAt(tokens, at + ahead));
  if (words[0] === 'and' && words[1] === 'a' && words[2] === 'half') return at + 3;
  return words[0] === 'с' && words[1] === 'половиной' ? at + 2 : undefined;
}

/** “-odd”, “or so”, “or more”, «с лишним»: the index behind it. */
function overAt(tokens: readonly Token[], at: number): number | undefined {
  const [one = '', two = ''] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  const isOver =
    (DASH.test(one) && two === 'odd') ||
    (one === 'or' && two === 'more') ||
    (one === 'с' && /^(?:лишним|небольшим)$/.test(two));
  if (isOver) return at + 2;
  return one === 'odd' ? at + 1 : undefined;
}
