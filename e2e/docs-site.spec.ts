import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { buildDocs } from '../build/build-docs.ts';
import { expectNoViolations } from './axe.ts';
import { findChromium, rootSwitches } from './runtime.ts';

/** The documents as pages, read from the disk as a person without a network reads them. */
let folder: string;
let browser: Browser;
let page: Page;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'synoptic-docs-'));
  await buildDocs(folder);
  browser = await chromium.launch({ executablePath: findChromium(), args: [...rootSwitches] });
});
test.beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
});
test.afterEach(() => page.context().close());
test.afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

test('words are found in the documents by the keyboard alone, and lead to their place', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('searchbox', { name: 'Search these pages' }).fill('journal database');
  await expect(page.getByRole('status')).toHaveText(/^\d+ places$/);
  await page.getByRole('searchbox').press('Tab');
  const first = page.locator('#found a').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText(/journal/i);
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
});

test('a word that is still being typed finds, and one that is nowhere says so', async () => {
  const field = page.getByRole('searchbox');
  await field.fill('provena');
  await expect(page.locator('#found a').first()).toBeVisible();
  await field.fill('xylophone');
  await expect(page.getByRole('status')).toHaveText('Nothing found.');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the pages have no findings of axe, ${scheme}`, async () => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const name of ['index.html', 'export.html', 'contributing.html']) {
      await page.goto(pathToFileURL(path.join(folder, name)).href);
      await expectNoViolations(page, `${name}, ${scheme}`);
    }
  });
}
