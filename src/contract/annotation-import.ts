import { z } from 'zod';
import { documentId } from '../domain/archive-document.ts';
import type { Contract } from '../rpc/operation.ts';

/** What an import would do with one annotation or description. */
export const mergeEntry = z.strictObject({
  kind: z.enum(['annotation', 'description']),
  id: z.string(),
  /**
   * `new`: it is not here. `same`: it is here as it is. `conflicting`: it is here and differs. `kept`: it cannot be
   * attached to words here and would be kept as it came, for later and for export. `unknown`: a description of a document
   * that is not here, which is passed over.
   */
  state: z.enum(['new', 'same', 'conflicting', 'kept', 'unknown']),
  /** The words, or the title. */
  label: z.string(),
  documentTitle: z.string().nullable(),
  /** Where it conflicts: the fields, mine and theirs in words. */
  differences: z.array(z.strictObject({ field: z.string(), mine: z.string(), theirs: z.string() })),
  /** Why it is kept or cannot be taken over; null where there is nothing to tell. */
  reason: z.string().nullable(),
});

const counts = z.strictObject({
  new: z.int(),
  same: z.int(),
  conflicting: z.int(),
  kept: z.int(),
  unknown: z.int(),
});

/** What to do where an item is here and differs; nothing is overwritten unasked. */
export const onConflict = z.enum(['keep-mine', 'take-theirs', 'keep-both']);

export const annotationImportContract = {
  /**
   * Reads a file behind a token of the host and says what importing it would do; nothing is changed. `documentId` names
   * the document that annotations belong to where the file does not say it.
   */
  'annotations.previewImport': {
    input: z.strictObject({ selection: z.string().min(1), documentId: documentId.nullable().default(null) }),
    output: z.strictObject({
      /** Good for one `annotations.applyImport`. */
      preview: z.string(),
      format: z.enum([
        'web-annotation',
        'epub-annotations',
        'research-package',
        'markdown',
        'csl-json',
        'ris',
        'bibtex',
      ]),
      entries: z.array(mergeEntry),
      counts,
      /** Items that are no work of a person, such as statements of a ledger. */
      passedOver: z.int(),
    }),
    errors: ['SELECTION_NOT_FOUND', 'ANNOTATIONS_UNREADABLE', 'PACKAGE_INVALID', 'DOCUMENT_NOT_FOUND'],
  },
  /** Takes in what was previewed, in one transaction, and counts what reads back from the library as it was meant. */
  'annotations.applyImport': {
    input: z.strictObject({ preview: z.string().min(1), onConflict: onConflict.default('keep-mine') }),
    output: z.strictObject({
      imported: z.int(),
      /** Conflicting items that became a new version of mine. */
      updated: z.int(),
      /** Kept as they came, without a place. */
      kept: z.int(),
      described: z.int(),
      /** Same as mine, or conflicting and left as mine is. */
      unchanged: z.int(),
    }),
    errors: ['PREVIEW_NOT_FOUND', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'NOT_SAVED'],
  },
} as const satisfies Contract;
