import type { Browser } from '@playwright/test';

/** How a picture differs from its baseline. */
export interface Difference {
  /** Share of the pixels that differ, 0 to 1; 1 where the sizes do. */
  readonly share: number;
  /** Where, in pixels of the picture before it was made small: left, top, right, bottom. */
  readonly within: readonly [number, number, number, number];
}

/** Makes pictures small and compares them; a blank page of the same browser does the work. */
export interface Pictures {
  readonly close: () => Promise<void>;
  /** A WebP of a quarter of the width and height of a PNG. */
  readonly shrink: (png: Buffer) => Promise<Buffer>;
  readonly compare: (small: Buffer, baseline: Buffer) => Promise<Difference>;
}

/** A quarter of 1440 pixels is 360: enough to see what moved, and seven kilobytes. */
const SMALLER = 4;
const QUALITY = 0.4;
/** A colour channel that is this far off, of 255, is another colour; the encoder's own noise is the same each time. */
const OFF = 10;

/** Opens the page that works on pictures, in a context of its own. */
export async function openPictures(browser: Browser): Promise<Pictures> {
  const context = await browser.newContext();
  const page = await context.newPage();
  return {
    close: () => context.close(),
    shrink: async (png) => {
      const given = { png: png.toString('base64'), smaller: SMALLER, quality: QUALITY };
      return Buffer.from(await page.evaluate(shrinkInPage, given), 'base64');
    },
    compare: async (small, baseline) => {
      const given = { pictures: [small.toString('base64'), baseline.toString('base64')], off: OFF };
      const { share, within } = await page.evaluate(compareInPage, given);
      const [left = 0, top = 0, right = 0, bottom = 0] = within.map((place) => place * SMALLER);
      return { share, within: [left, top, right, bottom] };
    },
  };
}

interface Shrinking {
  readonly png: string;
  readonly smaller: number;
  readonly quality: number;
}

async function shrinkInPage({ png, smaller, quality }: Shrinking): Promise<string> {
  const whole = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const [width, height] = [Math.round(whole.width / smaller), Math.round(whole.height / smaller)];
  const small = await createImageBitmap(whole, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  });
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(small, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

interface Comparing {
  readonly pictures: readonly string[];
  readonly off: number;
}

async function compareInPage({ pictures, off }: Comparing): Promise<{ share: number; within: number[] }> {
  const [one, other] = await Promise.all(
    pictures.map(async (webp) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/webp;base64,${webp}`)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      return context?.getImageData(0, 0, bitmap.width, bitmap.height);
    }),
  );
  if (one === undefined || other === undefined || one.width !== other.width || one.height !== other.height)
    return { share: 1, within: [0, 0, one?.width ?? 0, one?.height ?? 0] };
  let count = 0;
  const within = [one.width, one.height, 0, 0];
  for (let at = 0; at < one.data.length; at += 4) {
    const isOff = [0, 1, 2].some((channel) => Math.abs(one.data[at + channel]! - other.data[at + channel]!) > off);
    if (!isOff) continue;
    const [x, y] = [(at / 4) % one.width, Math.floor(at / 4 / one.width)];
    count += 1;
    within[0] = Math.min(within[0]!, x);
    within[1] = Math.min(within[1]!, y);
    within[2] = Math.max(within[2]!, x + 1);
    within[3] = Math.max(within[3]!, y + 1);
  }
  return { share: count / (one.width * one.height), within };
}
