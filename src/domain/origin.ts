import { z } from 'zod';
import { documentId } from './archive-document.ts';

/** An open attribution, as it stands in a text: `according to TASS`. */
export const openAttribution = z.strictObject({
  /** Whom the text names. */
  name: z.string(),
  /** The words that name it, as they stand in the text. */
  words: z.string(),
});
export type OpenAttribution = Readonly<z.infer<typeof openAttribution>>;

/** How one text derives from another: `copy` is the most part of both, `excerpt` the most part of the shorter one. */
export const originLink = z.strictObject({
  documentId,
  otherId: documentId,
  kind: z.enum(['copy', 'excerpt']),
  /** The part of the shorter text that both have, from 0 to 1. */
  share: z.number(),
  /** Where one of the two says openly whom it copies. */
  attribution: openAttribution.nullable(),
});
export type OriginLink = Readonly<z.infer<typeof originLink>>;

/** Documents of one beginning, in the order of the library. */
export const originGroup = z.strictObject({
  /** The first document of the group. */
  id: documentId,
  documentIds: z.array(documentId).min(2),
  links: z.array(originLink),
});
export type OriginGroup = Readonly<z.infer<typeof originGroup>>;

/** What the person said of origins; later ones win, and none is forgotten. */
export const originChange = z.strictObject({
  id: z.string(),
  at: z.string(),
  /** `join`: one origin; `split`: `documents` have another origin than `others`. */
  kind: z.enum(['join', 'split']),
  documents: z.array(documentId),
  others: z.array(documentId),
});
export type OriginChange = Readonly<z.infer<typeof originChange>>;
