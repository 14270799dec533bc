import numbers from './lexicons/numbers.json' with { type: 'json' };
import { isRoleWord } from './role-words.ts';
import { spokenNumberAt, withMultipliers, type SpokenNumber } from './number-words.ts';
import { plain, tokenAt, wordAt, type Token } from './token.ts';

const VAGUE: ReadonlyMap<string, number> = new Map(Object.entries(numbers.vague));
const FRACTIONS: ReadonlyMap<string, number> = new Map(Object.entries(numbers.fractions));
const DASH = /^[-–—]$/;

/** Currencies that stand as words behind a figure, as concepts. */
export const CURRENCIES: ReadonlySet<string> = new Set([
  'dollar',
  'euro',
  'rouble',
  'pound_money',
  'mark_money',
  'crown',
]);

/** A figure without what stands before it; `to` is the index of the token behind it. */
export interface Figure {
  readonly low: number;
  readonly to: number;
  readonly vague?: boolean;
  readonly isFraction?: boolean;
  /** “20-odd”, «с лишним»: a little more than that. */
  readonly isOver?: boolean;
}

const GROUPED = /^\d{1,3}(?:[ \u00a0\u2009\u202f,.'’]\d{3})+$/u;

/** A figure in digits or words at `at`; undefined where there is none. */
export function figureAt(text: string, tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at];
  if (!token || isOfPair(tokens, at)) return undefined;
  const word = plain(token.text);
  if (/^\p{Nd}/u.test(token.text)) return multiplied(text, tokens, at);
  const vague = isCounted(tokens, at) ? undefined : vagueAt(tokens, at);
  if (vague) return vague;
  if (FRACTIONS.has(word) && isPartOfWhole(tokens, at))
    return { low: FRACTIONS.get(word) ?? 0, to: at + 1, isFraction: true };
  return lengthAt(tokens, at) ?? wordsAt(tokens, at);
}

/** “One-to-one talks”, “a two-to-one margin”, “odds of 3-to-1”: how many for how many, and no count; “ten-to-fifteen-minute” is one. */
function isOfPair(tokens: readonly Token[], at: number): boolean {
  const isDash = (place: number): boolean => tokenAt(tokens, place).text === '-';
  const joins = (place: number): boolean =>
    isDash(place - 1) && /^(?:to|on)$/.test(wordAt(tokens, place)) && isDash(place + 1) && !isDash(place + 3);
  return joins(at + 2) || joins(at - 2) || (isDash(at + 1) && /^(?:to|on)-\d+$/.test(wordAt(tokens, at + 2)));
}

/** “A third of the harvest”, “half the crew”, «треть урожая»: the whole stands behind the part. */
function isPartOfWhole(tokens: readonly Token[], at: number): boolean {
  const { text, pos } = tokenAt(tokens, at + 1);
  if (wordAt(tokens, at) === 'наполовину') return true;
  const isLast = /^[.,;]?$/.test(text) && /^(?:—|–|в|на|до)$/.test(wordAt(tokens, at - 1));
  if (/^[а-я]/u.test(wordAt(tokens, at))) return pos === 'noun' || pos === 'adjective' || isLast;
  return text === 'of' || (wordAt(tokens, at) === 'half' && /^(?:the|its|their|his|her|all)$/.test(text));
}

/** “within a week”, “almost an hour”: one of them. */
function lengthAt(tokens: readonly Token[], at: number): Figure | undefined {
  const isLength =
    /^an?$/.test(wordAt(tokens, at)) && /^(?:hour|minute|day|week|month|year)$/.test(wordAt(tokens, at + 1));
  const isSpan = /^(?:within|in|for|after|almost|nearly|about|over|under|least|took|take|than)$/.test(
    wordAt(tokens, at - 1),
  );
  // “A day's training”
  const isOfDeed = /^['’]s?$/.test(wordAt(tokens, at + 2)) && tokenAt(tokens, at + 3).pos === 'noun';
  if (!isLength || !(isSpan || isOfDeed)) return bareLengthAt(tokens, at);
  const hasHalf = /^and a half$/.test([2, 3, 4].map((ahead) => wordAt(tokens, at + ahead)).join(' '));
  return { low: hasHalf ? 1.5 : 1, to: at + 1 };
}

/** «Не менее суток», «почти час»: one of them, without a word that counts. */
const bareLengthAt = (tokens: readonly Token[], at: number): Figure | undefined =>
  /^(?:сутки|суток|час|часа|неделю|недели|месяц|месяца)$/.test(wordAt(tokens, at)) &&
  /^(?:менее|более|больше|меньше|свыше|около|порядка|почти|примерно)$/.test(wordAt(tokens, at - 1))
    ? { low: 1, to: at }
    : undefined;

/** Digits with the multiplier behind them; “$45m” is no 45 metres. */
function multiplied(text: string, tokens: readonly Token[], at: number): Figure | undefined {
  const figure = digitsAt(text, tokens, at);
  if (!figure) return undefined;
  const { text: suffix, start } = tokenAt(tokens, figure.to);
  const isGlued = start === tokenAt(tokens, figure.to - 1).end && /^[$€£₽₴]$/.test(tokenAt(tokens, at - 1).text);
  const isMany = start === tokenAt(tokens, figure.to - 1).end && isOfMany(tokens, figure.to + 1);
  const factor = isGlued || isMany ? GLUED[suffix.toLowerCase().replace(/\.$/, '')] : undefined;
  if (factor !== undefined) return { low: figure.low * factor, to: figure.to + 1 };
  return toFigure(withMultipliers(tokens, figure.low, figure.to));
}
/** “2m euros”, “60k Harl users”: no metres. */
const isOfMany = (tokens: readonly Token[], at: number): boolean =>
  isMoneyOrPeople(tokenAt(tokens, at)) ||
  (tokenAt(tokens, at).pos === 'name' && isMoneyOrPeople(tokenAt(tokens, at + 1)));

const isMoneyOrPeople = ({ text, term }: Token): boolean =>
  CURRENCIES.has(term) ||
  term === 'person' ||
  /^(?:users|customers|viewers|subscribers|members)$/i.test(text) ||
  isRoleWord(text);

const GLUED: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, b: 1e9 };

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
  const spoken = spokenNumberAt(tokens, at);
  if (!spoken) return hyphenFraction(tokens, at);
  return fractionAt(tokens, spoken.to, spoken.value) ?? toFigure(spoken);
}

const toFigure = ({ value, to, isOver }: SpokenNumber): Figure => ({ low: value, to, isOver });

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

/** «Более сотни», «пять тысяч»: a figure, no vague word. */
const isCounted = (tokens: readonly Token[], at: number): boolean => spokenNumberAt(tokens, at) !== undefined;

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
