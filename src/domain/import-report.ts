import { z } from 'zod';
import { documentId, sha256 } from './archive-document.ts';

/** Why a file was not imported; a closed list, explained in docs/import.md. */
export const rejectionCode = z.enum([
  'EMPTY_FILE',
  'TOO_LARGE',
  'UNREADABLE',
  'UNSUPPORTED_FORMAT',
  'NOT_TEXT',
  'NO_TEXT',
  'MALFORMED',
  'DAMAGED',
  'ENCRYPTED',
  'UNSAFE_NAME',
  'EXPANDS_TOO_FAR',
  'READER_FAILED',
  'READER_TIMEOUT',
  'READER_MEMORY',
]);
export type RejectionCode = z.infer<typeof rejectionCode>;

/** The longest name of a document inside its file, in UTF-16 code units; what is longer is refused by its beginning. */
export const PART_LENGTH = 8192;

/** What became of one file, or of one record of a file that holds several. */
export const fileOutcome = z.strictObject({
  /** As it was chosen, relative to the folder it was chosen in. */
  path: z.string(),
  /** The file it is a part of, where it is one. */
  file: z.string().optional(),
  outcome: z.enum(['imported', 'duplicate', 'rejected']),
  code: rejectionCode.optional(),
  /** One sentence: why, and what to do. */
  message: z.string().optional(),
  /** For a duplicate, the document that is already here. */
  documentId: documentId.optional(),
  identifier: z.string().optional(),
  title: z.string().optional(),
  sha256: sha256.optional(),
  mediaType: z.string().optional(),
  encoding: z.string().optional(),
  language: z.string().optional(),
  characters: z.int().nonnegative().optional(),
  passages: z.int().nonnegative().optional(),
  warnings: z.array(z.string()).optional(),
  /** The first document of those it shares its origin with; missing where it copies none. */
  originId: documentId.optional(),
});
export type FileOutcome = Readonly<z.infer<typeof fileOutcome>>;

export const importReport = z.strictObject({
  files: z.array(fileOutcome),
  imported: z.int().nonnegative(),
  duplicates: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  /** Token to import the files that were not added again with; missing where there are none, or where it was no page's import. */
  retry: z.string().optional(),
});
export type ImportReport = Readonly<z.infer<typeof importReport>>;

export const importProgress = z.strictObject({
  stage: z.enum(['discovering', 'reading', 'storing', 'indexing']),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  /** The file in hand, if any. */
  path: z.string().nullable(),
  /** Bytes of the files that were read, and of all of them; while files are read. */
  bytes: z.strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() }).optional(),
  /** Present while it waits for the person. */
  isPaused: z.literal(true).optional(),
});
export type ImportProgress = Readonly<z.infer<typeof importProgress>>;
