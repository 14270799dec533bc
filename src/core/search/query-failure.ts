import { slipInEnglish, type QuerySlip } from '../../domain/query-slip.ts';
import { Failure } from '../../rpc/failure.ts';

/** What could stand at a place of a query, as codes for a page to put into words. */
export type Expected =
  | 'word'
  | 'phrase'
  | 'bracket'
  | 'field'
  | 'value'
  | 'date'
  | 'number'
  | 'closing-quote'
  | 'closing-bracket'
  | 'letters'
  | 'alternatives';

/** A place in a query: UTF-16 units. */
export interface QueryPlace {
  readonly start: number;
  readonly end: number;
}

/** The `QUERY_SYNTAX` failure; details are `{start, end, expected, slip}`. */
export function queryFailure(slip: QuerySlip, { start, end }: QueryPlace, expected: readonly Expected[]): Failure {
  return new Failure('QUERY_SYNTAX', slipInEnglish(slip), { start, end, expected, slip });
}
