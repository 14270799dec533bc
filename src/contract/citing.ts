import { z } from 'zod';
import { documentId, sha256 } from '../domain/archive-document.ts';
import { selectors } from '../domain/selector.ts';
import { textRange } from '../domain/text-range.ts';
import type { Contract } from '../rpc/operation.ts';

const styles = z.strictObject({ chicago: z.string(), apa: z.string(), mla: z.string(), gost: z.string() });

export const citingContract = {
  /** A quotation with its references and everything by which it can be checked later. */
  'citing.create': {
    input: z.strictObject({ documentId, range: textRange }),
    output: z.strictObject({
      citation: z.strictObject({
        format: z.literal('synoptic-citation/1'),
        quotation: z.string(),
        selector: selectors,
        documentId,
        edition: z.strictObject({ id: z.string(), version: z.string() }).nullable(),
        textSha256: sha256,
        originalSha256: sha256.nullable(),
        /** `archive://<edition>/<document>#char=<start>,<end>` */
        link: z.string(),
      }),
      passage: z.int().positive().nullable(),
      /** Page of the original, where it has pages. */
      page: z.int().positive().nullable(),
      /** The formatted reference in each style. */
      references: styles,
      /** What the copy action puts on the clipboard: quotation, reference, and the line that can be checked. */
      texts: styles,
    }),
    errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED', 'RANGE_OUTSIDE_TEXT'],
  },
  /** Where an address `archive://…` leads in this archive; without a place in the text the range is null. */
  'citing.follow': {
    input: z.strictObject({ link: z.string().min(1).max(10_000) }),
    output: z.strictObject({ documentId, range: textRange.nullable() }),
    errors: ['LINK_UNREADABLE', 'DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED', 'RANGE_OUTSIDE_TEXT'],
  },
  /** Whether a citation, as it was copied or as JSON, still holds in this archive. */
  'citing.check': {
    input: z.strictObject({ citation: z.string().min(1).max(1_000_000) }),
    output: z.strictObject({
      verdict: z.enum(['unchanged', 'altered', 'not-in-this-edition']),
      sameText: z.boolean(),
      reason: z.string(),
      documentId: documentId.nullable(),
      /** Where the words stand now. */
      range: textRange.nullable(),
      found: z.string().nullable(),
    }),
    errors: ['CITATION_UNREADABLE'],
  },
} as const satisfies Contract;
