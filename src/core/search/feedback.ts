import { termOf } from './analyzer.ts';
import type { DocumentWords } from './document-words.ts';
import { createExpander, type FoundTerm } from './expand.ts';
import type { LiveIndex } from './live-index.ts';
import { toVector, type QueryPlan, type WeightedTerm } from './query-plan.ts';
import { FIELDS } from './segment-format.ts';

/** A document taken for relevant because it ranks high. */
export interface FeedbackDocument {
  readonly words: DocumentWords;
  readonly score: number;
}

/** Documents that are looked at; chosen with the other constants by bench/relevance, where the log is. */
export const FEEDBACK_DOCUMENTS = 20;
/** Terms that are added. */
const FEEDBACK_TERMS = 40;
/** Share of the query that the added terms take, where they can be trusted. */
const FEEDBACK_SHARE = 0.6;
/** A document counts by this power of its score: one that hardly matches less tells little. */
const PEAK = 4;
/** The rank whose score is held against the first, */
const TENTH = 9;
/** and between which shares of it feedback goes from none to all: what stands alone was what was looked for. */
const ALONE = 0.25;
const EVEN = 0.4;

/** The share of a query that feedback should take after this ranking; 0 where a document stands out from the others. */
export function feedbackShare(ranking: readonly { readonly score: number }[]): number {
  const [first, tenth] = [ranking[0]?.score ?? 0, ranking[TENTH]?.score ?? 0];
  if (first <= 0) return 0;
  return FEEDBACK_SHARE * Math.max(0, Math.min(1, (tenth / first - ALONE) / (EVEN - ALONE)));
}

/** A query with words added, and how much less each of its own weighs in its scores than before. */
export interface ExpandedPlan {
  readonly plan: QueryPlan;
  readonly scale: number;
}

/**
 * Adds the terms that stand out in the best documents to a query of plain words, with `share` of its weight (RM3:
 * Lavrenko and Croft 2001, Abdul-Jaleel and others 2004; terms count by their rarity as well).
 */
export function expandPlan(
  index: LiveIndex,
  plan: QueryPlan,
  documents: readonly FeedbackDocument[],
  share: number,
): ExpandedPlan {
  const chosen = chooseTerms(index, documents);
  const mass = chosen.reduce((sum, each) => sum + each.weight, 0);
  const total = plan.weighted.reduce((sum, { weights }) => sum + Math.max(...weights.map((each) => each ?? 0)), 0);
  if (mass === 0 || total === 0) return { plan, scale: 1 };
  const weighted = new Map<string, WeightedTerm>();
  for (const each of plan.weighted) {
    const weights = each.weights.map((weight) => (weight === null ? null : (weight / total) * (1 - share)));
    weighted.set(each.found.term, { ...each, weights });
  }
  for (const { found, weight } of chosen) {
    const held = weighted.get(found.term);
    const weights = FIELDS.map((_, field) => (held?.weights[field] ?? 0) + (weight / mass) * share);
    weighted.set(found.term, { found, weights, instead: held?.instead ?? null });
  }
  const expanded = { ...plan, ...toVector(weighted) };
  const scale = ((1 - share) / lengthOf(expanded)) * (lengthOf(plan) / total);
  return { plan: expanded, scale };
}

/** Length of the query's vector, as scores are divided by it. */
const lengthOf = ({ magnitudes }: QueryPlan): number => Math.max(...magnitudes);

/** The terms that make up most of the documents for how rare they are. */
function chooseTerms(index: LiveIndex, documents: readonly FeedbackDocument[]): { found: FoundTerm; weight: number }[] {
  const expander = createExpander(index);
  const weights = documents.map(({ score }) => score ** PEAK);
  const total = weights.reduce((sum, each) => sum + each, 0);
  const shares = new Map<string, number>();
  documents.forEach(({ words }, at) => {
    const telling = [...words].filter(([form]) => form.length > 1);
    const length = telling.reduce((sum, [, count]) => sum + count, 0);
    for (const [form, count] of telling) {
      const share = ((weights[at] as number) / total) * (count / length);
      shares.set(form, (shares.get(form) ?? 0) + share);
    }
  });
  const byTerm = new Map<string, number>();
  for (const [form, share] of shares) byTerm.set(cachedTerm(form), (byTerm.get(cachedTerm(form)) ?? 0) + share);
  return [...byTerm]
    .flatMap(([term, share]) => {
      const found = expander.exact(term);
      if (!found || found.frequency < 2) return [];
      return { found, weight: share * Math.max(0, Math.log(index.documents / found.frequency)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.found.term < b.found.term ? -1 : 1))
    .slice(0, FEEDBACK_TERMS);
}

const terms = new Map<string, string>();
const MOST_TERMS = 50_000;

/** Words repeat, so each is stemmed once. */
function cachedTerm(form: string): string {
  let term = terms.get(form);
  if (term === undefined) {
    if (terms.size >= MOST_TERMS) terms.clear();
    terms.set(form, (term = termOf(form)));
  }
  return term;
}
