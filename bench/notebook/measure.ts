import type { Page } from '@playwright/test';
import { framesOfScroll } from '../page-times.ts';

/** What a person waits for in the notebook, in milliseconds. */
export interface Measured {
  /** From another view, the first time after the start; then again. */
  readonly open: number;
  readonly openAgain: number;
  readonly filterByWord: number;
  readonly filterByKind: number;
  readonly groupByDay: number;
  /** A key in the field for words until the page draws again. */
  readonly key: number;
  /** Longest frame while all that is shown is scrolled through, and how many took over 50 ms. */
  readonly longestFrame: number;
  readonly stutters: number;
  /** From "add a note" being saved to the page saying so. */
  readonly change: number;
}

const ENTRY = '.notebook-group article';

/** Milliseconds of the page's clock that `act` takes until `done` and the frame after it. */
async function timed(page: Page, act: () => Promise<unknown>, done: () => Promise<unknown>): Promise<number> {
  const start = await page.evaluate(() => performance.now());
  await act();
  await done();
  const end = await page.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return end - start;
}

const STUTTER = 50;
const FRAMES = 120;
const STEP = 200;

/** Goes through the notebook once as a person would; the page has just been started. */
export async function measure(page: Page, count: number): Promise<Measured> {
  const go = (hash: string) => (): Promise<void> => page.evaluate((to) => void (location.hash = to), hash);
  const entries = page.locator(ENTRY);
  const shown = (): Promise<void> => entries.first().waitFor();
  const library = (): Promise<void> => page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
  await library();
  const open = await timed(page, go('#/notebook'), shown);
  await go('#/library')();
  await library();
  const openAgain = await timed(page, go('#/notebook'), shown);
  const times = await framesOfScroll(page, { of: '.view.notebook', frames: FRAMES, step: STEP });
  const status = page.locator('.view.notebook > p[role="status"]');
  const narrowed = (): Promise<void> => status.filter({ hasText: / of / }).waitFor();
  const words = page.getByRole('textbox', { name: 'Words' });
  const last = `n${count - 1}`.slice(0, -1);
  const whole = (): Promise<void> => status.filter({ hasNotText: / of / }).waitFor();
  const clear = page.getByRole('button', { name: 'Show everything' });
  await words.fill(last);
  await narrowed();
  const key = await timed(
    page,
    () => words.press('End'),
    () => Promise.resolve(),
  );
  await clear.click();
  await whole();
  const filterByWord = await timed(page, () => words.fill('number n'), narrowed);
  await clear.click();
  await whole();
  const kind = page
    .getByRole('button', { name: /Kind$/ })
    .or(page.getByRole('button', { name: /^Kind/ }))
    .first();
  await kind.click();
  const filterByKind = await timed(
    page,
    () => page.getByRole('option', { name: 'Notes', exact: true }).click(),
    narrowed,
  );
  await clear.click();
  await whole();
  await page.getByRole('button', { name: /Group/ }).first().click();
  const byDay = page.getByRole('heading', { level: 2, name: /^\d{4}-|202\d/ }).first();
  const groupByDay = await timed(
    page,
    () => page.getByRole('option', { name: 'Day' }).click(),
    () => byDay.waitFor(),
  );
  const item = entries.first();
  await item.getByRole('button', { name: /note$/ }).first().click();
  await page.keyboard.type('Looked at again.');
  const saved = entries.filter({ hasText: 'Looked at again.' }).first();
  const change = await timed(
    page,
    () => page.keyboard.press('Control+Enter'),
    () => saved.waitFor(),
  );
  return {
    ...{ open, openAgain, filterByWord, filterByKind, groupByDay, key, change },
    longestFrame: Math.max(...times),
    stutters: times.filter((time) => time > STUTTER).length,
  };
}
