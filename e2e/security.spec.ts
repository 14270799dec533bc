import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ELSEWHERE, HOSTILE_PAGE } from './hostile-page.ts';
import { expect, test } from './host.fixture.ts';
import { exportView } from './pages/export.page.ts';
import { library } from './pages/library.page.ts';
import { reader } from './pages/reader.page.ts';
import { results } from './pages/search.page.ts';
import { shell } from './pages/shell.page.ts';

const hitsOn = (page: Page): Promise<unknown> => page.evaluate(() => (globalThis as { hits?: unknown }).hits ?? []);

test('a hostile page is read as words: nothing runs, nothing is asked for, no link leads anywhere', async ({
  host,
}) => {
  const { page } = host;
  const file = path.join(host.folder, 'hostile.html');
  await writeFile(file, HOSTILE_PAGE);
  await host.choose(() => library(page).addFiles(), [file]);
  await expect(library(page).summary).toHaveText(/1 file: 1 added/);

  await test.step('in the results', async () => {
    await shell(page).search('wagons');
    await expect(results(page).hits).toHaveCount(1);
    await expect(results(page).hits).toContainText('<img src=x');
  });
  await test.step('in the reader, a note and the export', async () => {
    await results(page).hits.getByRole('link').first().click();
    await expect(page.getByRole('article').first()).toContainText('says the hostile paper');
    expect(await page.locator('main a[href]:not([href^="#/"])').count()).toBe(0);
    expect(await page.locator('main :is(script, iframe, object, embed, form, img[src^="http"], video)').count()).toBe(
      0,
    );
    await reader(page).select(1, 'The wagons crossed');
    await reader(page).note(HOSTILE_PAGE.slice(0, 2000));
    await expect(reader(page).notes).toHaveCount(1);
    await shell(page).go('Notebook');
    await expect(page.getByRole('article')).toHaveCount(1);
    await shell(page).go('Export');
    await exportView(page).save(/^Markdown/);
  });
  expect(await hitsOn(page)).toEqual([]);
  expect(host.foreignRequests()).toEqual([]);
});

test('the page is under a policy without unsafe sources, and the policy holds', async ({ host }) => {
  const { page } = host;
  const policy = await page.evaluate(async () => (await fetch('./')).headers.get('content-security-policy') ?? '');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  // On the double a frame's origin is written as one of the web's.
  expect(policy.replace('https://view.original.electron-double.invalid', '')).not.toMatch(/unsafe|\*|https?:|data:/);

  // Each attempt is made by the page itself, as injected words would make it.
  const outcomes = await page.evaluate(async (elsewhere) => {
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    return {
      // eslint-disable-next-line no-restricted-properties -- what the policy must refuse
      markup: await attempt(() => document.createElement('p').insertAdjacentHTML('beforeend', '<b>x</b>')),
      handler: await attempt(() => document.createElement('p').setAttribute('onclick', 'window.hits=[1]')),
      address: await attempt(() => (document.createElement('script').src = `${elsewhere}/x.js`)),
      fetch: await attempt(() => fetch(`${elsewhere}/fetch`)),
      worker: await attempt(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
    };
  }, ELSEWHERE);
  expect(outcomes).toEqual({
    markup: 'refused',
    handler: 'refused',
    address: 'refused',
    fetch: 'refused',
    worker: 'refused',
  });
  expect(await hitsOn(page)).toEqual([]);
});

test('the page holds no schemas, no Node and no Electron', async ({ host }) => {
  const sources = await host.page.evaluate(() =>
    Promise.all([...document.scripts].map(async ({ src }) => (await fetch(src)).text())),
  );
  expect(sources.join('').length).toBeGreaterThan(100_000);
  for (const source of sources) {
    for (const word of ['ZodError', '_zod', '"node:', "'node:", 'ipcRenderer', 'require("']) {
      expect(source.includes(word), word).toBe(false);
    }
  }
});

test('the recorder of foreign requests does see one that is made', async ({ host }) => {
  await host.page.evaluate((elsewhere) => {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = `${elsewhere}/prefetch`;
    document.head.append(link);
  }, ELSEWHERE);
  await expect.poll(() => host.problems().length + host.foreignRequests().length).toBeGreaterThan(0);
});
