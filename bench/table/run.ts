import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openBrowserFace } from '../../e2e/faces/browser-face.ts';
import { importFile, openBenchLibrary } from '../bench-library.ts';
import { framesOfScroll } from '../page-times.ts';
import { createRandom } from '../search/random.ts';

/**
 * Opens, scrolls, sorts and narrows the library table in a real Chromium, and prints how long a person waits for each and
 * how long the frames are: `node bench/table/run.ts [documents]`, 10,000 where none is given.
 */
const count = Number(process.argv[2] ?? 10_000);
const FRAMES = 240;
const STEP = 400;
/** A frame that is felt as a stutter, in milliseconds. */
const STUTTER = 50;

async function makeLibrary(folder: string): Promise<void> {
  const random = createRandom(10);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const words = ['ferry', 'toll', 'harbour', 'council', 'паром', 'пошлина', 'crew', 'quay', 'report', 'decree'];
  const lines = Array.from({ length: count }, (_, id) => {
    const title = `${pick(words)} ${pick(words)} ${pick(words)} ${id}`;
    const text = `${title}. ${Array.from({ length: 30 }, () => pick(words)).join(' ')} ${id}.`;
    return JSON.stringify({ id: `r${id}`, title, text });
  });
  const path = join(folder, 'records.jsonl');
  writeFileSync(path, `${lines.join('\n')}\n`);
  const opened = await openBenchLibrary(join(folder, 'library'));
  console.log(`${await importFile(opened, path)} documents`);
  await opened.core.close();
}

/** Milliseconds until what `act` causes is on the page, by the page's own clock. */
async function wait(page: Page, act: () => Promise<void>, done: () => Promise<void>): Promise<string> {
  const start = await page.evaluate(() => performance.now());
  await act();
  await done();
  const end = await page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(resolve)));
  return `${(end - start).toFixed(0)} ms`;
}

const folder = mkdtempSync(join(tmpdir(), 'synoptic-table-'));
await makeLibrary(folder);
const face = await openBrowserFace({ library: join(folder, 'library'), bundled: false, folder });
try {
  const { page } = face;
  const rows = page.getByRole('grid', { name: 'Documents' }).getByRole('rowheader');
  await rows.first().waitFor();
  await page.evaluate(() => (location.hash = '#/notebook'));
  await page.getByRole('heading', { level: 1, name: 'Notebook' }).waitFor();
  const say = (name: string, told: string): void => console.log(`${name.padEnd(28)} ${told}`);
  const open = (): Promise<void> => page.evaluate(() => void (location.hash = '#/library'));
  say('come back to the library', await wait(page, open, () => rows.first().waitFor()));
  const times = (await framesOfScroll(page, { of: '.table.long', frames: FRAMES, step: STEP })).toSorted(
    (a, b) => a - b,
  );
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? NaN).toFixed(1);
  const stutters = times.filter((time) => time > STUTTER).length;
  say(
    'scroll, frame',
    `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms, over 50 ms: ${stutters} of ${FRAMES}`,
  );
  const passages = page.getByRole('columnheader', { name: /^Passages/ });
  const sorted = (): Promise<void> => passages.and(page.locator('[aria-sort="ascending"]')).waitFor();
  say('sort by another column', await wait(page, () => passages.click(), sorted));
  const language = page.getByRole('button', { name: /^Language/ });
  const list = page.getByRole('listbox', { name: 'Language' });
  say(
    'open a facet',
    await wait(
      page,
      () => language.click(),
      () => list.getByRole('option').first().waitFor(),
    ),
  );
  const narrowed = (): Promise<void> => page.getByText(/ of [\d,]+ documents$/).waitFor();
  say('choose a value', await wait(page, () => list.getByRole('option').first().click(), narrowed));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show all' }).click();
  const field = page.getByRole('textbox', { name: /^Words of a title/ });
  const typed = (): Promise<void> => page.getByText(/^1 of [\d,]+ documents$/).waitFor();
  say('type words', await wait(page, () => field.fill(`r${count - 1}`), typed));
} finally {
  await face.close();
  rmSync(folder, { recursive: true, force: true });
}
