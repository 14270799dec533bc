import { normalForm, termOf } from './analyzer.ts';
import { TERM_MARK, stemTerms } from './language-stems.ts';
import { nominativeOf } from './name-forms.ts';
import { nameKeys } from './name-key.ts';
import { scanWords } from './word-scanner.ts';

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

/** Shorter words have too few consonants to tell names apart. */
const MIN_NAME = 4;

/**
 * The terms a word of a text in `language` is indexed under, all at the word's own number: its stem, its stem in that
 * language, and for a capitalised word that is no stop word the keys that its spellings in other scripts share. None when it has no form.
 */
export function termsOfForm(
  word: string,
  { form, isTelling }: { readonly form: string; readonly isTelling: boolean },
  language: string,
): readonly string[] {
  if (form === '') return [];
  const names = isTelling && /^\p{Lu}/u.test(word) ? nameTerms(form) : [];
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
