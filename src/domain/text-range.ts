import { z } from 'zod';

/** A half-open range `[start, end)` of a canonical text, in UTF-16 code units. */
export const textRange = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type TextRange = Readonly<z.infer<typeof textRange>>;
