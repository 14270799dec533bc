import { z } from 'zod';
import { motivation } from '../domain/annotation.ts';
import { documentId, edition } from '../domain/archive-document.ts';
import { anchorState } from '../domain/selector.ts';
import type { Contract } from '../rpc/operation.ts';

/** A document that two editions do not have alike. */
export const changedDocument = z.strictObject({
  /** Its name in an edition, which both have. */
  name: z.string(),
  /** In the edition before; in the one after, where it was added. */
  documentId,
  title: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  /** What differs of one that was changed. */
  parts: z.array(z.enum(['text', 'original', 'description'])),
});

/** An annotation on a document whose text is another in the edition after, or that is gone there. */
export const touchedAnnotation = z.strictObject({
  id: z.string(),
  documentId,
  documentTitle: z.string(),
  motivation,
  /** The words it is on. */
  words: z.string(),
  /** How it would stand in the edition after; `orphan` where its document is gone. */
  state: anchorState,
});

export const editionsContract = {
  /**
   * Compares an edition, open here or behind a token of the host, with another: documents by their names, and the person's
   * annotations that the difference touches. Nothing is changed.
   */
  'editions.compare': {
    input: z.strictObject({
      before: z.union([
        z.strictObject({ editionId: edition.shape.id }),
        z.strictObject({ selection: z.string().min(1) }),
      ]),
      after: z.strictObject({ selection: z.string().min(1) }),
    }),
    output: z.strictObject({
      before: edition,
      after: edition,
      documents: z.array(changedDocument),
      /** Documents that both have alike. */
      same: z.int().nonnegative(),
      annotations: z.array(touchedAnnotation),
    }),
    errors: ['SELECTION_NOT_FOUND', 'EDITION_NOT_FOUND', 'EDITION_INVALID', 'DOCUMENT_DAMAGED'],
  },
} as const satisfies Contract;
