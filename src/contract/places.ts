import { z } from 'zod';
import { sha256 } from '../domain/archive-document.ts';
import { textRange } from '../domain/text-range.ts';

/** Places in today's text where something may belong that stood in another, best first: proposals, none of them taken. */
export const proposedPlaces = z.strictObject({
  /** The text the places count in; null where the document is not here. */
  textSha256: sha256.nullable(),
  places: z.array(
    z.strictObject({
      range: textRange,
      passage: z.int().positive().nullable(),
      words: z.string(),
      before: z.string(),
      after: z.string(),
      /** `same`: the very words; `alike`: retyped or edited; `passage`: a passage that shares words with it. */
      kind: z.enum(['same', 'alike', 'passage']),
    }),
  ),
});
export type ProposedPlaces = Readonly<z.infer<typeof proposedPlaces>>;
