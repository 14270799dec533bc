import { z } from 'zod';

/** Words of a note that were typed and not saved. */
export const draft = z.strictObject({
  /** What it is a draft of: an annotation's id, or a place in a document, as the page names it. */
  key: z.string().min(1).max(600),
  text: z.string().max(1_000_000),
  /** Revision of the note that is being changed; null for a new one. */
  revision: z.int().nonnegative().nullable(),
});
export type Draft = Readonly<z.infer<typeof draft>>;
