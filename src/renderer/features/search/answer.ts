import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';

/** What a search answered. */
export type Answer = CallOutput<SynopticContract['search.query']>;
