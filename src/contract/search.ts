import { z } from 'zod';
import { documentId } from '../domain/archive-document.ts';
import { concordanceLine, passageHit, searchHit, searchOffer } from '../domain/search.ts';
import { textRange } from '../domain/text-range.ts';
import type { Contract } from '../rpc/operation.ts';

/** A query in the language of docs/query-language.md. */
export const queryText = z.string().trim().min(1).max(1000);

/** What a facet counts by. */
export const facetField = z.enum(['source', 'issued', 'language', 'type', 'tag', 'question']);

/** `QUERY_SYNTAX` details: `{start, end, expected, slip}`, a range of the query, what could stand there, and why. */
const queryErrors = ['QUERY_SYNTAX', 'INDEX_UNAVAILABLE'] as const;

export const searchContract = {
  /** Ranked documents with their matching passages. */
  'search.query': {
    input: z.strictObject({
      text: queryText,
      limit: z.int().positive().max(1000).default(50),
      /** Documents to leave out at the top of the ranking: the next page begins at offset + limit. */
      offset: z.int().nonnegative().default(0),
      /** Whether it is written into the log of searches, unless that is switched off. */
      record: z.boolean().default(false),
    }),
    output: z.strictObject({
      /** Fewer than `limit` where documents are folded into others; each of those is in an `alike`. */
      hits: z.array(searchHit),
      /** Documents that match, however many are listed, those folded into others among them. */
      total: z.int(),
      /** Documents searched; fewer than there are while the index is being built. */
      searched: z.int(),
      /** What else could be asked: spellings always, the rest where nothing was found. */
      offers: z.array(searchOffer),
      /** The entry in the log of searches, for `searches.mark`; null where none was written. */
      logId: z.int().positive().nullable(),
    }),
    errors: queryErrors,
  },
  /** Counts over all matching documents. A value is chosen by going to its `query`: one string is the whole search. */
  'search.facets': {
    input: z.strictObject({ text: queryText }),
    output: z.strictObject({
      total: z.int(),
      facets: z.array(
        z.strictObject({
          field: facetField,
          /** By count, but dates in their order, without gaps. */
          values: z.array(
            z.strictObject({
              /** A name, a language tag, a date in EDTF, or the text of a question. */
              label: z.string(),
              count: z.int(),
              /** How the value is written in a query. */
              expression: z.string(),
              /** Whether the query has it already. */
              chosen: z.boolean(),
              /** The whole query with it or, where it is chosen, without it; empty where nothing is left. */
              query: z.string(),
            }),
          ),
          /** Values there are, however many are listed. */
          distinct: z.int(),
          /** Matching documents without a value. */
          without: z.int(),
        }),
      ),
    }),
    errors: queryErrors,
  },
  /** Completions of the word at `cursor`; never fails on half a query. */
  'search.suggest': {
    input: z.strictObject({ text: z.string().max(1000), cursor: z.int().nonnegative() }),
    output: z.strictObject({
      suggestions: z.array(
        z.strictObject({
          kind: z.enum(['word', 'field', 'value']),
          /** What replaces `range` of the text. */
          text: z.string(),
          range: textRange,
          /** Documents that hold it; null for field names. */
          count: z.int().nullable(),
        }),
      ),
    }),
    errors: ['INDEX_UNAVAILABLE'],
  },
  /** Every match in its sentence, from the best documents. Sorting goes by words, the one next to the match first. */
  'search.concordance': {
    input: z.strictObject({
      text: queryText,
      limit: z.int().positive().max(1000).default(100),
      offset: z.int().nonnegative().default(0),
      sort: z.enum(['left', 'right', 'match', 'document']).default('document'),
    }),
    output: z.strictObject({
      lines: z.array(concordanceLine),
      /** Matches in the documents that were read. */
      total: z.int(),
      /** Documents that match, and how many of them, the best ones, were read. */
      documents: z.int(),
      read: z.int(),
    }),
    errors: queryErrors,
  },
  /** Passages that speak of the same things as one passage, which is left out. */
  'search.similar': {
    input: z.strictObject({
      documentId,
      passage: z.int().positive(),
      limit: z.int().positive().max(100).default(10),
    }),
    output: z.strictObject({
      hits: z.array(
        passageHit.extend({
          documentId,
          identifier: z.string(),
          title: z.string(),
          publisher: z.string().nullable(),
          score: z.number(),
        }),
      ),
      /** The words it went by, the most telling first. */
      words: z.array(z.string()),
    }),
    errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED', 'PASSAGE_NOT_FOUND', 'INDEX_UNAVAILABLE'],
  },
} as const satisfies Contract;
