import { z } from 'zod';
import { documentId } from '../domain/archive-document.ts';
import type { Contract } from '../rpc/operation.ts';

/** `html`, `docx`, `csv` and `svg` hold one question each. */
export const exportFormat = z.enum(['markdown', 'web-annotation', 'html', 'docx', 'csv', 'svg']);

/** What an export takes in: all annotations, those of one document, or one question with its statements and notes. */
export const exportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everything') }),
  z.strictObject({ kind: z.literal('document'), documentId }),
  z.strictObject({ kind: z.literal('question'), questionId: z.string().min(1) }),
]);

export const exportContract = {
  /** Renders an export; the host saves it where the person says. Same library, same bytes. */
  'export.create': {
    input: z.strictObject({ format: exportFormat, scope: exportScope }),
    output: z.strictObject({
      /** A legal file name on every system. */
      fileName: z.string(),
      mediaType: z.string(),
      /** Text, or the bytes of a format that is none in Base64. */
      content: z.string(),
      encoding: z.enum(['utf-8', 'base64']),
      /** Annotations and statements in it. */
      annotations: z.int(),
      statements: z.int(),
    }),
    errors: ['DOCUMENT_NOT_FOUND', 'QUESTION_NOT_FOUND', 'NOTHING_TO_EXPORT', 'FORMAT_NEEDS_QUESTION'],
  },
} as const satisfies Contract;
