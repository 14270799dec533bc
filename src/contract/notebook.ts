import { z } from 'zod';
import { anchoredAnnotation, annotation, highlightColour } from '../domain/annotation.ts';
import { documentId } from '../domain/archive-document.ts';
import type { Contract } from '../rpc/operation.ts';

const choice = z.string().max(500).default('');

/** What the notebook shows; an empty string takes everything. */
export const notebookFilter = z.strictObject({
  /** A motivation. */
  kind: choice,
  colour: choice,
  tag: choice,
  documentId: choice,
  /** State of the anchor. */
  state: choice,
  /** Days back from now, as digits. */
  days: choice,
  /** Id of a question: annotations on words that answer it. */
  questionId: choice,
  /** Looked for in quotation, note and tags, whatever their case. */
  words: choice,
});

/** A stretch of a list. */
const stretch = z.strictObject({ from: z.int().nonnegative(), count: z.int().min(1).max(1000) });
const entries = z.array(anchoredAnnotation);

export const notebookContract = {
  /** What the notebook holds, and what it can be narrowed by. */
  'notebook.get': {
    input: z.strictObject({}),
    output: z.strictObject({
      count: z.int().nonnegative(),
      /** Entries that are not in their exact place. */
      lost: z.int().nonnegative(),
      colours: z.array(highlightColour),
      tags: z.array(z.string()),
      /** Documents with an entry, in the order of their first one. */
      documents: z.array(z.strictObject({ id: documentId, title: z.string() })),
    }),
    errors: [],
  },
  /**
   * Entries that fit a filter, in groups: by document or tag in the order of their names, by day newest first. Of the
   * groups and of each group's entries a stretch is given, so that tens of thousands cost no more than what is shown.
   */
  'notebook.list': {
    input: z.strictObject({
      filter: notebookFilter,
      by: z.enum(['document', 'tag', 'day']),
      groups: stretch,
      /** Of each group, where nothing else is said for it by its key. */
      entries: stretch,
      stretches: z.record(z.string(), stretch).default({}),
      /** An entry that is to be among those given; the stretches that have it are moved where nothing was said for them. */
      around: annotation.shape.id.nullable().default(null),
      /** Entries that lie in the bin and keep their place in the list, for as long as they lie there. */
      withRemoved: z.array(annotation.shape.id).max(500).default([]),
    }),
    output: z.strictObject({
      /** Entries that fit, without those that lie in the bin. */
      count: z.int().nonnegative(),
      groupCount: z.int().nonnegative(),
      groupsFrom: z.int().nonnegative(),
      groups: z.array(
        z.strictObject({
          /** A document's id, a tag or a day; empty for entries without a tag. */
          key: z.string(),
          title: z.string(),
          count: z.int().nonnegative(),
          from: z.int().nonnegative(),
          entries,
        }),
      ),
      /** Ids among the entries that lie in the bin. */
      removed: z.array(annotation.shape.id),
      /** The notes that link to each entry that is given, by its id. */
      backlinks: z.record(annotation.shape.id, entries),
    }),
    errors: ['QUESTION_NOT_FOUND'],
  },
  /** Entries that are not in their exact place. */
  'notebook.listLost': {
    input: z.strictObject({}),
    output: z.strictObject({ annotations: entries }),
    errors: [],
  },
  /**
   * Entries with all of some words in their note, or in their quotation where they have none, and the title of their
   * document; the last changed first.
   */
  'notebook.find': {
    input: z.strictObject({
      words: choice,
      documentId: documentId.optional(),
      /** Only those with a note. */ noted: z.boolean(),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({ annotations: entries }),
    errors: [],
  },
} as const satisfies Contract;
