import { TOKEN, normalForm, termOf } from './analyzer.ts';

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

/**
 * Calls `visit` with where each word of `text` stands, in order: the same words as `TOKEN` finds. Numbers and rare
 * scripts are left to that expression.
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
    visit(at, end);
    at = end;
  }
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

/** The terms a word of a text is indexed under, all at the word's own number; none when it has no form. */
export function termsOfWord(word: string): readonly string[] {
  const form = normalForm(word);
  return form === '' ? [] : [termOf(form)];
}

/** Whether a word of a text counts; only apostrophes that pass for letters do not. */
export function hasForm(word: string): boolean {
  return word.charCodeAt(0) !== 0x2bc || normalForm(word) !== '';
}
