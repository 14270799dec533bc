import type { Page } from '@playwright/test';
import { framesOfScroll, timeToShow } from '../page-times.ts';

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
const REST = 1000;

/** Opens a document from the library and scrolls it by `STEP` pixels a frame, in the real browser. */
export async function measure(page: Page, documentId: string): Promise<Measured> {
  await page.evaluate(() => (location.hash = '#/library'));
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
  const open = await timeToShow(page, `#/read/${encodeURIComponent(documentId)}`, '[data-passage="2"]');
  // What the opening has left to do is no part of scrolling.
  await page.waitForTimeout(REST);
  const times = await framesOfScroll(page, { of: '.page-scroll', frames: FRAMES, step: STEP });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return {
    open,
    frame: { median: at(0.5), p95: at(0.95), longest: at(1) },
    stutters: times.filter((time) => time > STUTTER).length,
    frames: times.length,
  };
}
