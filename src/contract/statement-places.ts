import { z } from 'zod';
import { sha256 } from '../domain/archive-document.ts';
import { textRange } from '../domain/text-range.ts';
import type { Contract } from '../rpc/operation.ts';
import { proposedPlaces } from './places.ts';
import { STATEMENT_ERRORS, statementChanged } from './questions.ts';

const id = z.string();

/** Repairs of statements that have no sure place in a new text of their document. */
export const statementPlacesContract = {
  /** Where in today's text a statement may belong. */
  'statements.places': {
    input: z.strictObject({ id }),
    output: proposedPlaces,
    errors: ['STATEMENT_NOT_FOUND', 'COMPARISON_UNAVAILABLE'],
  },
  /** Puts a statement on the words the person chose. */
  'statements.attach': {
    input: z.strictObject({ id, textSha256: sha256, range: textRange }),
    output: statementChanged,
    errors: [...STATEMENT_ERRORS, 'DOCUMENT_DAMAGED', 'TEXT_CHANGED'],
  },
  /** Takes that back, where it was the last change of the statement: it stands as it stood. */
  'statements.detach': {
    input: z.strictObject({ id }),
    output: statementChanged,
    errors: ['STATEMENT_NOT_FOUND', 'NOTHING_TO_UNDO', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'COMPARISON_UNAVAILABLE'],
  },
} as const satisfies Contract;
