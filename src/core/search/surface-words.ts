import { normalForm, termOf } from './analyzer.ts';
import { TAKE, type TermTest } from './dictionary.ts';
import { createDistance } from './edit-distance.ts';
import { createExpander } from './expand.ts';
import { formTerm } from './language-stems.ts';
import type { LiveIndex } from './live-index.ts';

/** A word as it is written in texts, in its normal form, and in how many documents. */
export interface SurfaceWord {
  readonly word: string;
  readonly count: number;
}

/** A word of a query, whether the index knows it, and written words that it may be a slip for, the likeliest first. */
export interface NearbyWords {
  readonly word: string;
  readonly isKnown: boolean;
  readonly nearby: readonly SurfaceWord[];
}

/** Terms that are the very forms of words; their lists are empty, only the count of documents tells. */
const FORM_MARK = formTerm('');
/** Letters from which on two slips are as likely as one in a short word. */
const LONG_WORD = 8;
/** Shorter words are near to too many others. */
const SHORT_WORD = 4;
const MOST_NEARBY = 3;

/** The commonest words that begin with `prefix`. */
export function completeWord(index: LiveIndex, prefix: string, limit: number): SurfaceWord[] {
  const form = normalForm(prefix);
  if (form === '') return [];
  // A letter or two begin a tenth of all words; while a person types on, they are asked for again and again.
  const key = `${index.segments.map(({ name }) => name).join(' ')} ${form}`;
  const known = completed.get(key) ?? collectForms(index, FORM_MARK + form, () => () => TAKE).slice(0, MOST_COMPLETED);
  if (completed.size >= MOST_KEPT) completed.clear();
  completed.set(key, known);
  return known.slice(0, limit);
}

const completed = new Map<string, readonly SurfaceWord[]>();
const MOST_COMPLETED = 20;
const MOST_KEPT = 500;

/** What a word may have been meant to be. */
export function nearbyWords(index: LiveIndex, word: string): NearbyWords {
  const form = normalForm(word);
  const expander = createExpander(index);
  const isKnown = expander.exact(termOf(form)) !== undefined;
  if (isKnown || form.length < SHORT_WORD || /^\d/.test(form)) return { word, isKnown, nearby: [] };
  for (const edits of form.length < LONG_WORD ? [1] : [1, 2]) {
    const wanted = FORM_MARK + form;
    const nearby = collectForms(index, '', () => isFormAnd(createDistance(wanted, edits)));
    if (nearby.length > 0) return { word, isKnown, nearby: nearby.slice(0, MOST_NEARBY) };
  }
  return { word, isKnown, nearby: [] };
}

const [MARK, EQUALS] = Buffer.from(FORM_MARK);

/** Passes over all that is no form; what the test knows of a term before is only of those it was asked about. */
function isFormAnd(test: TermTest): TermTest {
  let isAsked = false;
  return (bytes, length, shared) => {
    if (bytes[0] !== MARK) return 1;
    if (bytes[1] !== EQUALS) return 2;
    const verdict = test(bytes, length, isAsked ? shared : 0);
    isAsked = true;
    return verdict;
  };
}

/** Forms with their documents in all segments, the commonest first. */
function collectForms(index: LiveIndex, prefix: string, createTest: () => TermTest): SurfaceWord[] {
  const counts = new Map<string, number>();
  for (const { segment } of index.segments) {
    segment.dictionary.collect(prefix, createTest(), (term, entry) => {
      const documents = Math.max(0, ...entry.map((place) => place?.documents ?? 0));
      const word = term.slice(FORM_MARK.length);
      counts.set(word, (counts.get(word) ?? 0) + documents);
    });
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}
