import { isStopWord, termOf } from './analyzer.ts';
import { idfIn } from './bm25.ts';
import { createExpander, type FoundTerm } from './expand.ts';
import type { LiveIndex } from './live-index.ts';
import { findMatches } from './matches.ts';
import { toHits, type IndexHit } from './query-index.ts';
import { toVector } from './query-plan.ts';
import { rank } from './rank.ts';
import { FIELDS } from './segment-format.ts';
import type { WeightedTerm } from './weights.ts';
import { wordsOf } from './words.ts';

/** A text is looked for by so many of its words. */
const MOST_WORDS = 12;
/** Fewer letters or digits say nothing about what a text is about. */
const SHORT = 3;

/** Negations, which are no stop words, and numbers that stand anywhere. */
const SAYS_LITTLE = /^(?:not|nor|neither|нет|нельзя|\d{1,3})$/;

/** Documents that speak of what `text` speaks of, and the words it went by, the most telling first. */
export function similarTo(index: LiveIndex, text: string, limit: number): { hits: IndexHit[]; words: string[] } {
  const telling = tellingWords(index, text);
  const weighted = new Map<string, WeightedTerm>();
  for (const { found, weight } of telling)
    weighted.set(found.term, { found, weights: FIELDS.map(() => weight), instead: null });
  const plan = {
    ...{ ...toVector(weighted), isPlain: false, onlyProhibited: false },
    ...{ required: [], prohibited: [], phrases: [] },
  };
  const { ranked } = telling.length === 0 ? { ranked: [] } : rank(index, plan, limit);
  return { hits: toHits(index, ranked, findMatches(index, plan, ranked)), words: telling.map(({ word }) => word) };
}

interface TellingWord {
  readonly word: string;
  readonly found: FoundTerm;
  readonly weight: number;
}

/** Words by how often they stand in the text and how rare they are in the archive; those that stand nowhere else tell nothing. */
function tellingWords(index: LiveIndex, text: string): TellingWord[] {
  const expander = createExpander(index);
  const counts = new Map<string, { word: string; count: number }>();
  for (const { form, start, end } of wordsOf(text)) {
    if (form.length < SHORT || isStopWord(form) || SAYS_LITTLE.test(form)) continue;
    const term = termOf(form);
    const held = counts.get(term) ?? { word: text.slice(start, end), count: 0 };
    held.count += 1;
    counts.set(term, held);
  }
  return [...counts]
    .flatMap(([term, { word, count }]) => {
      const found = expander.exact(term);
      if (!found || found.frequency < 2) return [];
      return [{ word, found, weight: Math.sqrt(count) * idfIn(index, found.frequency) }];
    })
    .sort((a, b) => b.weight - a.weight || (a.found.term < b.found.term ? -1 : 1))
    .slice(0, MOST_WORDS);
}
