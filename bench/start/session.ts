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

/**
 * Opens these documents, one after the other by the keyboard's way, and finds a word in each; between every ten it searches,
 * marks a passage, and goes to the library, the notebook and the questions.
 */
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
    if (number % 10 === 4) {
      await mark(page);
      for (const { hash, ready } of WALKED) {
        await page.evaluate((to) => (location.hash = to), hash);
        await page.locator(ready).first().waitFor();
        await page.keyboard.press('Tab');
        await page.keyboard.press('ArrowDown');
      }
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

/** Views that a session comes by, and what stands in each once it is there. */
const WALKED = [
  { hash: '#/library', ready: '[role="grid"] [role="rowheader"]' },
  { hash: '#/notebook', ready: 'main article' },
  { hash: '#/questions', ready: 'main ul a' },
] as const;

/** Bookmarks the first passage of the open document, without a mouse. */
async function mark(page: Page): Promise<void> {
  await page.locator('[data-passage="1"]').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bookmark', exact: true }).press('Enter');
  await page.locator('article.annotation').first().waitFor();
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
