import { isEven, withFeedback, type FeedbackDocument } from './feedback.ts';
import type { LiveIndex } from './live-index.ts';
import { findMatches, type TermSpans } from './matches.ts';
import { parseQuery } from './query-parser.ts';
import { planQuery } from './query-plan.ts';
import { rank } from './rank.ts';

/** A document that matches. */
export interface IndexHit {
  readonly id: string;
  readonly score: number;
  /** Lower-case hexadecimal fingerprint of the content that was indexed. */
  readonly fingerprint: string;
  /** Where the words of the query stand in the text. */
  readonly text: readonly TermSpans[];
}

/**
 * The best documents that match `text`, and how many match; with `names` also under other spellings of a name.
 * Fails with `QUERY_SYNTAX`. */
export function queryIndex(
  index: LiveIndex,
  text: string,
  limit: number,
  { names = true }: { readonly names?: boolean } = {},
): { hits: IndexHit[]; total: number } {
  const query = parseQuery(text);
  if (query.clauses.length === 0 && query.phrases.length === 0) return { hits: [], total: 0 };
  const plan = planQuery(index, query, names);
  const { ranked, total } = rank(index, plan, limit);
  const matches = findMatches(index, plan, ranked);
  const hits = ranked.map(({ segment: number, document, score }, each) => {
    const segment = index.segments[number]?.segment;
    const id = idOf(index, number, document);
    const fingerprint = Buffer.from(segment?.fingerprint(document) ?? []).toString('hex');
    return { id, score, fingerprint, text: matches[each] ?? [] };
  });
  return { hits, total };
}

/** A document in a ranking. */
export interface RankedId {
  readonly id: string;
  readonly score: number;
}

/**
 * The ranking alone. When a query of plain words comes with `feedback`, the words that stand out there are looked for too;
 * `wantsFeedback` says that it would help. Fails with `QUERY_SYNTAX`.
 */
export function rankIndex(
  index: LiveIndex,
  text: string,
  limit: number,
  feedback: readonly FeedbackDocument[],
): { ranking: RankedId[]; wantsFeedback: boolean } {
  const query = parseQuery(text);
  if (query.clauses.length === 0 && query.phrases.length === 0) return { ranking: [], wantsFeedback: false };
  const plan = planQuery(index, query);
  const { ranked } = rank(index, plan.isPlain ? withFeedback(index, plan, feedback) : plan, limit);
  const ranking = ranked.map(({ segment, document, score }) => ({ id: idOf(index, segment, document), score }));
  return { ranking, wantsFeedback: plan.isPlain && isEven(ranking) };
}

function idOf(index: LiveIndex, segment: number, document: number): string {
  return Buffer.from(index.segments[segment]?.segment.id(document) ?? []).toString();
}
