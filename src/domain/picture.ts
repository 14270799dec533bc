import { z } from 'zod';

/** Why a picture of a document is not kept; see `pictureLimits` for what is too large and too many. */
export const pictureRefusal = z.enum([
  /** It lies outside the file, and nothing is ever fetched. */
  'outside',
  /** The file names it as its own and does not hold it. */
  'missing',
  /** It is no PNG, JPEG, GIF or WebP by its first bytes; SVG is a document that can run. */
  'not-raster',
  /** Its bytes end too early, or are not built as its format asks. */
  'damaged',
  'too-large',
  'too-many',
]);
export type PictureRefusal = z.infer<typeof pictureRefusal>;

/** The media types a picture can have. */
export const pictureType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
export type PictureType = z.infer<typeof pictureType>;

/** What a document may hold of pictures; what goes beyond is refused, and the text stands without it. */
export const pictureLimits = {
  /** A picture of a book or a page from the web has a hundredth of it. */
  bytes: 16 * 1024 * 1024,
  /** All pictures of one document, each counted once. */
  allBytes: 96 * 1024 * 1024,
  /** Unpacked, four bytes each; a photograph has twelve to twenty-four million. */
  pixels: 40_000_000,
  /** A longer side is a scroll of screenshots that no window draws. */
  side: 16_384,
  count: 1000,
} as const;

const place = {
  /** Before the words of the block it is kept with, or after them. */
  place: z.enum(['before', 'after']),
  /** The words that stand for it in the original; they are part of the canonical text too. Empty where it has none. */
  alt: z.string().max(2000),
};

/** A picture by the SHA-256 of its bytes, which lie in the original and are found there again. */
const keptPicture = z.strictObject({
  ...place,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: pictureType,
  /** In pixels. */
  width: z.int().min(1).max(pictureLimits.side),
  height: z.int().min(1).max(pictureLimits.side),
});
export type KeptPicture = Readonly<z.infer<typeof keptPicture>>;

const refusedPicture = z.strictObject({ ...place, refused: pictureRefusal });

/** A picture at its place in a text: kept, or refused and why. */
export const picture = z.union([keptPicture, refusedPicture]);
export type Picture = Readonly<z.infer<typeof picture>>;
