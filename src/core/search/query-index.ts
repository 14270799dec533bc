import type { WordsRead } from './document-words.ts';
import type { LiveIndex } from './live-index.ts';
import { findMatches, type TermSpans } from './matches.ts';
import { parseQuery } from './query-parser.ts';
import { planQuery } from './query-plan.ts';
import { rank } from './rank.ts';
import type { Ranked } from './ranked.ts';
import { rankRefined } from './refine.ts';

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
 * The best documents that match `text`, and how many match; with `names` also under other spellings of a name, with
 * `near` those of plain words in which they stand near each other first. Fails with `QUERY_SYNTAX`.
 */
export function queryIndex(
  index: LiveIndex,
  text: string,
  limit: number,
  { names = true, near = true }: { readonly names?: boolean; readonly near?: boolean } = {},
): { hits: IndexHit[]; total: number } {
  const query = parseQuery(text);
  if (query.isEmpty) return { hits: [], total: 0 };
  const plan = planQuery(index, query, { names });
  const nearly = { wordsOf: () => undefined, feedback: false };
  const { ranked, total } = near ? rankRefined(index, { query, plan, limit }, nearly) : rank(index, plan, limit);
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

/** A ranking, and the ids of documents that should be read to make it better. */
export interface RankReply {
  readonly ranking: readonly RankedId[];
  readonly wanted: readonly string[];
}

/**
 * The ranking alone: by Lunr's scores or, with `words` of documents, as `rankRefined` does with feedback; `wanted` says
 * whose words are not there yet. Fails with `QUERY_SYNTAX`.
 */
export function rankIndex(index: LiveIndex, text: string, limit: number, words: WordsRead | null): RankReply {
  const query = parseQuery(text);
  if (query.isEmpty) return { ranking: [], wanted: [] };
  const plan = planQuery(index, query);
  const idOfRanked = ({ segment, document }: Ranked): string => idOf(index, segment, document);
  const reading = { wordsOf: (each: Ranked) => words?.get(idOfRanked(each)), feedback: true };
  const { ranked, wanted } = words
    ? rankRefined(index, { query, plan, limit }, reading)
    : { ...rank(index, plan, limit), wanted: [] };
  return {
    ranking: ranked.map((each) => ({ id: idOfRanked(each), score: each.score })),
    wanted: wanted.map(idOfRanked),
  };
}

function idOf(index: LiveIndex, segment: number, document: number): string {
  return Buffer.from(index.segments[segment]?.segment.id(document) ?? []).toString();
}
