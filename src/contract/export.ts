import { z } from 'zod';
import { highlightColour, motivation } from '../domain/annotation.ts';
import { documentId, sha256 } from '../domain/archive-document.ts';
import type { Contract } from '../rpc/operation.ts';

/** `svg` holds one question; `csl-json`, `ris` and `biblatex` hold descriptions; all others the work itself. */
export const exportFormat = z.enum([
  'markdown',
  'html',
  'pdf',
  'docx',
  'csv',
  'xlsx',
  'svg',
  'web-annotation',
  'epub-annotations',
  'qdpx',
  'csl-json',
  'ris',
  'biblatex',
  'bagit',
]);

/** What an export takes in: all annotations, those of one document or of one kind, or one question with its statements. */
export const exportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everything') }),
  z.strictObject({ kind: z.literal('document'), documentId }),
  z.strictObject({ kind: z.literal('question'), questionId: z.string().min(1) }),
  z.strictObject({ kind: z.literal('tag'), tag: z.string().min(1) }),
  z.strictObject({ kind: z.literal('colour'), colour: highlightColour }),
  z.strictObject({ kind: z.literal('motivation'), motivation }),
]);

/** How an export is made. */
export const exportOptions = z.strictObject({
  /** Name of the person who made the annotations, written where a format has a place for it; null leaves it out. */
  author: z.string().trim().min(1).max(200).nullable().default(null),
  /** Leaves out every author's name of annotations, and paths of files on this machine. */
  anonymous: z.boolean().default(false),
  /** `bagit`: puts the originals in as well; without them only their descriptions and digests. */
  originals: z.boolean().default(false),
});

export const exportContract = {
  /**
   * Renders an export, away from the main loop. Same library, same bytes. The bytes stay ready by their digest, as those of
   * originals, until another two exports came.
   */
  'export.create': {
    input: z.strictObject({
      format: exportFormat,
      scope: exportScope,
      options: exportOptions.default({ author: null, anonymous: false, originals: false }),
      /** Markdown that an earlier export wrote and the person wrote into: only our marked blocks in it are replaced. */
      previous: z.string().nullable().default(null),
    }),
    output: z.strictObject({
      /** A legal file name on every system. */
      fileName: z.string(),
      mediaType: z.string(),
      sha256,
      /** Its size. */
      bytes: z.int(),
      /** Whether it is text in UTF-8. */
      isText: z.boolean(),
      /** The first 20,000 characters; of what is no text, its words as Markdown. */
      head: z.string(),
      /** Whether the head holds all of it. */
      isHeadWhole: z.boolean(),
      /** Annotations, statements and described documents in it. */
      annotations: z.int(),
      statements: z.int(),
      documents: z.int(),
      /** What the format could not take in, in words; empty where it took everything. */
      leftOut: z.array(z.string()),
    }),
    /**
     * That it waits for others, annotations and documents that were gathered, then annotations that were written; a total
     * of 0 where that is not told.
     */
    progress: z.strictObject({ stage: z.enum(['wait', 'gather', 'write']), done: z.int(), total: z.int() }),
    errors: [
      'DOCUMENT_NOT_FOUND',
      'DOCUMENT_DAMAGED',
      'QUESTION_NOT_FOUND',
      'NOTHING_TO_EXPORT',
      'FORMAT_NEEDS_QUESTION',
      'NOT_OUR_MARKDOWN',
      'EXPORT_STOPPED',
    ],
  },
} as const satisfies Contract;
