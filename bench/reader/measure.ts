import type { Page } from '@playwright/test';
import { timeToShow } from '../page-times.ts';

/** How a document opened and scrolled, in milliseconds. */
export interface Measured {
  readonly open: number;
  readonly frame: { readonly median: number; readonly p95: number; readonly longest: number };
  /** Frames that took longer than 50 ms: what a person feels as a stutter. */
  readonly stutters: number;
  readonly frames: number;
}

const FRAMES = 240;
const STEP = 90;
const STUTTER = 50;

/** Opens a document from the library and scrolls it by `STEP` pixels a frame, in the real browser. */
export async function measure(page: Page, documentId: string): Promise<Measured> {
  await page.evaluate(() => (location.hash = '#/library'));
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
  const open = await timeToShow(page, `#/read/${encodeURIComponent(documentId)}`, '[data-passage="2"]');
  const times = await page.evaluate(scrollDocument, { frames: FRAMES, step: STEP });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return {
    open,
    frame: { median: at(0.5), p95: at(0.95), longest: at(1) },
    stutters: times.filter((time) => time > STUTTER).length,
    frames: times.length,
  };
}

/** Times between frames while the text scrolls, after a second of rest; runs in the page. */
async function scrollDocument({ frames, step }: { frames: number; step: number }): Promise<number[]> {
  const scroller = document.querySelector('.page-scroll');
  if (scroller === null) throw new Error('no text on the page');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const times: number[] = [];
  let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  for (let frame = 0; frame < frames; frame += 1) {
    scroller.scrollTop += step;
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    times.push(now - last);
    last = now;
  }
  return times;
}
