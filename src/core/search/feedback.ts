import { isStopWord, normalForm } from './analyzer.ts';
import { createExpander } from './expand.ts';
import type { LiveIndex } from './live-index.ts';
import { toVector, type QueryPlan, type WeightedTerm } from './query-plan.ts';
import { FIELDS } from './segment-format.ts';
import { TERM_MARK } from './language-stems.ts';
import { scanWords, termsOfWord } from './words.ts';

/** A document taken for relevant because it ranks high. */
export interface FeedbackDocument {
  readonly text: string;
  readonly score: number;
}

/** Documents that are looked at; chosen with the other constants by bench/relevance. */
export const FEEDBACK_DOCUMENTS = 5;
/** Terms that are added. */
const FEEDBACK_TERMS = 40;
/** Share of the query as it was typed. */
const OWN_SHARE = 0.8;
/** Where the last of the documents has a smaller share of the first one's score, the first is what was looked for. */
const EVEN = 0.5;

/** Whether a ranking is even enough for feedback: a document that stands alone is not helped by its neighbours. */
export function isEven(ranking: readonly { readonly score: number }[]): boolean {
  const [first, last] = [ranking[0]?.score ?? 0, ranking[FEEDBACK_DOCUMENTS - 1]?.score ?? 0];
  return last > first * EVEN;
}

/**
 * Adds the terms that stand out in the best documents to a query of plain words (RM3: Lavrenko and Croft 2001,
 * Abdul-Jaleel and others 2004).
 */
export function withFeedback(index: LiveIndex, plan: QueryPlan, documents: readonly FeedbackDocument[]): QueryPlan {
  const chosen = chooseTerms(index, documents);
  const mass = chosen.reduce((sum, { share }) => sum + share, 0);
  const own = plan.weighted.reduce((sum, { weights }) => sum + Math.max(...weights.map((each) => each ?? 0)), 0);
  if (mass === 0 || own === 0) return plan;
  const weighted = new Map<string, WeightedTerm>();
  for (const each of plan.weighted) {
    const weights = each.weights.map((weight) => (weight === null ? null : (weight / own) * OWN_SHARE));
    weighted.set(each.found.term, { ...each, weights });
  }
  for (const { found, share } of chosen) {
    const held = weighted.get(found.term);
    const more = (share / mass) * (1 - OWN_SHARE);
    const weights = FIELDS.map((_, field) => (held?.weights[field] ?? 0) + more);
    weighted.set(found.term, { found, weights, instead: held?.instead ?? null });
  }
  return { ...plan, ...toVector(weighted) };
}

/** The terms with the largest mean share of the documents, each document counting by its score. */
function chooseTerms(index: LiveIndex, documents: readonly FeedbackDocument[]) {
  const expander = createExpander(index);
  const total = documents.reduce((sum, { score }) => sum + score, 0);
  const shares = new Map<string, number>();
  for (const { text, score } of documents) {
    const terms = tellingTerms(text);
    for (const term of terms) shares.set(term, (shares.get(term) ?? 0) + score / total / terms.length);
  }
  return [...shares]
    .flatMap(([term, share]) => {
      const found = expander.exact(term);
      return found && found.frequency > 1 ? [{ found, share }] : [];
    })
    .sort((a, b) => b.share - a.share || (a.found.term < b.found.term ? -1 : 1))
    .slice(0, FEEDBACK_TERMS);
}

function tellingTerms(text: string): string[] {
  const found: string[] = [];
  scanWords(text, (start, end) => {
    const word = text.slice(start, end);
    const form = normalForm(word);
    if (form.length < 2 || isStopWord(form)) return;
    for (const term of termsOfWord(word)) if (!term.startsWith(TERM_MARK)) found.push(term);
  });
  return found;
}
