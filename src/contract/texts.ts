import { z } from 'zod';
import { workId } from '../domain/activity.ts';
import { block, documentId, sha256, textVersion } from '../domain/archive-document.ts';
import { anchorState } from '../domain/selector.ts';
import type { Contract } from '../rpc/operation.ts';

const saveErrors = ['LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'NOT_SAVED'] as const;

/** How many annotations of a document stand how in a text of it. */
const anchors = z.record(anchorState, z.int().nonnegative());

/** A WHATWG label; null has it found out anew, and what was chosen before holds where it is missing. */
const encoding = z.string().min(1).nullable().optional();

/** What became of one document that was read again. */
export const rereadDocument = z.strictObject({
  documentId,
  title: z.string(),
  /** `new-version`: it has another text now; `unchanged`: the reader gives the text it has; `failed`: it stays as it was. */
  outcome: z.enum(['new-version', 'unchanged', 'failed']),
  /** Why, and what to do; only where it failed. */
  message: z.string().optional(),
  /** Digests of the text before and of the one it has now. */
  before: sha256,
  after: sha256,
  /** Number of the text it has now. */
  version: z.int().positive(),
  /** What it was decoded from; null where the format says it itself. */
  encoding: z.string().nullable(),
  annotations: anchors,
  /** The statements that the person added, corrected, cut, joined or set aside in it. */
  statements: anchors,
  /** Their decisions on conflicts with it. */
  decisions: anchors,
});
export type RereadDocument = Readonly<z.infer<typeof rereadDocument>>;

export const textsContract = {
  /**
   * Reads originals again, with today's readers or another encoding. A text that comes out other is frozen as the next
   * version: the original and the text before it stay, annotations follow by their words, index and statements follow. One
   * document that fails never stops the others; what was done stays when it is cancelled.
   */
  'texts.readAgain': {
    input: z.strictObject({ documentIds: z.array(documentId).min(1).max(100_000), encoding, work: workId }),
    progress: z.strictObject({ done: z.int(), total: z.int() }),
    output: z.strictObject({ documents: z.array(rereadDocument) }),
    errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_OF_EDITION', 'ENCODING_UNKNOWN', ...saveErrors],
  },
  /** What reading again would give, without changing anything. */
  'texts.preview': {
    input: z.strictObject({ documentId, encoding }),
    output: z.strictObject({
      /** The first words of it. */
      words: z.string(),
      encoding: z.string().nullable(),
      isSame: z.boolean(),
      warnings: z.array(z.string()),
      annotations: anchors,
    }),
    errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_OF_EDITION', 'ENCODING_UNKNOWN', 'NOT_READ_AGAIN'],
  },
  /** Every text that was frozen of a document, newest first; one of an edition has one. */
  'texts.listVersions': {
    input: z.strictObject({ documentId }),
    output: z.strictObject({ versions: z.array(textVersion) }),
    errors: ['DOCUMENT_NOT_FOUND'],
  },
  /** One of them, checked against its digest. */
  'texts.getVersion': {
    input: z.strictObject({ documentId, number: z.int().positive() }),
    output: z.strictObject({ text: z.string(), sha256, blocks: z.array(block) }),
    errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED', 'TEXT_VERSION_NOT_FOUND'],
  },
} as const satisfies Contract;
