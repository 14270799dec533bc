import { z } from 'zod';
import { anchoredAnnotation, annotation, highlightColour, motivation } from '../domain/annotation.ts';
import { documentId, sha256 } from '../domain/archive-document.ts';
import { textRange } from '../domain/text-range.ts';
import type { Contract } from '../rpc/operation.ts';

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
  /** Where an annotation may belong in today's text, best first; proposals, nothing is changed. */
  'annotations.places': {
    input: z.strictObject({ id }),
    output: z.strictObject({ places: z.array(z.strictObject({ range: textRange, words: z.string() })) }),
    errors: ['ANNOTATION_NOT_FOUND', 'DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED'],
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
