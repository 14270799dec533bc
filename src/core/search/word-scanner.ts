import { TOKEN } from './analyzer.ts';
import { COUNTING_WORDS, MULTIPLIER_OPENINGS, beginsNumber, readNumber } from './number-words.ts';
import { HASHED, LOW_BITS, MOST_PACKED, PACKED, PACKED_BITS, hashOf } from './word-table.ts';

/** Kinds of UTF-16 units; those of words have a bit in common. */
const IN_WORD = 8;
const LETTER = IN_WORD;
const MARK = IN_WORD + 1;
const NUMBER = IN_WORD + 2;
const APOSTROPHE = 1;
const SURROGATE = 2;

let kinds: Uint8Array | undefined;

/** The kinds of units by what they match; a run at a time, for there are many units and few runs. */
const KINDS: readonly (readonly [units: RegExp, kind: number])[] = [
  // One of them is a letter as well, and then that.
  [/['’ʼ]/g, APOSTROPHE],
  [/\p{L}+/gu, LETTER],
  [/\p{M}+/gu, MARK],
  [/\p{N}+/gu, NUMBER],
];

/** What each UTF-16 unit can be part of; made once, for looking up is much faster than matching. */
function kindsOfUnits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  // Surrogates would pair up in a string, so the units before and behind them are looked at apart.
  for (const [from, to] of [
    [0, 0xd800],
    [0xe000, 0x10000],
  ] as const) {
    const all = Array.from({ length: to - from }, (_, unit) => String.fromCharCode(from + unit)).join('');
    for (const [units, kind] of KINDS)
      for (const { index, 0: run } of all.matchAll(units)) table.fill(kind, from + index, from + index + run.length);
  }
  return table.fill(SURROGATE, 0xd800, 0xe000);
}

/** Small, so that the tables stay in the nearest cache; what falls together is told apart by a slower look. */
const OPENINGS = 0xfff;
/** What the first three letters of each counting word come to, in the usual cases of letters. */
const COUNTING = new Uint8Array(OPENINGS + 1);
for (const word of COUNTING_WORDS)
  for (const spelt of [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])
    COUNTING[openingOf(spelt.charCodeAt(0), spelt.charCodeAt(1), spelt.charCodeAt(2))] = 1;

/** What the first two letters come to of all words that go on with a written number. */
const GOING_ON = new Uint8Array(OPENINGS + 1);
for (const word of ['an', ...MULTIPLIER_OPENINGS, ...COUNTING_WORDS])
  for (const first of [word.charAt(0), word.charAt(0).toUpperCase()])
    for (const second of [word.charAt(1), word.charAt(1).toUpperCase()])
      GOING_ON[openingOf(first.charCodeAt(0), second.charCodeAt(0), 0)] = 1;

function openingOf(first: number, second: number, third: number): number {
  return (first + second * 37 + third * 1031) & OPENINGS;
}

/** The longest counting word, in letters. */
const LONGEST_COUNTING = 12;

/** One word that begins where it is asked to. */
const TOKEN_HERE = new RegExp(TOKEN.source, 'uy');

/** Where words are looked for: the units of a text from `from` to `to`, behind which stands one that is in no word. */
export interface Scanned {
  readonly units: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** A text as its UTF-16 units and a 0, for these are read much faster than characters of a string. */
export const unitsOf = (text: string): Uint16Array => writeUnits(text, Buffer.allocUnsafeSlow(text.length * 2 + 2));

/** As `unitsOf`, but the units are only valid until the next call: for texts that are read one after the other. */
export function lentUnitsOf(text: string): Uint16Array {
  if (text.length * 2 + 2 > lent.length) lent = Buffer.allocUnsafeSlow(text.length * 4 + 2);
  return writeUnits(text, lent);
}

let lent = Buffer.allocUnsafeSlow(1 << 16);

function writeUnits(text: string, into: Buffer): Uint16Array {
  into.write(text, 0, 'utf16le');
  const units = new Uint16Array(into.buffer, 0, text.length + 1);
  units[text.length] = 0;
  return units;
}

/** Called with where a word stands and its `WordKey`. */
export type VisitWord = (start: number, end: number, low: number, high: number) => void;

const PACKED_TOP = LOW_BITS - PACKED_BITS;
const LOW_MASK = (1 << LOW_BITS) - 1;

/**
 * Calls `visit` for each word of `text`, in order: the words that `TOKEN` finds, and numbers written with words as one.
 * Groups of digits and rare scripts are left to that expression.
 */
export function scanWords(text: string, visit: VisitWord, scanned = wholeOf(text)): void {
  const table = (kinds ??= kindsOfUnits());
  const { units, from, to } = scanned;
  for (let at = from; at < to;) {
    const kind = table[units[at] as number] as number;
    if (kind === 0 || kind === APOSTROPHE) {
      at += 1;
      continue;
    }
    const start = at;
    let low = 0;
    let high = 0;
    if (kind === LETTER) {
      // Most words are short ones of plain letters.
      for (
        let code = PACKED[units[at] as number] as number;
        code !== 0;
        code = PACKED[units[++at] as number] as number
      ) {
        high = (high << PACKED_BITS) | (low >>> PACKED_TOP);
        low = ((low << PACKED_BITS) | code) & LOW_MASK;
      }
    }
    const isPacked = at > start && at - start <= MOST_PACKED && endsBefore(table, units, at);
    if (!isPacked) at = endOfOther(text, scanned, start, table);
    if (at < start) {
      at = start + unitsAt(text, start);
      continue;
    }
    const end = mayCount(units, start, at, to) ? endOfNumber(text, start, at) : at;
    if (!isPacked || end !== at) [low, high] = [hashOf(units, start, end), HASHED];
    at = end;
    visit(start, at, low, high);
  }
}

/** The end of the word at `start`, of whatever units; below `start` when there is none. */
function endOfOther(text: string, { units, to }: Scanned, start: number, table: Uint8Array): number {
  let at = start;
  let kind = table[units[at] as number] as number;
  if (kind === NUMBER) at = endOfDigits(units, at, to, table);
  else if (kind !== SURROGATE) {
    do kind = table[units[++at] as number] as number;
    while (goesInside(table, units, at, kind));
    // What is cut short here is taken up by the expression.
    if (isCutShort(table, units, at, kind)) at = start;
  }
  return at === start ? endByExpression(text, at) : at;
}

/** Whether a word of plain letters ends before the unit at `at`. */
function endsBefore(table: Uint8Array, units: Uint16Array, at: number): boolean {
  const kind = table[units[at] as number] as number;
  if (kind === 0) return true;
  const next = table[units[at + 1] as number];
  return kind === APOSTROPHE && next !== LETTER && next !== SURROGATE;
}

/** Whether a word goes on with the unit at `at`, which is of that kind. */
const goesInside = (table: Uint8Array, units: Uint16Array, at: number, kind: number): boolean =>
  kind >= IN_WORD || (kind === APOSTROPHE && table[units[at + 1] as number] === LETTER);

const isCutShort = (table: Uint8Array, units: Uint16Array, at: number, kind: number): boolean =>
  kind === SURROGATE || (kind === APOSTROPHE && table[units[at + 1] as number] === SURROGATE);

/** The end of the word that `TOKEN` finds at `at`; -1 when it finds none there. */
function endByExpression(text: string, at: number): number {
  TOKEN_HERE.lastIndex = at;
  const match = TOKEN_HERE.exec(text);
  return match ? at + match[0].length : -1;
}

const unitsAt = (text: string, at: number): number => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);

const wholeOf = (text: string): Scanned => ({ units: unitsOf(text), from: 0, to: text.length });

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The end of a run of digits that is a word by itself; `start` where it may be the first group of a number, or is no plain one. */
function endOfDigits(units: Uint16Array, start: number, to: number, table: Uint8Array): number {
  let at = start;
  while (at < to && isDigit(units[at] as number)) at += 1;
  if (at === to) return at;
  const kind = table[units[at] as number] as number;
  if (kind === NUMBER || kind === SURROGATE) return start;
  const isGroup = at - start <= 3 && table[units[at + 1] as number] === NUMBER;
  return isGroup && kind !== LETTER && kind !== MARK ? start : at;
}

/**
 * Whether the word from `start` to `end` may begin a written number: a number or what opens as a counting word does, and
 * then what opens as such a word goes on. A quick look before the slow one.
 */
function mayCount(units: Uint16Array, start: number, end: number, to: number): boolean {
  const unit = units[start] as number;
  if (isDigit(unit)) return goesOn(units, endOfGroups(units, end, to), to);
  const length = end - start;
  if (length < 3 || length > LONGEST_COUNTING) return false;
  if (COUNTING[openingOf(unit, units[start + 1] as number, units[start + 2] as number)] === 0) return false;
  return goesOn(units, end, to);
}

/** The end of all digits that follow with one unit between them that is no letter: further groups and decimals. */
function endOfGroups(units: Uint16Array, end: number, to: number): number {
  let at = end;
  while (at + 1 < to && kinds?.[units[at] as number] !== LETTER && isNumber(units[at + 1] as number)) {
    at += 2;
    while (at < to && isNumber(units[at] as number)) at += 1;
  }
  return at;
}

const isNumber = (unit: number): boolean => kinds?.[unit] === NUMBER;

/** Whether behind one unit a word opens that goes on with a written number. */
const goesOn = (units: Uint16Array, end: number, to: number): boolean =>
  end + 2 < to && GOING_ON[openingOf(units[end + 1] as number, units[end + 2] as number, 0)] === 1;

/** The end of the written number that begins with the word from `start` to `end`, or `end` where none does. */
function endOfNumber(text: string, start: number, end: number): number {
  if (!isDigit(text.charCodeAt(start)) && !beginsNumber(text.slice(start, end).toLowerCase())) return end;
  return Math.max(end, readNumber(text, start)?.end ?? end);
}
