import { isStopWord, normalForm } from './analyzer.ts';
import { dateKindOf } from './dates.ts';
import { formTerm } from './language-stems.ts';
import { termsOfForm } from './words.ts';

/** A spelling as the index takes it. */
export interface IndexedWord {
  /** All at the word's own number; none when it has no form. */
  readonly terms: readonly string[];
  /** The term under which its form is counted; empty for stop words and single letters. */
  readonly form: string;
  /** Whether it counts in the length of a field. */
  readonly isTelling: boolean;
  /** What it can be in a date, as `dateKindOf` says. */
  readonly date: number;
}

/** Stemming is slow, and every segment of an archive has much the same words. */
const known = new Map<string, IndexedWord>();
const MOST_KNOWN = 200_000;

/** A word of a text in `language`, looked up where it was met before. */
export function indexedWord(word: string, language: string): IndexedWord {
  const key = `${language} ${word}`;
  let found = known.get(key);
  if (!found) {
    const form = normalForm(word);
    const isTelling = !isStopWord(form);
    const terms = termsOfForm(word, { form, isTelling }, language);
    found = { terms, form: isTelling && form.length > 1 ? formTerm(form) : '', isTelling, date: dateKindOf(form) };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, found);
  }
  return found;
}
