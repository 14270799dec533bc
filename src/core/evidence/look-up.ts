import search from 'approx-string-match';
import type { z } from 'zod';
import type { originalCheck } from '../../contract/evidence.ts';
import { digitsOf, figuresIn, type Checkable, type Figure } from './checkable.ts';
import { toPlainText, type PlainText } from './plain-text.ts';
import { compareWording } from './wording.ts';

export type OriginalCheck = z.infer<typeof originalCheck>;

/** An original, made ready for looking words up in it. */
export interface Original {
  readonly text: string;
  readonly plain: PlainText;
  readonly figures: readonly Figure[];
}

/** Makes an original ready. */
export const toOriginal = (text: string): Original => ({ text, plain: toPlainText(text), figures: figuresIn(text) });

/** So much of a quotation's letters may differ for the words to be the same quotation, altered. */
const MAX_ALTERED = 0.25;
/** Shorter words are like too many others for an altered form of them to be told. */
const LEAST_ALTERED = 12;
const LEAST_LIKENESS = 0.5;
/** Approximate search costs length × errors. */
const MOST_LETTERS = 1000;

/** Looks words up: as they stand but for case and marks, else altered. */
export function lookUp(original: Original, { kind, words }: Checkable): OriginalCheck {
  const base = { kind, words, wording: [] };
  if (kind === 'figure') {
    const found = original.figures.find((figure) => digitsOf(figure.words) === digitsOf(words));
    return { ...base, outcome: found ? 'found' : 'not-found', range: found?.range ?? null };
  }
  const { plain, rangeOf } = original.plain;
  const wanted = toPlainText(words).plain.trim();
  const at = wholeWordsAt(plain, wanted);
  if (at !== -1) return { ...base, outcome: 'found', range: rangeOf(at, at + wanted.length) };
  const altered = alteredAt(plain, wanted);
  if (!altered) return { ...base, outcome: 'not-found', range: null };
  const range = rangeOf(altered.start, altered.end);
  const { wording, likeness } = compareWording(words, original.text.slice(range.start, range.end));
  // Letters can be alike by chance where hardly a word is.
  if (likeness < LEAST_LIKENESS) return { ...base, outcome: 'not-found', range: null };
  return { ...base, outcome: 'differs', range, wording };
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

function wholeWordsAt(text: string, wanted: string): number {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + wanted.length])) return at;
  return -1;
}

function alteredAt(text: string, wanted: string): { readonly start: number; readonly end: number } | null {
  if (wanted.length < LEAST_ALTERED || wanted.length > MOST_LETTERS) return null;
  const [best] = search(text, wanted, Math.floor(wanted.length * MAX_ALTERED)).sort(
    (a, b) => a.errors - b.errors || a.start - b.start,
  );
  if (!best) return null;
  // Whole words are compared: half a word at an edge is no word of the original.
  let { start, end } = best;
  while (start > 0 && isLetter(text[start - 1]) && isLetter(text[start])) start -= 1;
  while (end < text.length && isLetter(text[end]) && isLetter(text[end - 1])) end += 1;
  return { start, end };
}
