import { TOKEN, normalForm, termOf } from './analyzer.ts';
import { TERM_MARK, stemTerms } from './language-stems.ts';
import { nominativeOf } from './name-forms.ts';
import { nameKeys } from './name-key.ts';
import { beginsNumber, readNumber } from './number-words.ts';

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
const isWordPart = (kind: number): boolean => kind >= LETTER && kind <= NUMBER;

let kinds: Uint8Array | undefined;

/** What each UTF-16 unit can be part of; made once, for looking up is much faster than matching. */
function kindsOfUnits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit += 1) table[unit] = kindOf(unit);
  return table;
}

function kindOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  const character = String.fromCharCode(unit);
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{N}/u.test(character)) return NUMBER;
  return /['’ʼ]/.test(character) ? APOSTROPHE : 0;
}

/** First letters of the counting words: only behind one of these a word is looked up. */
const COUNTING = new Set([...'otfsenотдчпсшвнOTFSENОТДЧПСШВН'].map((letter) => letter.charCodeAt(0)));
/** The longest counting word, in letters. */
const LONGEST_COUNTING = 12;

/**
 * Calls `visit` with where each word of `text` stands, in order: the words that `TOKEN` finds, and numbers written with
 * words as one. Plain numbers and rare scripts are left to that expression.
 */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  kinds ??= kindsOfUnits();
  const table = kinds;
  const exact = new RegExp(TOKEN.source, 'uy');
  let at = 0;
  while (at < text.length) {
    const kind = table[text.charCodeAt(at)] as number;
    if (kind === 0 || kind === APOSTROPHE) {
      at += 1;
      continue;
    }
    let end = kind === LETTER || kind === MARK ? endOfWord(text, at, table) : -1;
    if (end === -1) {
      exact.lastIndex = at;
      const match = exact.exec(text);
      if (!match) {
        at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
        continue;
      }
      end = at + match[0].length;
    }
    end = endOfNumber(text, at, end);
    visit(at, end);
    at = end;
  }
}

/** The end of the written number that begins with the word from `start` to `end`, or `end` where none does. */
function endOfNumber(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start);
  const isDigit = unit >= 0x30 && unit <= 0x39;
  if (!isDigit) {
    if (!COUNTING.has(unit) || end - start > LONGEST_COUNTING) return end;
    if (!beginsNumber(text.slice(start, end).toLowerCase())) return end;
  }
  return Math.max(end, readNumber(text, start)?.end ?? end);
}

/** The end of a word that starts with a letter; -1 when a surrogate makes it a matter for the expression. */
function endOfWord(text: string, start: number, table: Uint8Array): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const kind = table[text.charCodeAt(at)] as number;
    if (isWordPart(kind)) continue;
    if (kind === SURROGATE) return -1;
    if (kind !== APOSTROPHE || at + 1 === text.length) break;
    const next = table[text.charCodeAt(at + 1)] as number;
    if (next === SURROGATE) return -1;
    if (next !== LETTER) break;
  }
  return at;
}

/** Shorter words have too few consonants to tell names apart. */
const MIN_NAME = 4;

/**
 * The terms a word of a text in `language` is indexed under, all at the word's own number: its stem, its stem in that
 * language, and for a capitalised word the keys that its spellings in other scripts share. None when it has no form.
 */
export function termsOfWord(word: string, language = ''): readonly string[] {
  const form = normalForm(word);
  if (form === '') return [];
  const names = /^\p{Lu}/u.test(word) ? nameTerms(form) : [];
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
