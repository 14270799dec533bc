import { z } from 'zod';
import { documentId, sha256 } from '../domain/archive-document.ts';
import type { Contract } from '../rpc/operation.ts';

export const originalsContract = {
  /**
   * Makes an original ready to be shown as it looks. `pages`: the PDF can be had by its digest, as an original can.
   * `page`: it was written anew so that nothing of it runs or loads, and is shown once for the ticket, by the host, on an
   * origin of its own.
   */
  'originals.open': {
    input: z.strictObject({ documentId }),
    output: z.discriminatedUnion('shows', [
      z.strictObject({ shows: z.literal('pages'), sha256 }),
      z.strictObject({ shows: z.literal('page'), ticket: z.string().regex(/^[0-9a-f]{64}$/) }),
    ]),
    errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED', 'ORIGINAL_NOT_SHOWN'],
  },
  /**
   * Has the pictures in a document's text made ready: those that are given can be had by their digests, as an original
   * can, until those of other documents take their place. They are read out of its original and checked anew.
   */
  'originals.openPictures': {
    input: z.strictObject({ documentId }),
    output: z.strictObject({ pictures: z.array(sha256) }),
    errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED', 'ORIGINAL_NOT_SHOWN'],
  },
} as const satisfies Contract;
