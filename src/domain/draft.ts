import { z } from 'zod';
import { highlightColour } from './annotation.ts';

/** What of a note was typed and chosen, and not saved. */
export const draft = z.strictObject({
  /** What it is a draft of: an annotation's id, or a place in a document, as the page names it. */
  key: z.string().min(1).max(600),
  text: z.string().max(1_000_000),
  tags: z.array(z.string().min(1)).default([]),
  /** Letters of a tag that is not one yet. */
  pendingTag: z.string().default(''),
  /** Null where no colour can be chosen. */
  colour: highlightColour.nullable().default(null),
  /** Revision of the note that is being changed; null for a new one. */
  revision: z.int().nonnegative().nullable(),
});
export type Draft = Readonly<z.infer<typeof draft>>;

/** A draft without what it is a draft of. */
export type DraftContent = Omit<Draft, 'key'>;
