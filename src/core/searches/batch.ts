import type { z } from 'zod';
import type { searchesContract } from '../../contract/searches.ts';
import type { QuerySlip } from '../../domain/query-slip.ts';
import { Failure, cancelled } from '../../rpc/failure.ts';
import type { Search } from '../search/search.ts';
import { toCsv } from '../../domain/csv.ts';

export type BatchResult = z.infer<(typeof searchesContract)['searches.batch']['output']>;

/** Queries to answer one after the other, and who is told of it. */
export interface BatchWork {
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  /** Hits of each. */
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly report: (progress: { done: number; total: number }) => void;
}

const HEADER = ['query id', 'query', 'matching documents', 'rank', 'document', 'title', 'passage', 'snippet', 'score'];

/** Answers each query; one that cannot be read becomes a row with the reason. Fails with `INDEX_UNAVAILABLE`, `CANCELLED`. */
export async function runBatch(search: Search, { queries, limit, signal, report }: BatchWork): Promise<BatchResult> {
  const answered: BatchResult['queries'] = [];
  const rows: BatchResult['rows'] = [];
  for (const [done, { id, text }] of queries.entries()) {
    if (signal.aborted) throw cancelled();
    report({ done, total: queries.length });
    try {
      const { hits, total } = await search.query(text, { limit, offset: 0 });
      answered.push({ id, text, total, failure: null });
      hits.forEach(({ documentId, identifier, title, passage, snippet, ranges, score }, index) =>
        rows.push({ queryId: id, rank: index + 1, documentId, identifier, title, passage, snippet, ranges, score }),
      );
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'QUERY_SYNTAX') throw error;
      const { start, end, slip } = error.details as { start: number; end: number; slip: QuerySlip };
      answered.push({ id, text, total: 0, failure: { message: error.message, slip, start, end } });
    }
  }
  report({ done: queries.length, total: queries.length });
  return { queries: answered, rows, csv: toFile(answered, rows) };
}

/** One row a hit; a query without hits has one row, so that it is not lost. */
function toFile(queries: BatchResult['queries'], rows: BatchResult['rows']): BatchResult['csv'] {
  const table = queries.flatMap(({ id, text, total, failure }) => {
    const hits = rows.filter(({ queryId }) => queryId === id);
    if (hits.length === 0) return [[id, text, total, '', '', '', '', failure?.message ?? '', '']];
    return hits.map((hit) => [
      ...[id, text, total, hit.rank, hit.identifier, hit.title],
      ...[hit.passage ?? '', hit.snippet, Math.round(hit.score * 1000) / 1000],
    ]);
  });
  return { fileName: 'search-results.csv', mediaType: 'text/csv', content: toCsv(HEADER, table) };
}
