import type lunr from 'lunr';
import { termOf } from './analyzer.ts';

/** A word as it was typed into a query, and the term it is found under. */
export interface AskedWord {
  readonly form: string;
  readonly term: string;
}

/** The words of plain clauses in the order they were typed. */
export const askedWords = (clauses: readonly lunr.Query.Clause[]): AskedWord[] =>
  clauses.map(({ term }) => ({ form: term, term: termOf(term) }));
