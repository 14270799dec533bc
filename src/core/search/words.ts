import { TOKEN, isStopWord, normalForm, termOf } from './analyzer.ts';
import { TERM_MARK, stemTerms } from './language-stems.ts';
import { nominativeOf } from './name-forms.ts';
import { nameKeys } from './name-key.ts';
import { COUNTING_WORDS, beginsNumber, readNumber } from './number-words.ts';

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

/** The longest counting word, in letters. */
const LONGEST_COUNTING = 12;

/** One word that begins where it is asked to. */
const TOKEN_HERE = new RegExp(TOKEN.source, 'uy');

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
 * words as one. Plain numbers and rare scripts are left to that expression.
 */
export function scanWords(
  text: string,
  visit: (start: number, end: number) => void,
  units: Uint16Array = unitsOf(text),
): void {
  kinds ??= kindsOfUnits();
  const table = kinds;
  const { length } = units;
  let at = 0;
  while (at < length) {
    const kind = table[units[at] as number] as number;
    if (kind === 0 || kind === APOSTROPHE) {
      at += 1;
      continue;
    }
    let end = kind === LETTER || kind === MARK ? endOfWord(units, at, table) : -1;
    if (end === -1) {
      TOKEN_HERE.lastIndex = at;
      const match = TOKEN_HERE.exec(text);
      if (!match) {
        at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
        continue;
      }
      end = at + match[0].length;
    }
    if (mayCount(units, at, end)) end = endOfNumber(text, at, end);
    visit(at, end);
    at = end;
  }
}

/** Whether the word from `start` to `end` is a number or opens as a counting word does; a quick look before the slow one. */
function mayCount(units: Uint16Array, start: number, end: number): boolean {
  const unit = units[start] as number;
  if (unit >= 0x30 && unit <= 0x39) return true;
  const length = end - start;
  if (length < 3 || length > LONGEST_COUNTING) return false;
  return COUNTING[openingOf(unit, units[start + 1] as number, units[start + 2] as number)] === 1;
}

/** The end of the written number that begins with the word from `start` to `end`, or `end` where none does. */
function endOfNumber(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start);
  const isDigit = unit >= 0x30 && unit <= 0x39;
  if (!isDigit && !beginsNumber(text.slice(start, end).toLowerCase())) return end;
  return Math.max(end, readNumber(text, start)?.end ?? end);
}

/** The end of a word that starts with a letter; -1 when a surrogate makes it a matter for the expression. */
function endOfWord(units: Uint16Array, start: number, table: Uint8Array): number {
  const { length } = units;
  let at = start + 1;
  for (; at < length; at += 1) {
    const kind = table[units[at] as number] as number;
    if (kind >= LETTER && kind <= NUMBER) continue;
    if (kind === SURROGATE) return -1;
    if (kind !== APOSTROPHE || at + 1 === length) break;
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
