import { pictureLimits, type KeptPicture, type PictureRefusal } from '../../domain/picture.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import type { RawBlock, RawPicture, TakenPicture } from './canonical.ts';
import { fromDataAddress, isDataAddress } from './data-address.ts';
import { measureRaster } from './raster-size.ts';
import { rasterType } from './raster.ts';

/** The bytes that a document names by `source` in what holds it, or why there are none. */
export type FindPicture = (source: string) => Promise<Uint8Array | PictureRefusal> | Uint8Array | PictureRefusal;

/** What was found of the pictures that a document names, by their sources. */
export type FoundPictures = ReadonlyMap<string, Uint8Array | PictureRefusal>;

export const NONE_FOUND: FoundPictures = new Map();

/** Gathers the bytes of every picture that lies beside its page, each once, until they are more than is kept. */
export async function gatherPictures(blocks: readonly RawBlock[], find: FindPicture): Promise<FoundPictures> {
  const found = new Map<string, Uint8Array | PictureRefusal>();
  let left: number = pictureLimits.allBytes;
  for (const { source } of blocks.flatMap(({ pictures = [] }) => pictures)) {
    if (isDataAddress(source) || found.has(source)) continue;
    if (left <= 0 || found.size >= pictureLimits.count) {
      found.set(source, 'too-many');
      continue;
    }
    const bytes = await find(source);
    found.set(source, bytes);
    if (typeof bytes !== 'string') left -= bytes.length;
  }
  return found;
}

/** Takes the pictures of one document. */
export interface PictureTaker {
  /** Checks a picture and keeps it or says why not; null where it only holds a place or counts readers. */
  take(raw: RawPicture): TakenPicture | null;
  /** The bytes of all that were kept, by their SHA-256. */
  readonly kept: ReadonlyMap<string, Uint8Array>;
}

/** Whether bytes are a picture of a kind and size that is kept; nothing of it is unpacked for that. */
export function isPicture(bytes: Uint8Array): boolean {
  const mediaType = rasterType(bytes);
  if (mediaType === null || bytes.length > pictureLimits.bytes) return false;
  const size = measureRaster(bytes, mediaType);
  return size !== null && isShowable(size);
}

const isShowable = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  Math.max(width, height) <= pictureLimits.side && width * height <= pictureLimits.pixels;

/** No picture of use has a side so short, in pixels: it spaces a layout, or counts readers. */
export const SPACER = 2;
const ALT_LENGTH = 2000;

/** Takes the pictures of a document within `pictureLimits`; nothing of a picture is unpacked for it. */
export function createPictureTaker(found: FoundPictures): PictureTaker {
  const kept = new Map<string, Uint8Array>();
  let bytesKept = 0;
  let count = 0;
  const keep = (bytes: Uint8Array): Omit<KeptPicture, 'place' | 'alt'> | PictureRefusal | null => {
    const mediaType = rasterType(bytes);
    if (mediaType === null) return 'not-raster';
    if (bytes.length > pictureLimits.bytes) return 'too-large';
    const size = measureRaster(bytes, mediaType);
    if (size === null) return 'damaged';
    const { width, height, length } = size;
    if (width <= SPACER || height <= SPACER) return null;
    if (!isShowable(size)) return 'too-large';
    const picture = bytes.subarray(0, length);
    const sha256 = sha256OfBytes(picture);
    if (!kept.has(sha256)) {
      if (bytesKept + length > pictureLimits.allBytes) return 'too-many';
      bytesKept += length;
      kept.set(sha256, picture);
    }
    return { sha256, mediaType, width, height };
  };
  return {
    kept,
    take: ({ source, alt }) => {
      // The rest is told of by the last one that still has a place in the list.
      if (count >= pictureLimits.count) return null;
      const bytes = bytesOf(source, found);
      const taken = count === pictureLimits.count - 1 ? 'too-many' : typeof bytes === 'string' ? bytes : keep(bytes);
      if (taken === null) return null;
      count += 1;
      const words = alt.slice(0, ALT_LENGTH).toWellFormed();
      return typeof taken === 'string' ? { alt: words, refused: taken } : { alt: words, ...taken };
    },
  };
}

function bytesOf(source: string, found: FoundPictures): Uint8Array | PictureRefusal {
  if (!isDataAddress(source)) return found.get(source) ?? 'outside';
  return fromDataAddress(source) ?? (source.length > pictureLimits.bytes ? 'too-large' : 'not-raster');
}
