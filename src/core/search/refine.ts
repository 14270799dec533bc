import { askedWords, type AskedWord } from './asked.ts';
import { idfIn, saturated } from './bm25.ts';
import type { DocumentWords } from './document-words.ts';
import { createExpander } from './expand.ts';
import { expandPlan, feedbackShare, FEEDBACK_DOCUMENTS } from './feedback.ts';
import type { LiveIndex } from './live-index.ts';
import { nearnessOf, relativeLength } from './nearness.ts';
import type { ParsedQuery } from './query-parser.ts';
import type { QueryPlan } from './query-plan.ts';
import { rank, type Ranking } from './rank.ts';
import type { Ranked } from './ranked.ts';

/** So many of the best are looked at closely, */
const LOOKED_AT = 100;
/** and so many where only what stands in the index is looked at, and nobody waits for texts. */
const GLANCED_AT = 50;
/** Weight of nearness beside Lunr's score; it and the next were chosen by bench/relevance, where the log is. */
const NEARNESS = 0.2;
/** Queries of more words have more pairs: beyond this many, nearness counts less. */
const FEW_WORDS = 4;
/** Weight of a word in the very form that was typed, beside the weight of its stem. */
const EXACT_FORM = 0.2;

/** The words of a ranked document, where they are known. */
export type WordsOf = (ranked: Ranked) => DocumentWords | undefined;

/** What may be read for a ranking, and what for. */
export interface Reading {
  readonly wordsOf: WordsOf;
  /** Exact forms rank higher. */
  readonly forms: boolean;
  /** Words that stand out in the best are looked for as well. */
  readonly feedback: boolean;
}

/** A ranking, and which documents' words would make it better. */
export interface Refined extends Ranking {
  readonly wanted: readonly Ranked[];
}

/** A plain query, as the steps of its ranking share it. */
interface Asking {
  /** How many of the best are looked at. */
  readonly depth: number;
  readonly index: LiveIndex;
  readonly asked: readonly AskedWord[];
  readonly wordsOf: WordsOf;
}

/**
 * Ranks a query of plain words: by Lunr's score, then the best by nearness of the words and exact forms as well, then,
 * with `feedback`, by the words that stand out in the best. Other queries are ranked by Lunr's score alone.
 */
export function rankRefined(
  index: LiveIndex,
  { query, plan, limit }: { readonly query: ParsedQuery; readonly plan: QueryPlan; readonly limit: number },
  { wordsOf, forms, feedback }: Reading,
): Refined {
  if (!plan.isPlain) return { ...rank(index, plan, limit), wanted: [] };
  const depth = feedback ? LOOKED_AT : GLANCED_AT;
  const asking = { depth, index, asked: askedWords(query.clauses), wordsOf };
  // One word is near to nothing, and without texts there are no forms.
  if (!feedback && !forms && new Set(asking.asked.map(({ term }) => term)).size < 2)
    return { ...rank(index, plan, limit), wanted: [] };
  const { ranked, total } = rank(index, plan, Math.max(limit, depth));
  const first = liftBest(asking, ranked, 1);
  const wanted = forms ? first.slice(0, depth).filter((each) => wordsOf(each) === undefined) : [];
  const share = feedback ? feedbackShare(first) : 0;
  if (share === 0 || wanted.length > 0) return { ranked: first.slice(0, limit), total, wanted };
  const best = first.slice(0, FEEDBACK_DOCUMENTS).map((each) => ({ words: wordsOf(each) ?? NONE, score: each.score }));
  const expanded = expandPlan(index, plan, best, share);
  const found = rank(index, expanded.plan, Math.max(limit, depth)).ranked;
  const second = liftBest(asking, found, expanded.scale);
  return {
    ranked: second.slice(0, limit),
    total,
    wanted: second.slice(0, depth).filter((each) => wordsOf(each) === undefined),
  };
}

const NONE: DocumentWords = new Map();

/** Adds nearness and exact forms to the scores of the best, which go before the rest as they did. */
function liftBest(asking: Asking, ranked: readonly Ranked[], scale: number): Ranked[] {
  const { depth, index, asked } = asking;
  const best = ranked.slice(0, depth);
  const near = nearnessOf(index, asked, best);
  const exact = exactnessOf(asking, best);
  const nearWeight = (NEARNESS * FEW_WORDS) / Math.max(FEW_WORDS, new Set(asked.map(({ term }) => term)).size);
  const lifted = best.map((each, at) => ({
    ...each,
    score: each.score + scale * (nearWeight * (near[at] as number) + EXACT_FORM * (exact[at] as number)),
  }));
  // The sort is stable: what is equal stays in the order of the ids.
  return [...lifted.sort((a, b) => b.score - a.score), ...ranked.slice(depth)];
}

/** The BM25 score of the very forms that were typed, as far as the words of documents are known. */
function exactnessOf({ index, asked, wordsOf }: Asking, ranked: readonly Ranked[]): Float64Array {
  const scores = new Float64Array(ranked.length);
  const words = ranked.map(wordsOf);
  if (words.every((each) => each === undefined)) return scores;
  const expander = createExpander(index);
  const weights = new Map<string, number>();
  for (const { form, term } of asked) {
    const found = expander.exact(term);
    if (found) weights.set(form, idfIn(index, found.frequency));
  }
  const length = Math.sqrt(new Set(asked.map(({ form }) => form)).size);
  ranked.forEach((each, at) => {
    const relative = relativeLength(index, each);
    for (const [form, weight] of weights) {
      const frequency = words[at]?.get(form) ?? 0;
      if (frequency > 0) scores[at] = (scores[at] as number) + (weight * saturated(frequency, relative)) / length;
    }
  });
  return scores;
}
