import { z } from 'zod';
import { querySlip } from '../domain/query-slip.ts';
import { documentId } from '../domain/archive-document.ts';
import { loggedSearch, savedSearch, synonymGroup } from '../domain/search.ts';
import { textRange } from '../domain/text-range.ts';
import type { Contract } from '../rpc/operation.ts';
import { queryText } from './search.ts';

const nothing = z.strictObject({});
const saveErrors = ['LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'NOT_SAVED'] as const;
const savedId = savedSearch.shape.id;
const searchName = z.string().trim().min(1).max(200);
const oneSearch = z.strictObject({ search: savedSearch });

/** A file for the host to save where the person says. */
const file = z.strictObject({
  /** A legal file name on every system. */
  fileName: z.string(),
  mediaType: z.string(),
  content: z.string(),
});

/** What the person keeps of searching; changes are told as the area `searches`. */
export const searchesContract = {
  /** Saved searches by name, with what imports brought them since they were last looked at. */
  'searches.list': {
    input: nothing,
    output: z.strictObject({ searches: z.array(savedSearch) }),
    errors: [],
  },
  'searches.save': {
    input: z.strictObject({ name: searchName, text: queryText }),
    output: oneSearch,
    errors: ['QUERY_SYNTAX', ...saveErrors],
  },
  'searches.rename': {
    input: z.strictObject({ id: savedId, name: searchName }),
    output: oneSearch,
    errors: ['SEARCH_NOT_FOUND', ...saveErrors],
  },
  'searches.remove': {
    input: z.strictObject({ id: savedId }),
    output: z.strictObject({ id: savedId }),
    errors: ['SEARCH_NOT_FOUND', ...saveErrors],
  },
  /** Says that its results were looked at: nothing in it is fresh any more. */
  'searches.seen': {
    input: z.strictObject({ id: savedId }),
    output: oneSearch,
    errors: ['SEARCH_NOT_FOUND', ...saveErrors],
  },
  /** Searches that were made, newest first. */
  'searches.log': {
    input: z.strictObject({
      limit: z.int().positive().max(1000).default(100),
      offset: z.int().nonnegative().default(0),
      /** Only those marked so. */
      outcome: z.enum(['looked-not-found']).optional(),
    }),
    output: z.strictObject({ entries: z.array(loggedSearch), total: z.int() }),
    errors: [],
  },
  /** Says what became of a search, or with null takes that back. */
  'searches.mark': {
    input: z.strictObject({
      id: loggedSearch.shape.id,
      outcome: loggedSearch.shape.outcome,
      note: z.string().max(2000).default(''),
    }),
    output: z.strictObject({ entry: loggedSearch }),
    errors: ['SEARCH_NOT_FOUND', ...saveErrors],
  },
  /** Deletes the whole log. */
  'searches.clear': { input: nothing, output: z.strictObject({ removed: z.int() }), errors: saveErrors },
  /** The log as a file. */
  'searches.exportLog': {
    input: z.strictObject({ format: z.enum(['csv', 'markdown']) }),
    output: file.extend({ entries: z.int() }),
    errors: ['NOTHING_TO_EXPORT'],
  },
  /** Answers a list of queries with a table of hits; one that cannot be read is reported and the others go on. */
  'searches.batch': {
    input: z.strictObject({
      queries: z
        .array(z.strictObject({ id: z.string().trim().min(1).max(200), text: queryText }))
        .min(1)
        .max(1000),
      /** Hits of each query. */
      limit: z.int().positive().max(100).default(10),
    }),
    progress: z.strictObject({ done: z.int(), total: z.int() }),
    output: z.strictObject({
      queries: z.array(
        z.strictObject({
          id: z.string(),
          text: z.string(),
          total: z.int(),
          /** Why it was not answered, and where in its text. */
          failure: z.strictObject({ message: z.string(), slip: querySlip, start: z.int(), end: z.int() }).nullable(),
        }),
      ),
      rows: z.array(
        z.strictObject({
          queryId: z.string(),
          rank: z.int().positive(),
          documentId,
          identifier: z.string(),
          title: z.string(),
          passage: z.int().positive().nullable(),
          snippet: z.string(),
          ranges: z.array(textRange),
          score: z.number(),
        }),
      ),
      /** The table as a CSV file. */
      csv: file,
    }),
    errors: ['INDEX_UNAVAILABLE'],
  },
  'synonyms.list': { input: nothing, output: z.strictObject({ groups: z.array(synonymGroup) }), errors: [] },
  /** Makes a group, or with `id` changes one. `WORD_HAS_GROUP` details: `{word, id}` of the group that has a word already. */
  'synonyms.save': {
    input: z.strictObject({
      id: synonymGroup.shape.id.optional(),
      words: z.array(z.string().trim().min(1).max(100)).min(2).max(50),
    }),
    output: z.strictObject({ group: synonymGroup }),
    errors: ['SYNONYMS_NOT_FOUND', 'WORD_HAS_GROUP', ...saveErrors],
  },
  'synonyms.remove': {
    input: z.strictObject({ id: synonymGroup.shape.id }),
    output: z.strictObject({ id: synonymGroup.shape.id }),
    errors: ['SYNONYMS_NOT_FOUND', ...saveErrors],
  },
} as const satisfies Contract;
