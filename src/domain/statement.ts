import { z } from 'zod';
import { assertedValue } from './asserted-value.ts';
import { dated } from './dated.ts';
import { documentId } from './archive-document.ts';
import { selectors, type AnchorState } from './selector.ts';

/** How an assertion is passed on by the one who passes it on. */
export const manner = z.enum(['quoted', 'paraphrased', 'reported', 'headline', 'footnote', 'own-words']);
export type Manner = z.infer<typeof manner>;

/** One link of an attribution chain. */
export const attributionLink = z.strictObject({
  agent: z.string().min(1),
  role: z.string().min(1).nullable(),
  manner,
});
export type AttributionLink = Readonly<z.infer<typeof attributionLink>>;

/** The standing the assertion has where it is made. */
export const modality = z.enum([
  'asserted',
  'denied',
  'planned',
  'demanded',
  'proposed',
  'conditional',
  'predicted',
  'alleged',
  'doubted',
]);
export type Modality = z.infer<typeof modality>;

/** One assertion as it stands in one document. */
export const statement = z.strictObject({
  id: z.string().regex(/^[\w.-]+$/),
  documentId,
  /** Number of the passage the quote stands in. */
  passage: z.int().positive(),
  /** The exact words in the document. */
  quote: z.string().min(1),
  selectors,
  /** From the publisher of the document to the one who says it; the last link speaks. */
  attribution: z.array(attributionLink).min(1),
  speaker: z.strictObject({ name: z.string().min(1), role: z.string().min(1).nullable() }),
  said: dated.nullable(),
  published: dated.nullable(),
  refersTo: dated.nullable(),
  modality,
  /** The words that weaken it ("reportedly", "roughly"), or null. */
  hedging: z.string().min(1).nullable(),
  /** Names the independent beginning: statements that share it are one origin. */
  origin: z.string().regex(/^[\w.-]+$/),
  answers: z.array(z.strictObject({ questionId: z.string(), value: assertedValue })).min(1),
  note: z.string().min(1).nullable(),
});
export type Statement = Readonly<z.infer<typeof statement>>;

/** A statement that may stand in another text than it was made in; it was made in this one where nothing is said. */
export type StandingStatement = Statement & { readonly anchor?: AnchorState };
