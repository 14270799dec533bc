import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { openBrowserFace } from '../../e2e/faces/browser-face.ts';
import { toHash, type QuestionView } from '../../src/renderer/data/routes.ts';
import { median, timeToShow, untilIdle } from '../page-times.ts';
import { makeLibrary } from './library.ts';

/**
 * Opens one question with many statements in each of its views, and the same with few, in a real Chromium; prints both with
 * their ratio. `node bench/comparison/run.ts [--statements 500] [--few 10] [--rounds 5]`
 */
const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '500' },
    few: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '5' },
  },
});

const VIEWS: readonly (readonly [view: QuestionView, ready: string])[] = [
  ['positions', '.card'],
  ['side-by-side', '.side-by-side [data-passage]'],
  ['timeline', '.timeline-rows li'],
  ['table', '.statements-table .cell'],
];

const many = await measure(Number(values.statements));
const few = await measure(Number(values.few));
console.log(`A question with ${few.made} and one with ${many.made} statements; milliseconds until it is painted`);
for (const [view] of VIEWS) {
  const [less, more] = [median(few.times.get(view) ?? []), median(many.times.get(view) ?? [])];
  console.log(
    `${view.padEnd(16)} ${less.toFixed(0).padStart(8)} ${more.toFixed(0).padStart(8)}   ${(more / less).toFixed(2)}`,
  );
}

async function measure(statements: number): Promise<{ made: number; times: Map<QuestionView, number[]> }> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-comparison-'));
  const { questionId, made } = await makeLibrary(folder, statements);
  const face = await openBrowserFace({ library: join(folder, 'library'), bundled: false, folder });
  const times = new Map<QuestionView, number[]>(VIEWS.map(([view]) => [view, []]));
  try {
    await face.page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
    // The first round reads from the core and compiles; a question is opened from what was read after that.
    for (let round = 0; round <= Number(values.rounds); round += 1)
      for (const [view, ready] of VIEWS) {
        const time = await open(
          face.page,
          toHash({ name: 'question', questionId, view, sources: [], open: null }),
          ready,
        );
        if (round > 0) times.get(view)?.push(time);
      }
  } finally {
    await face.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { made, times };
}

async function open(page: Page, hash: string, ready: string): Promise<number> {
  await page.evaluate(() => (location.hash = '#/export'));
  await page.getByRole('heading', { level: 1, name: /^Export/ }).waitFor();
  await untilIdle(page);
  return timeToShow(page, hash, ready);
}
