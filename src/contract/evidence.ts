import { z } from 'zod';
import { documentId } from '../domain/archive-document.ts';
import { dated } from '../domain/dated.ts';
import { reason } from '../domain/reason.ts';
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
  /** The reason as data where a rule gives it; null where people wrote it. */
  because: reason.nullable(),
  /** Which words of the claim it bears on. */
  of: textRange,
  /** From the claim's words to these; empty where the two have too few words in common for it to help. */
  wording,
});

/** What tied an original to the digest that describes it. */
export const linkedBy = z.enum([
  'address',
  'identifier',
  'title',
  'publisher',
  'date',
  'quoted-words',
  'names-and-figures',
]);

/** What was looked up in an original for one statement of a ledger, and what came of it. */
export const originalCheck = z.strictObject({
  /** Words that the digest gives in quotation marks, or a figure; the rest of a digest is paraphrase and is not compared. */
  kind: z.enum(['quoted-words', 'figure']),
  words: z.string(),
  outcome: z.enum(['found', 'differs', 'not-found']),
  /** In the original. */
  range: textRange.nullable(),
  /** From the digest's words to the original's; empty unless they differ. */
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
  /**
   * Which documents of the library are the originals of digests, and which words of the ledgers stand in them; of one
   * digest, of one original, or of all. Links are worked out from the digests' descriptions and texts and are proposals.
   */
  'statements.originals': {
    input: z.strictObject({ documentId: documentId.optional() }),
    output: z.strictObject({
      links: z.array(
        z.strictObject({
          digestId: documentId,
          digestTitle: z.string(),
          originalId: documentId,
          originalTitle: z.string(),
          by: z.array(linkedBy),
        }),
      ),
      quotes: z.array(
        z.strictObject({
          statementId: z.string(),
          digestId: documentId,
          originalId: documentId.nullable(),
          /** `paraphrase`: the original is here, and nothing in the statement can be compared with it word by word. */
          status: z.enum(['found', 'differs', 'not-found', 'paraphrase', 'not-here']),
          checks: z.array(originalCheck),
        }),
      ),
    }),
    errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED', 'INDEX_UNAVAILABLE'],
  },
} as const satisfies Contract;
