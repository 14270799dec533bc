import type { PictureType } from '../../domain/picture.ts';
import { measureGif } from './raster-gif.ts';
import { measureJpeg } from './raster-jpeg.ts';
import type { RasterSize } from './raster.ts';

/** Walks a picture of a known type from end to end; null where it is cut off or not built as its format asks. */
export function measureRaster(bytes: Uint8Array, type: PictureType): RasterSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = MEASURE[type](view);
    return size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // Reading beyond the end is how a picture that is cut off shows.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const MEASURE: Readonly<Record<PictureType, (view: DataView) => RasterSize>> = {
  'image/png': measurePng,
  'image/jpeg': measureJpeg,
  'image/gif': measureGif,
  'image/webp': measureWebp,
};

const PNG_SIGNATURE = 8;
const IHDR = 0x49484452;
const IEND = 0x49454e44;
const IDAT = 0x49444154;

/** PNG (ISO/IEC 15948): chunks of length, type, data and checksum, from IHDR to IEND. */
function measurePng(view: DataView): RasterSize {
  if (view.getUint32(PNG_SIGNATURE + 4) !== IHDR) throw new RangeError('no header');
  const size = { width: view.getUint32(PNG_SIGNATURE + 8), height: view.getUint32(PNG_SIGNATURE + 12) };
  let hasData = false;
  for (let at = PNG_SIGNATURE; ;) {
    const type = view.getUint32(at + 4);
    const next = at + 12 + view.getUint32(at);
    view.getUint8(next - 1);
    if (type === IDAT) hasData = true;
    if (type === IEND && hasData) return { ...size, length: next };
    if (type === IEND) throw new RangeError('no data');
    at = next;
  }
}

const RIFF = 0x52494646;
const VP8 = 0x56503820;
const VP8L = 0x5650384c;
const VP8X = 0x56503858;
const FIRST_CHUNK = 12;
const LOSSLESS_MARK = 0x2f;

/** WebP (RFC 9649): a RIFF file whose first chunk tells the size of the canvas. */
function measureWebp(view: DataView): RasterSize {
  if (view.getUint32(0) !== RIFF) throw new RangeError('no container');
  const length = view.getUint32(4, true) + 8;
  view.getUint8(length - 1);
  const data = FIRST_CHUNK + 8;
  switch (view.getUint32(FIRST_CHUNK)) {
    case VP8:
      if (view.getUint16(data + 3) !== 0x9d01 || view.getUint8(data + 5) !== 0x2a) throw new RangeError('no key frame');
      return {
        width: view.getUint16(data + 6, true) & 0x3fff,
        height: view.getUint16(data + 8, true) & 0x3fff,
        length,
      };
    case VP8L: {
      if (view.getUint8(data) !== LOSSLESS_MARK) throw new RangeError('no mark');
      const bits = view.getUint32(data + 1, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, length };
    }
    case VP8X:
      return { width: uint24(view, data + 4) + 1, height: uint24(view, data + 7) + 1, length };
    default:
      throw new RangeError('no picture');
  }
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
