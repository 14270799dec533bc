import type { WordsRead } from './document-words.ts';
import type { LiveIndex } from './live-index.ts';
import { findMatches, type DocumentMatches } from './matches.ts';
import type { TermSpans } from './spans.ts';
import { parseQuery } from './query-parser.ts';
import { planQuery, type PlanOptions } from './query-plan.ts';
import { rank } from './rank.ts';
import type { Ranked } from './ranked.ts';
import { rankRefined } from './refine.ts';

/** A document that matches. */
export interface IndexHit {
  readonly id: string;
  readonly score: number;
  /** Lower-case hexadecimal fingerprint of the content that was indexed. */
  readonly fingerprint: string;
  /** Where the words of the query stand in the text, and in the title as it was indexed. */
  readonly text: readonly TermSpans[];
  readonly title: readonly TermSpans[];
}

/** What a query may draw upon, and which part of its ranking is wanted. */
export interface QueryOptions extends PlanOptions {
  /** Plain words that stand near each other bring a document up. */
  readonly near?: boolean;
  /** Words of documents that were read: of plain words the forms that were typed bring a document up. */
  readonly words?: WordsRead | undefined;
  /** Documents to leave out at the top. */
  readonly offset?: number;
}

/**
 * The best documents that match `text`, and how many match; with `names` also under other spellings of a name, with
 * `near` those of plain words in which they stand near each other first; `wanted` are the ids of documents whose words
 * would make the ranking better. Fails with `QUERY_SYNTAX`.
 */
export function queryIndex(
  index: LiveIndex,
  text: string,
  limit: number,
  { near = true, words, offset = 0, ...options }: QueryOptions = {},
): { hits: IndexHit[]; total: number; wanted: string[] } {
  const query = parseQuery(text);
  if (query.isEmpty) return { hits: [], total: 0, wanted: [] };
  const plan = planQuery(index, query, options);
  const most = limit + offset;
  const idOfRanked = ({ segment, document }: Ranked): string => idOf(index, segment, document);
  const reading = {
    wordsOf: (each: Ranked) => words?.get(idOfRanked(each)),
    forms: words !== undefined,
    feedback: false,
  };
  const { ranked, total, wanted } = near
    ? rankRefined(index, { query, plan, limit: most }, reading)
    : { ...rank(index, plan, most), wanted: [] };
  const page = ranked.slice(offset);
  return { hits: toHits(index, page, findMatches(index, plan, page)), total, wanted: wanted.map(idOfRanked) };
}

/** Ranked documents with what names them and where they match. */
export function toHits(index: LiveIndex, ranked: readonly Ranked[], matches: readonly DocumentMatches[]): IndexHit[] {
  return ranked.map(({ segment: number, document, score }, each) => {
    const segment = index.segments[number]?.segment;
    const id = idOf(index, number, document);
    const fingerprint = Buffer.from(segment?.fingerprint(document) ?? []).toString('hex');
    return { id, score, fingerprint, text: matches[each]?.text ?? [], title: matches[each]?.title ?? [] };
  });
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
  const reading = { wordsOf: (each: Ranked) => words?.get(idOfRanked(each)), forms: true, feedback: true };
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
