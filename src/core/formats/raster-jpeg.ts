import type { RasterSize } from './raster.ts';

const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Tables that share the range of markers with frame headers. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);

/** JPEG (ITU-T T.81, annex B): segments up to the end of the image, of which exactly one is a frame header. */
export function measureJpeg(view: DataView): RasterSize {
  let size: { width: number; height: number } | null = null;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== MARKER) throw new RangeError('no marker');
    const marker = view.getUint8(at + 1);
    if (marker === MARKER) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE && size !== null) return { ...size, length: at + 2 };
    if (marker === END_OF_IMAGE || marker < 0xc0 || isAlone(marker)) throw new RangeError('no segment');
    if (marker <= 0xcf && !NO_FRAME.has(marker)) {
      if (size !== null) throw new RangeError('two frames');
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
    if (marker === START_OF_SCAN) at = afterScan(view, at);
  }
}

const isAlone = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd8;

/** Behind packed pixels: at the next marker that neither restarts them nor is a byte of theirs. */
function afterScan(view: DataView, from: number): number {
  for (let at = from; ; at += 1) {
    if (view.getUint8(at) !== MARKER) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && next !== MARKER && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}
