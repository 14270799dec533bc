import { TOKEN } from './analyzer.ts';
import { COUNTING_WORDS, MULTIPLIER_OPENINGS, beginsNumber, readNumber } from './number-words.ts';
import {
  HASHED,
  LOW_MASK,
  MOST_LETTERS,
  MOST_PACKED,
  PACKED,
  PACKED_BITS,
  PACKED_TOP,
  hashOf,
  packed,
} from './word-table.ts';

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
/** What the first three letters of each counting word come to, in the usual cases of letters, and the keys of those that have one. */
const COUNTING = new Uint8Array(OPENINGS + 1);
const COUNTING_KEYS = new Uint8Array(OPENINGS + 1);
for (const word of COUNTING_WORDS)
  for (const spelt of [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)]) {
    COUNTING[openingOf(spelt.charCodeAt(0), spelt.charCodeAt(1), spelt.charCodeAt(2))] = 1;
    const key = packed(spelt);
    if (key) COUNTING_KEYS[keyOf(key.low, key.high)] = 1;
  }

/** What the first two letters come to of all words that go on with a written number. */
const GOING_ON = new Uint8Array(OPENINGS + 1);
for (const word of ['an', ...MULTIPLIER_OPENINGS, ...COUNTING_WORDS])
  for (const first of [word.charAt(0), word.charAt(0).toUpperCase()])
    for (const second of [word.charAt(1), word.charAt(1).toUpperCase()])
      GOING_ON[openingOf(first.charCodeAt(0), second.charCodeAt(0), 0)] = 1;

function openingOf(first: number, second: number, third: number): number {
  return (first + second * 37 + third * 1031) & OPENINGS;
}

function keyOf(low: number, high: number): number {
  return (low ^ (low >>> 13) ^ high) & OPENINGS;
}

/** The longest counting word, in letters. */
const LONGEST_COUNTING = 12;

/** One word that begins where it is asked to. */
const TOKEN_HERE = new RegExp(TOKEN.source, 'uy');

/** Where words are looked for: the units from `from` to `to`, behind which stands one that is in no word. */
export class Scanned {
  units: Uint16Array;
  from: number;
  to: number;
  /** The key of the plain letters that were read last. */
  low = 0;
  high = 0;
  private string: string | undefined;

  constructor(units: Uint16Array, from: number, to: number, text?: string) {
    [this.units, this.from, this.to, this.string] = [units, from, to, text];
  }

  /** Goes to other units. */
  move(units: Uint16Array, from: number, to: number): this {
    [this.units, this.from, this.to, this.string] = [units, from, to, undefined];
    return this;
  }

  /** The units as a string, which few texts need. */
  get text(): string {
    return (this.string ??= textOf(this.units, this.from, this.to));
  }
}

/** A text as its UTF-16 units and a 0, for these are read much faster than characters of a string. */
export function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.allocUnsafeSlow(text.length * 2 + 2);
  bytes.write(text, 0, 'utf16le');
  const units = new Uint16Array(bytes.buffer, 0, text.length + 1);
  units[text.length] = 0;
  return units;
}

/** What units say from one place to another. */
export const textOf = (units: Uint16Array, from: number, to: number): string =>
  Buffer.from(units.buffer, units.byteOffset + from * 2, (to - from) * 2).toString('utf16le');

/** Called with where a word stands and its `WordKey`. */
export type VisitWord = (start: number, end: number, low: number, high: number) => void;

/**
 * Calls `visit` for each word of `text`, in order: the words that `TOKEN` finds, and numbers written with words as one.
 * Groups of digits and rare scripts are left to that expression.
 */
export const scanWords = (text: string, visit: VisitWord): void =>
  scanUnits(new Scanned(unitsOf(text), 0, text.length, text), visit);

/** As `scanWords`; places are counted from the first of the units. */
export function scanUnits(scanned: Scanned, visit: VisitWord): void {
  const table = (kinds ??= kindsOfUnits());
  const { units, from, to } = scanned;
  for (let at = from; at < to;) {
    let code = PACKED[units[at] as number] as number;
    if (code === 0 && (table[units[at] as number] as number) <= APOSTROPHE) {
      at += 1;
      continue;
    }
    const start = at;
    let low = 0;
    let high = 0;
    if (code > 0 && code <= MOST_LETTERS) {
      do {
        high = (high << PACKED_BITS) | (low >>> PACKED_TOP);
        low = ((low << PACKED_BITS) | code) & LOW_MASK;
        at += 1;
        code = PACKED[units[at] as number] as number;
      } while (code !== 0);
      // Most words are short ones of plain letters with a space behind them, and no numbers.
      const isShort = table[units[at] as number] === 0 && at - start <= MOST_PACKED;
      if (isShort && (COUNTING_KEYS[keyOf(low, high)] === 0 || !goesOn(units, at, to))) {
        visit(start, at, low, high);
        at += 1;
        continue;
      }
    }
    scanned.low = low;
    scanned.high = high;
    at = visitOther(scanned, start, at, visit);
  }
}

/**
 * Visits the word at `start` of which little is known, if there is one: longer, a number, or of other letters; up to `letters`
 * it has plain ones, whose key `scanned` holds. Gives where to go on.
 */
function visitOther(scanned: Scanned, start: number, letters: number, visit: VisitWord): number {
  const { units, to } = scanned;
  const table = kinds as Uint8Array;
  const isShort = letters > start && letters - start <= MOST_PACKED && endsBefore(table, units, letters);
  const word = isShort ? letters : endOfOther(scanned, start, table);
  if (word < start) return start + unitsAt(units, start);
  const end = mayCount(units, start, word, to) ? endOfNumber(scanned, start, word) : word;
  if (isShort && end === word) visit(start, end, scanned.low, scanned.high);
  else visit(start, end, hashOf(units, start, end), HASHED);
  return end;
}

/** The end of the word at `start`, of whatever units; below `start` when there is none. */
function endOfOther(scanned: Scanned, start: number, table: Uint8Array): number {
  const { units, to } = scanned;
  let at = start;
  let kind = table[units[at] as number] as number;
  if (kind === NUMBER) at = endOfDigits(units, at, to, table);
  else if (kind !== SURROGATE) {
    do kind = table[units[++at] as number] as number;
    while (goesInside(table, units, at, kind));
    // What is cut short here is taken up by the expression.
    if (isCutShort(table, units, at, kind)) at = start;
  }
  return at === start ? endByExpression(scanned, at) : at;
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
function endByExpression({ text, from }: Scanned, at: number): number {
  TOKEN_HERE.lastIndex = at - from;
  const match = TOKEN_HERE.exec(text);
  return match ? at + match[0].length : -1;
}

/** How many units the character at a surrogate has. */
function unitsAt(units: Uint16Array, at: number): number {
  const isPair = ((units[at] as number) & 0xfc00) === 0xd800 && ((units[at + 1] as number) & 0xfc00) === 0xdc00;
  return isPair ? 2 : 1;
}

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
function endOfNumber(scanned: Scanned, start: number, end: number): number {
  const { units, from } = scanned;
  if (!isDigit(units[start] as number) && !beginsNumber(textOf(units, start, end).toLowerCase())) return end;
  const read = readNumber(scanned.text, start - from);
  return read === undefined ? end : Math.max(end, from + read.end);
}
