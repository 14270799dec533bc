import type { PictureType } from '../../domain/picture.ts';

/** What the bytes of a picture say, without a pixel of it being unpacked. */
export interface RasterSize {
  readonly width: number;
  readonly height: number;
  /** Where the picture ends; what stands behind it is no part of it. */
  readonly length: number;
}

/** Pictures made of dots, by their first bytes. SVG is none of them: it is a document. */
const MAGIC: readonly [mediaType: PictureType, at: number, bytes: readonly number[]][] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
];

/** The media type that the first bytes of a picture say, whatever its name; null where it is no picture made of dots. */
export function rasterType(bytes: Uint8Array): PictureType | null {
  const found = MAGIC.find(([, at, magic]) => magic.every((byte, index) => bytes[at + index] === byte));
  return found?.[0] ?? null;
}

/** A picture as an address that holds it; null where it is none. */
export function toPictureAddress(bytes: Uint8Array): string | null {
  const mediaType = rasterType(bytes);
  return mediaType === null ? null : `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
