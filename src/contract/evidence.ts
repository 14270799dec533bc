import { z } from 'zod';
import { documentId } from '../domain/archive-document.ts';
import { dated } from '../domain/dated.ts';
import { attributionLink } from '../domain/statement.ts';
import { textRange } from '../domain/text-range.ts';
import type { Contract } from '../rpc/operation.ts';

/** Two wordings word by word: `removed` stands in the first only, `added` in the second only. */
export const wording = z.array(z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }));

/** How a statement stands to the passage that was asked about; only ever a proposal. */
export const evidenceRelation = z.enum(['agrees', 'differs', 'qualifies', 'repeats']);

/** Words in their document, with who says them and when. */
const said = {
  documentId,
  documentTitle: z.string(),
  publisher: z.string().nullable(),
  passage: z.int().positive().nullable(),
  range: textRange,
  quote: z.string(),
  speaker: z.strictObject({ name: z.string(), role: z.string().nullable() }).nullable(),
  /** From the publisher to the one who says it; empty where no rule could read it. */
  attribution: z.array(attributionLink),
  said: dated.nullable(),
  published: dated.nullable(),
  /** No other words here that say the same were said or published before; ties are all marked. */
  earliest: z.boolean(),
  /** It stands in the document at the end of the chain of quotation. */
  primary: z.boolean(),
};

/** One statement that bears on the passage. */
export const evidenceEntry = z.strictObject({
  relation: evidenceRelation,
  /**
   * What the relation rests on: a ledger's editors, the reader's own decision, a rule that compares statements, the same
   * value of the same thing, or nearly the same words.
   */
  basis: z.enum(['ledger', 'reader', 'rule', 'value', 'words']),
  ...said,
  reason: z.string().nullable(),
  /** Which words of the claim it bears on. */
  of: textRange,
  /** From the claim's words to these; empty where the two have too few words in common for it to help. */
  wording,
});

export const evidenceContract = {
  /**
   * What bears on a passage: statements of the rules and of the ledgers that agree with it, differ from it, qualify or
   * repeat it. Reads new documents first. What is not listed is not agreement: rules miss much.
   */
  'statements.evidence': {
    input: z.strictObject({ documentId, range: textRange }),
    progress: z.strictObject({ done: z.int(), total: z.int() }),
    output: z.strictObject({
      claim: z.strictObject({
        ...said,
        /** Where its chain of quotation ends, and that speaker's own document where it is here; null without a chain. */
        chainEnd: z.strictObject({ agent: z.string(), documentId: documentId.nullable() }).nullable(),
      }),
      entries: z.array(evidenceEntry),
    }),
    errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED', 'RANGE_INVALID', 'COMPARISON_UNAVAILABLE', 'INDEX_UNAVAILABLE'],
  },
} as const satisfies Contract;
