import type { RasterSize } from './raster.ts';

const EXTENSION = 0x21;
const FRAME = 0x2c;
const TRAILER = 0x3b;
const HEADER = 13;

/** GIF (version 89a): the largest of the screen and all frames, since a frame may reach beyond the screen. */
export function measureGif(view: DataView): RasterSize {
  let width = view.getUint16(6, true);
  let height = view.getUint16(8, true);
  let frames = 0;
  let at = HEADER + colours(view.getUint8(10));
  for (;;) {
    const kind = view.getUint8(at);
    if (kind === TRAILER && frames > 0) return { width, height, length: at + 1 };
    if (kind === EXTENSION) at = afterBlocks(view, at + 2);
    else if (kind === FRAME) {
      frames += 1;
      width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true));
      height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true));
      at = afterBlocks(view, at + 11 + colours(view.getUint8(at + 9)));
    } else throw new RangeError('no block');
  }
}

/** Bytes of a table of colours, by the flags that announce it. */
const colours = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Behind data in blocks of up to 255 bytes, which an empty one ends. */
function afterBlocks(view: DataView, from: number): number {
  let at = from;
  for (let size = view.getUint8(at); size > 0; size = view.getUint8(at)) at += size + 1;
  return at + 1;
}
