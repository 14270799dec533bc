import { z } from 'zod';
import { documentId } from './archive-document.ts';
import { dated } from './dated.ts';
import { textRange } from './text-range.ts';

/** A passage that matches, cut to a snippet. */
export const passageHit = z.strictObject({
  /** Number of the passage; null for a heading or the title. */
  passage: z.int().positive().nullable(),
  snippet: z.string(),
  /** Matched words within `snippet`. */
  ranges: z.array(textRange),
  /** The same matches in the canonical text. */
  matches: z.array(textRange),
});
export type PassageHit = Readonly<z.infer<typeof passageHit>>;

/** A document that matches, with its best passage and the others in reading order. */
export const searchHit = passageHit.extend({
  documentId,
  identifier: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  issued: dated.nullable(),
  score: z.number(),
  more: z.array(passageHit),
});
export type SearchHit = Readonly<z.infer<typeof searchHit>>;
