import { z } from 'zod';
import { searchHit } from '../domain/search.ts';
import type { Contract } from '../rpc/operation.ts';

export const searchContract = {
  /** Ranked documents with their matching passages. `QUERY_SYNTAX` details: `{start, end}` in the query. */
  'search.query': {
    input: z.strictObject({
      text: z.string().trim().min(1).max(1000),
      limit: z.int().positive().max(1000).default(50),
    }),
    output: z.strictObject({
      hits: z.array(searchHit),
      /** Documents that match, however many are listed. */
      total: z.int(),
      /** Documents searched; fewer than there are while the index is being built. */
      searched: z.int(),
    }),
    errors: ['QUERY_SYNTAX', 'INDEX_UNAVAILABLE'],
  },
} as const satisfies Contract;
