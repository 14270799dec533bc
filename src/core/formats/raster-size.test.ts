import { describe, expect, it, test } from 'vitest';
import { measureRaster } from './raster-size.ts';
import { rasterType } from './raster.ts';
import { JPEG, makeGif, makePng, WEBP } from './testing/make-pictures.ts';

const measure = (bytes: Uint8Array) => {
  const type = rasterType(bytes);
  return type === null ? 'no picture' : measureRaster(bytes, type);
};
const PICTURES = { png: makePng(8, 6), jpeg: JPEG, gif: makeGif(), webp: WEBP };

describe.each(Object.entries(PICTURES))('%s', (name, bytes) => {
  it('is measured without being unpacked', () => {
    const size = name === 'gif' ? { width: 4, height: 3 } : { width: 8, height: 6 };
    expect(measure(bytes)).toEqual({ ...size, length: bytes.length });
  });

  it('that is cut off anywhere is no picture', () => {
    for (let length = 12; length < bytes.length; length += 1) expect(measure(bytes.subarray(0, length))).toBeNull();
  });

  it('ends where it ends: what stands behind it is no part of it', () => {
    const two = Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]);
    expect(measure(two)).toMatchObject({ length: bytes.length });
  });

  it('with any one byte changed is measured or refused, and nothing is thrown', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      for (const value of [0, 0x7f, 0xff]) {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = value;
        expect(() => measure(flipped)).not.toThrow();
      }
    }
  });
});

test('a frame of a GIF that is larger than its screen counts', () => {
  expect(measure(makeGif({ width: 60_000, height: 50_000 }))).toMatchObject({ width: 60_000, height: 50_000 });
});

test('a JPEG with a second frame header is none', () => {
  const at = Buffer.from(JPEG).indexOf(Buffer.from([0xff, 0xc0]));
  const header = JPEG.subarray(at, at + 2 + 17);
  expect(measure(Buffer.concat([JPEG.subarray(0, at), header, JPEG.subarray(at)]))).toBeNull();
});

test.each([
  ['a GIF that is a script', 'GIF89a/*'.padEnd(40, ' ') + '*/=1;alert(1)'],
  ['a WebP without a picture in it', 'RIFF\u0020\0\0\0WEBPJUNK'.padEnd(60, '\0')],
  ['what is named WebP and is no container', '<svg>\0\0\0WEBPVP8 '.padEnd(60, '\0')],
])('%s is refused', (_, text) => {
  expect(measure(Buffer.from(text, 'latin1'))).toBeNull();
});

test('an SVG is no picture made of dots', () => {
  expect(measure(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).toBe(
    'no picture',
  );
});
