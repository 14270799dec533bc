import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour; `say` puts other dimensions into its header than its pixels have. */
export function makePng(
  width: number,
  height: number,
  { colour = 0x33, say = { width, height } }: { colour?: number; say?: { width: number; height: number } } = {},
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(say.width, 0);
  header.writeUInt32BE(say.height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, colour);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.set(typed, 4);
  out.writeUInt32BE(crc32(typed), out.length - 4);
  return out;
}

/** A GIF of two frames, 4 by 3, the second of which has `frame` as its size. */
export function makeGif(
  frame: { readonly width: number; readonly height: number } = { width: 4, height: 3 },
): Uint8Array {
  const words = (...values: number[]): number[] => values.flatMap((value) => [value & 0xff, value >> 8]);
  const pixels = [0x02, 0x05, 0x84, 0x8f, 0xa9, 0xcb, 0x05, 0x00];
  return Uint8Array.from([
    ...Buffer.from('GIF89a', 'latin1'),
    ...[...words(4, 3), 0x80, 0, 0, 0xcc, 0x33, 0x33, 0x33, 0x33, 0xcc],
    ...[0x21, 0xfe, 0x02, 0x68, 0x69, 0x00],
    ...[0x2c, ...words(0, 0, 4, 3), 0, ...pixels],
    ...[0x2c, ...words(0, 0, frame.width, frame.height), 0, ...pixels],
    0x3b,
  ]);
}

/** A JPEG of 8 by 6, as a browser made it. */
export const JPEG: Uint8Array = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i',
    'Z2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj',
    'Y2NjY2NjY2P/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAZEAADAQEBAAAAAAAAAAAAAAAAAQMR',
    'IVH/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv/EABkRAQEAAwEAAAAAAAAAAAAAAAIBABESMf/aAAwDAQACEQMRAD8Amzmp7jffQAFb',
    'TvSu7lETBOT5n//Z',
  ].join(''),
  'base64',
);

/** A WebP of 8 by 6, as a browser made it. */
export const WEBP: Uint8Array = Buffer.from(
  [
    'UklGRkgAAABXRUJQVlA4IDwAAADwAQCdASoIAAYAAsBMJbACdLoAArosJsAA/ulOmYCTGuEmr/Eo/dCmgoxt7/4mB/47p3hEa/Yb',
    '7DeGgAA=',
  ].join(''),
  'base64',
);
