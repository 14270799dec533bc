import type { Page } from '@playwright/test';
import { heapOf } from './open.ts';

/** What a long session did to the page. */
export interface Session {
  readonly opened: number;
  /** 99th percentile of how long the page took for an input, in milliseconds (Event Timing; from 16 up). */
  readonly inputP99: number;
  readonly longestInput: number;
  readonly inputs: number;
  /** Heap after the first tenth of the documents and at the end, in megabytes. */
  readonly heapBefore: number;
  readonly heapAfter: number;
}

/** Opens these documents, one after the other by the keyboard's way, with a search between every ten. */
export async function session(page: Page, ids: readonly string[]): Promise<Session> {
  await page.evaluate(watchInputs);
  let heapBefore = NaN;
  for (const [number, id] of ids.entries()) {
    await page.evaluate((hash) => (location.hash = hash), `#/read/${encodeURIComponent(id)}`);
    await page.locator('.reader [data-passage="1"]').first().waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('the');
    await page.keyboard.press('Escape');
    if (number % 10 === 9) {
      await page.keyboard.press('Control+Shift+f');
      await page.keyboard.type(`file ${number}`);
      await page.keyboard.press('Enter');
      await page.locator('.hits .hit, .empty').first().waitFor();
    }
    if (number === Math.floor(ids.length / 10)) heapBefore = await heapOf(page);
  }
  const durations = (await page.evaluate(inputsSeen)).toSorted((a, b) => a - b);
  return {
    opened: ids.length,
    inputP99: durations[Math.floor(durations.length * 0.99)] ?? 0,
    longestInput: durations.at(-1) ?? 0,
    inputs: durations.length,
    heapBefore,
    heapAfter: await heapOf(page),
  };
}

/** Runs in the page. */
function watchInputs(): void {
  const seen: number[] = [];
  (globalThis as { seen?: number[] }).seen = seen;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.push(entry.duration);
  });
  observer.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** Runs in the page. */
const inputsSeen = (): number[] => (globalThis as { seen?: number[] }).seen ?? [];
