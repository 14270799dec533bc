import { z } from 'zod';
import { anchoredAnnotation, annotation, highlightColour, motivation } from '../domain/annotation.ts';
import { documentId, sha256 } from '../domain/archive-document.ts';
import { textRange } from '../domain/text-range.ts';
import type { Contract } from '../rpc/operation.ts';
import { proposedPlaces } from './places.ts';

const body = z.string().max(1_000_000);
const tags = z.array(z.string().trim().min(1).max(100)).max(100);
const id = annotation.shape.id;
const saveErrors = ['LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'NOT_SAVED'] as const;
const one = z.strictObject({ annotation: anchoredAnnotation });

/** Where the person stopped reading. */
export const readingPosition = z.strictObject({
  documentId,
  /** UTF-16 offset into the canonical text. */ offset: z.int().nonnegative(),
  at: z.string(),
});

export const annotationsContract = {
  'annotations.list': {
    input: z.strictObject({ documentId: documentId.optional() }),
    output: z.strictObject({ annotations: z.array(anchoredAnnotation) }),
    errors: [],
  },
  /** Resolves after the change was committed to disk: only then may "saved" be said. */
  'annotations.create': {
    input: z.strictObject({
      motivation,
      documentId,
      /** The text the range counts in; a range in any other text is refused. */
      textSha256: sha256,
      range: textRange,
      body: body.default(''),
      colour: highlightColour.nullable().default(null),
      tags: tags.default([]),
    }),
    output: one,
    errors: ['DOCUMENT_NOT_FOUND', 'TEXT_CHANGED', 'RANGE_OUTSIDE_TEXT', ...saveErrors],
  },
  /** Saves a new version. `ANNOTATION_CHANGED` when `revision` is not the newest: nothing is overwritten unseen. */
  'annotations.update': {
    input: z.strictObject({
      id,
      revision: z.int().positive(),
      body: body.optional(),
      colour: highlightColour.nullable().optional(),
      tags: tags.optional(),
    }),
    output: one,
    errors: ['ANNOTATION_NOT_FOUND', 'ANNOTATION_CHANGED', ...saveErrors],
  },
  /** Attaches an annotation to the words the person chose, as a new version; the earlier place stays in its history. */
  'annotations.reattach': {
    input: z.strictObject({ id, revision: z.int().positive(), textSha256: sha256, range: textRange }),
    output: one,
    errors: [
      'ANNOTATION_NOT_FOUND',
      'ANNOTATION_CHANGED',
      'DOCUMENT_NOT_FOUND',
      'DOCUMENT_DAMAGED',
      'TEXT_CHANGED',
      'RANGE_OUTSIDE_TEXT',
      ...saveErrors,
    ],
  },
  /** Moves to the bin; `annotations.restore` takes it out again. */
  'annotations.remove': {
    input: z.strictObject({ id }),
    output: z.strictObject({ id }),
    errors: ['ANNOTATION_NOT_FOUND', ...saveErrors],
  },
  /** Every tag in use, with how many annotations carry it; the most used first. */
  'annotations.listTags': {
    input: z.strictObject({}),
    output: z.strictObject({ tags: z.array(z.strictObject({ tag: z.string(), count: z.int() })) }),
    errors: [],
  },
  /** Annotations whose note links to something, named as in a link: `document:…`, `note:…`, `question:…`. */
  'annotations.listLinking': {
    input: z.strictObject({ to: z.string().min(3).max(500) }),
    output: z.strictObject({ annotations: z.array(anchoredAnnotation) }),
    errors: [],
  },
  /** The notes that link to a bookmark, highlight or note of a document, by the id of what they link to. */
  'annotations.listBacklinks': {
    input: z.strictObject({ documentId }),
    output: z.strictObject({ backlinks: z.record(id, z.array(anchoredAnnotation)) }),
    errors: [],
  },
  /** Every saved version, newest first. */
  'annotations.listVersions': {
    input: z.strictObject({ id }),
    output: z.strictObject({
      versions: z.array(
        annotation.pick({ revision: true, body: true, colour: true, tags: true, modified: true }).extend({
          /** The words it was on, where that is known. */
          words: z.string().nullable(),
        }),
      ),
    }),
    errors: ['ANNOTATION_NOT_FOUND'],
  },
  /** Saves a new version that says what version `to` said and stands where it stood; nothing between them is lost. */
  'annotations.revert': {
    input: z.strictObject({ id, revision: z.int().positive(), to: z.int().positive() }),
    output: one,
    errors: ['ANNOTATION_NOT_FOUND', 'ANNOTATION_CHANGED', ...saveErrors],
  },
  /** Places in today's text where an annotation may belong, best first: proposals, none of them taken. */
  'annotations.places': {
    input: z.strictObject({ id }),
    output: proposedPlaces,
    errors: ['ANNOTATION_NOT_FOUND'],
  },
  'annotations.restore': {
    input: z.strictObject({ id }),
    output: one,
    errors: ['ANNOTATION_NOT_FOUND', ...saveErrors],
  },
  'reading.getPosition': {
    input: z.strictObject({ documentId }),
    output: z.strictObject({ position: readingPosition.nullable() }),
    errors: [],
  },
  'reading.setPosition': {
    input: z.strictObject({ documentId, offset: z.int().nonnegative() }),
    output: z.strictObject({ position: readingPosition }),
    errors: ['DOCUMENT_NOT_FOUND', ...saveErrors],
  },
  /** Newest first. */
  'reading.listRecent': {
    input: z.strictObject({ limit: z.int().positive().max(50).default(8) }),
    output: z.strictObject({ positions: z.array(readingPosition.extend({ title: z.string() })) }),
    errors: [],
  },
} as const satisfies Contract;
