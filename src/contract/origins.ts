import { z } from 'zod';
import { documentId } from '../domain/archive-document.ts';
import { originChange, originGroup } from '../domain/origin.ts';
import type { Contract } from '../rpc/operation.ts';

const SAVE_ERRORS = ['DOCUMENT_NOT_FOUND', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL'] as const;

/** Everything known of where the documents began. */
export const originsFound = z.strictObject({
  documents: z.int(),
  /** Independent beginnings: what copies nothing counts one. */
  origins: z.int(),
  /** Those of more than one document. */
  groups: z.array(originGroup),
  /** What the person corrected, oldest first. */
  changes: z.array(originChange),
});

export const originsContract = {
  /** Compares what is not compared yet, and gives the groups. */
  'origins.list': { input: z.strictObject({}), output: originsFound, errors: [] },
  /** Says that these documents have one origin. */
  'origins.join': {
    input: z.strictObject({ documentIds: z.array(documentId).min(2).max(1000) }),
    output: originsFound,
    errors: SAVE_ERRORS,
  },
  /** Says that these documents have another origin than the rest of their groups; they stay together. */
  'origins.split': {
    input: z.strictObject({ documentIds: z.array(documentId).min(1).max(1000) }),
    output: originsFound,
    errors: SAVE_ERRORS,
  },
} as const satisfies Contract;
