import { LiveIndex } from '../../../src/core/search/live-index.ts';
import { parseTree } from '../../../src/core/search/query-grammar.ts';
import { queryIndex } from '../../../src/core/search/query-index.ts';
import { Failure } from '../../../src/rpc/failure.ts';
import { mutate } from './mutate.ts';
import { pick, type FuzzCase, type FuzzTarget } from './target.ts';

/** Queries of every form docs/query-language.md tells of. */
const QUERIES = [
  ...['ferry toll', '+ferry -bridge', '"the toll rises"', '"toll rises"~3', 'mobil*', 'ferry~1', 'title:toll^2'],
  ...[
    '(ferry OR bridge) AND NOT toll',
    'ferry NEAR/5 toll',
    'n:5..300',
    'said:2022-09..2022-10',
    'has:note',
    'lang:ru',
  ],
  ...['source:"The Gazette" паром', 'паром ИЛИ мост', '300 000', '21 September 2022', 'C:\\x', 'http://a.b/c*d'],
].map((query) => Buffer.from(query));

/** A query is parsed and asked, or fails as `QUERY_SYNTAX` with a place inside it. */
function read({ bytes }: FuzzCase): Promise<string> {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    parseTree(text);
    queryIndex(new LiveIndex(), text, 10);
    return Promise.resolve('parsed');
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'QUERY_SYNTAX') throw error;
    const { start, end } = error.details as { start: number; end: number };
    if (!(start >= 0 && end > start && end <= text.length))
      throw new Error('the place is outside the query', { cause: error });
    return Promise.resolve(error.code);
  }
}

/** The parser of queries, and the asking of what it makes of them. */
export const queries: FuzzTarget = {
  name: 'queries',
  cases: { short: 2000, long: 100_000 },
  open: () =>
    Promise.resolve({
      draw: (random) => ({ as: 'query', bytes: mutate(pick(random, QUERIES), random).subarray(0, 2000) }),
      read,
      close: () => Promise.resolve(),
    }),
};
