import { z } from 'zod';

/**
 * The two selectors of the W3C Web Annotation Data Model this app supports; every target carries both.
 * https://www.w3.org/TR/annotation-model/#selectors
 */

/** `exact` words with up to 32 characters before and after, so that a repeated quotation can be told apart. */
export const textQuoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type TextQuoteSelector = Readonly<z.infer<typeof textQuoteSelector>>;

/** A range counted in Unicode code points, as the standard says; `code-points.ts` converts to UTF-16 and back. */
export const textPositionSelector = z.strictObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type TextPositionSelector = Readonly<z.infer<typeof textPositionSelector>>;

export const selectors = z.tuple([textQuoteSelector, textPositionSelector]);
export type Selectors = readonly [TextQuoteSelector, TextPositionSelector];

/** What became of a target when it was looked up in a text; the app always says which. */
export const anchorState = z.enum(['exact', 'moved', 'changed', 'ambiguous', 'orphan']);
export type AnchorState = z.infer<typeof anchorState>;
