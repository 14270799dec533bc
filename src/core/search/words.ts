import { TOKEN, isStopWord, normalForm, termOf } from './analyzer.ts';
import { TERM_MARK, stemTerms } from './language-stems.ts';
import { nominativeOf } from './name-forms.ts';
import { nameKeys } from './name-key.ts';
import { COUNTING_WORDS, MULTIPLIER_OPENINGS, beginsNumber, readNumber } from './number-words.ts';

/** A word of a text: its normal form, and where it stands in UTF-16 units. */
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** The words of `text` in order; used for documents and queries alike. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  scanWords(text, (start, end) => {
    const form = normalForm(text.slice(start, end));
    if (form !== '') words.push({ form, start, end });
  });
  return words;
}

const LETTER = 1;
const MARK = 2;
const NUMBER = 3;
const APOSTROPHE = 4;
const SURROGATE = 5;

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

/** What the first three letters of each counting word come to, in the usual cases of letters. */
const COUNTING = new Uint8Array(0x10000);
for (const word of COUNTING_WORDS)
  for (const spelt of [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])
    COUNTING[openingOf(spelt.charCodeAt(0), spelt.charCodeAt(1), spelt.charCodeAt(2))] = 1;

function openingOf(first: number, second: number, third: number): number {
  return (first + second * 37 + third * 1031) & 0xffff;
}

/** What the first two letters come to of all words that go on with a written number. */
const GOING_ON = new Uint8Array(0x10000);
for (const opening of ['an', ...MULTIPLIER_OPENINGS, ...COUNTING_WORDS])
  for (const first of [opening.charAt(0), opening.charAt(0).toUpperCase()])
    for (const second of [opening.charAt(1), opening.charAt(1).toUpperCase()])
      GOING_ON[pairOf(first.charCodeAt(0), second.charCodeAt(0))] = 1;

function pairOf(first: number, second: number): number {
  return (first + second * 37) & 0xffff;
}

/** The longest counting word, in letters. */
const LONGEST_COUNTING = 12;

/** One word that begins where it is asked to. */
const TOKEN_HERE = new RegExp(TOKEN.source, 'uy');

/** Where words are looked for: the units of the text, and those of them from `from` to `to`. */
export interface Scanned {
  readonly units: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** A text as its UTF-16 units, for these are read much faster than characters of a string. */
export const unitsOf = (text: string): Uint16Array => writeUnits(text, Buffer.allocUnsafeSlow(text.length * 2));

/** As `unitsOf`, but the units are only valid until the next call: for texts that are read one after the other. */
export function lentUnitsOf(text: string): Uint16Array {
  if (text.length * 2 > lent.length) lent = Buffer.allocUnsafeSlow(text.length * 4);
  return writeUnits(text, lent);
}

let lent = Buffer.allocUnsafeSlow(1 << 16);

function writeUnits(text: string, into: Buffer): Uint16Array {
  into.write(text, 0, 'utf16le');
  return new Uint16Array(into.buffer, 0, text.length);
}

/**
 * Calls `visit` with where each word of `text` stands, in order: the words that `TOKEN` finds, and numbers written with
 * words as one. Groups of digits and rare scripts are left to that expression.
 */
export function scanWords(text: string, visit: (start: number, end: number) => void, scanned = wholeOf(text)): void {
  kinds ??= kindsOfUnits();
  const table = kinds;
  const { units, from, to } = scanned;
  let at = from;
  while (at < to) {
    const kind = table[units[at] as number] as number;
    if (kind === 0 || kind === APOSTROPHE) {
      at += 1;
      continue;
    }
    let end = kind === NUMBER ? endOfDigits(units, at, to, table) : -1;
    if (kind === LETTER || kind === MARK) end = endOfWord(units, at, to, table);
    if (end === -1) {
      TOKEN_HERE.lastIndex = at;
      const match = TOKEN_HERE.exec(text);
      if (!match) {
        at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
        continue;
      }
      end = at + match[0].length;
    }
    if (mayCount(units, at, end, to)) end = endOfNumber(text, at, end);
    visit(at, end);
    at = end;
  }
}

const wholeOf = (text: string): Scanned => ({ units: unitsOf(text), from: 0, to: text.length });

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The end of a run of digits that is a word by itself; -1 where it may be the first group of a number, or is no plain one. */
function endOfDigits(units: Uint16Array, start: number, to: number, table: Uint8Array): number {
  let at = start;
  while (at < to && isDigit(units[at] as number)) at += 1;
  if (at === to) return at;
  const kind = table[units[at] as number] as number;
  if (at === start || kind === NUMBER || kind === SURROGATE) return -1;
  const isGroup = at - start <= 3 && at + 1 < to && table[units[at + 1] as number] === NUMBER;
  return isGroup && kind !== LETTER && kind !== MARK ? -1 : at;
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
  end + 2 < to && GOING_ON[pairOf(units[end + 1] as number, units[end + 2] as number)] === 1;

/** The end of the written number that begins with the word from `start` to `end`, or `end` where none does. */
function endOfNumber(text: string, start: number, end: number): number {
  if (!isDigit(text.charCodeAt(start)) && !beginsNumber(text.slice(start, end).toLowerCase())) return end;
  return Math.max(end, readNumber(text, start)?.end ?? end);
}

/** The end of a word that starts with a letter; -1 when a surrogate makes it a matter for the expression. */
function endOfWord(units: Uint16Array, start: number, to: number, table: Uint8Array): number {
  let at = start + 1;
  for (; at < to; at += 1) {
    const kind = table[units[at] as number] as number;
    if (kind >= LETTER && kind <= NUMBER) continue;
    if (kind === SURROGATE) return -1;
    if (kind !== APOSTROPHE || at + 1 === to) break;
    const next = table[units[at + 1] as number] as number;
    if (next === SURROGATE) return -1;
    if (next !== LETTER) break;
  }
  return at;
}

/** Shorter words have too few consonants to tell names apart. */
const MIN_NAME = 4;

/**
 * The terms a word of a text in `language` is indexed under, all at the word's own number: its stem, its stem in that
 * language, and for a capitalised word that is no stop word the keys that its spellings in other scripts share. None when it has no form.
 */
export function termsOfWord(word: string, language = ''): readonly string[] {
  const form = normalForm(word);
  if (form === '') return [];
  const names = /^\p{Lu}/u.test(word) && !isStopWord(form) ? nameTerms(form) : [];
  return [termOf(form), ...stemTerms(form, language), ...names];
}

/** The name keys of a normal form as terms of the index. */
export function nameTerms(form: string): readonly string[] {
  return form.length < MIN_NAME ? [] : nameKeys(nominativeOf(form)).map((key) => TERM_MARK + key);
}

/** Whether a word of a text counts; only apostrophes that pass for letters do not. */
export function hasForm(word: string): boolean {
  return word.charCodeAt(0) !== 0x2bc || normalForm(word) !== '';
}
