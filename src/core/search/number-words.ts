/**
 * Numbers written with words: `300 тыс.`, `1.2 million`, `three hundred thousand`, `двести тысяч`. Each reads as one
 * word of a text, whose form is the digits. English, Russian, Ukrainian and German multipliers; English, Russian and
 * Ukrainian counting words.
 */

/** A number that begins at the given place: where it ends, and its digits. */
export interface WrittenNumber {
  readonly end: number;
  readonly digits: string;
}

const SMALL: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
  fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50,
  sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  один: 1, одна: 1, два: 2, две: 2, три: 3, четыре: 4, пять: 5, шесть: 6, семь: 7, восемь: 8, девять: 9, десять: 10, пятнадцать: 15,
  двадцать: 20, тридцать: 30, сорок: 40, пятьдесят: 50, шестьдесят: 60, семьдесят: 70, восемьдесят: 80, девяносто: 90, сто: 100,
  двести: 200, триста: 300, четыреста: 400, пятьсот: 500, шестьсот: 600, семьсот: 700, восемьсот: 800, девятьсот: 900,
  дві: 2, чотири: 4, шість: 6, сім: 7, вісім: 8, двісті: 200, чотириста: 400, шістсот: 600, сімсот: 700, вісімсот: 800,
} as const; // prettier-ignore

/** Words that multiply what stands before them. `тыс.` and `млн` are the usual abbreviations. */
const MULTIPLIERS: readonly (readonly [word: RegExp, factor: number])[] = [
  [/^(?:hundred)$/, 100],
  [/^(?:thousand|тыс|тысяч[аиу]?|тис|тисяч[аіиу]?|tsd|tausend)$/, 1_000],
  [/^(?:million|millions|mln|mio|миллион(?:а|ов)?|млн|мільйон(?:а|и|ів)?|millionen)$/, 1_000_000],
  [/^(?:billion|bn|миллиард(?:а|ов)?|млрд|мільярд(?:а|и|ів)?|milliarden)$/, 1_000_000_000],
];
/** What these begin with, two letters each. */
export const MULTIPLIER_OPENINGS = [
  'hu',
  'th',
  'ts',
  'ta',
  'mi',
  'ml',
  'bi',
  'bn',
  'ты',
  'ти',
  'ми',
  'мі',
  'мл',
] as const;
const ABBREVIATED = /^(?:тыс|тис|млн|млрд|tsd|mio|mln|bn)$/;

const LEADING_DIGITS =
  /(?:\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f,.'’]\p{Nd}{3})+|\p{Nd}+(?:[.,]\p{Nd}{1,2})?)(?![\p{N}])/uy;
/** The next word: behind one space or hyphen, or behind “and”. */
const NEXT_WORD = /[ \u00a0\u2009\u202f-](?:and )?(\p{L}+)/uy;
const FIRST_WORD = /\p{L}+/uy;

const factorOf = (word: string): number | undefined => MULTIPLIERS.find(([pattern]) => pattern.test(word))?.[1];
const smallOf = (word: string): number | undefined => (Object.hasOwn(SMALL, word) ? SMALL[word] : undefined);

/** The words a written number can begin with, in lower case. */
export const COUNTING_WORDS: readonly string[] = Object.keys(SMALL);

/** Whether a lower-case word can begin a number; a quick look before the slow one. */
export const beginsNumber = (word: string): boolean => smallOf(word) !== undefined;

/** The written number that begins at `start`, if it has a multiplier; plain digits and lone counting words are not one. */
export function readNumber(text: string, start: number): WrittenNumber | undefined {
  const first = firstValue(text, start);
  if (!first) return undefined;
  let { total, current, end } = { total: 0, current: first.value, end: first.end };
  let multiplied = false;
  for (let next = nextWord(text, end); next; next = nextWord(text, end)) {
    const factor = factorOf(next.word);
    const small = first.isWord ? smallOf(next.word) : undefined;
    if (factor === undefined && (small === undefined || !fits(current, small))) break;
    if (factor === 100) current *= 100;
    else if (factor !== undefined) [total, current] = [total + current * factor, 0];
    else current += small ?? 0;
    multiplied ||= factor !== undefined;
    end = endOf(text, next);
  }
  const value = Math.round(total + current);
  return multiplied && Number.isSafeInteger(value) ? { end, digits: String(value) } : undefined;
}

/** “twenty” takes a “three” but not a “thirty”, “hundred” takes both. */
const fits = (current: number, small: number): boolean =>
  current === 0 || (current % 10 === 0 && small < lowestPlace(current));
const lowestPlace = (value: number): number => (value % 100 === 0 ? 100 : 10);

function firstValue(text: string, start: number): { value: number; end: number; isWord: boolean } | undefined {
  LEADING_DIGITS.lastIndex = start;
  const digits = LEADING_DIGITS.exec(text)?.[0];
  if (digits !== undefined) {
    const isDecimal = /^\p{Nd}+[.,]\p{Nd}{1,2}$/u.test(digits);
    const value = isDecimal
      ? Number(digits.normalize('NFKC').replace(',', '.'))
      : Number(digits.normalize('NFKC').replace(/\D/g, ''));
    return { value, end: start + digits.length, isWord: false };
  }
  FIRST_WORD.lastIndex = start;
  const word = FIRST_WORD.exec(text)?.[0];
  const value = word === undefined ? undefined : smallOf(word.toLowerCase());
  return word === undefined || value === undefined ? undefined : { value, end: start + word.length, isWord: true };
}

function nextWord(text: string, at: number): { word: string; end: number } | undefined {
  NEXT_WORD.lastIndex = at;
  const match = NEXT_WORD.exec(text);
  return match?.[1] === undefined ? undefined : { word: match[1].toLowerCase(), end: at + match[0].length };
}

/** An abbreviation takes its full stop with it. */
const endOf = (text: string, { word, end }: { word: string; end: number }): number =>
  ABBREVIATED.test(word) && text[end] === '.' ? end + 1 : end;
