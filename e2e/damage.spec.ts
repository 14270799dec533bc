import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './host.fixture.ts';
import { results } from './pages/search.page.ts';
import { shell } from './pages/shell.page.ts';

test('a damaged index is healed at the next start, and it says so', async ({ host }) => {
  await shell(host.page).search('300,000');
  await expect(results(host.page).hits).toHaveCount(4);
  const index = path.join(host.library, 'index');
  await host.restart(async () => {
    const entries = await readdir(index, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) await writeFile(file, '{"truncated');
  });
  await shell(host.page).search('300,000');
  await expect(results(host.page).hits).toHaveCount(4);
  await expect(shell(host.page).status).toContainText(/damaged|built anew|rebuilt/i);
});

test('a deleted index is built again', async ({ host }) => {
  await shell(host.page).search('300,000');
  await expect(results(host.page).hits).toHaveCount(4);
  await host.restart(async () => {
    await rm(path.join(host.library, 'index'), { recursive: true });
  });
  await shell(host.page).search('300,000');
  await expect(results(host.page).hits).toHaveCount(4);
});

test('a search that cannot be read is explained where it stands', async ({ host }) => {
  const { page } = host;
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('"never closed');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText(/quotation mark|phrase/i);
  expect(host.output()).not.toContain('unexpected');
});

test('an unknown address shows the library, an unknown document and question say so', async ({ host }) => {
  const { page } = host;
  for (const [hash, words] of [
    ['#/nowhere', 'Library'],
    ['#/read/nothing', 'not in the library'],
    ['#/questions/nothing', 'not in the archive'],
  ] as const) {
    await page.evaluate((to) => (location.hash = to), hash);
    await expect(page.getByRole('main')).toContainText(words);
  }
});

test('a damaged database is left as it is, and the next step is named', async ({ host, face }) => {
  const database = path.join(host.library, 'library.db');
  const garbage = Buffer.from('this is no database '.repeat(500));
  const restarted = host.restart(() => writeFile(database, garbage));
  if (face === 'browser') {
    // The loopback host ends with the sentence on the terminal.
    await expect(restarted).rejects.toThrow(
      /The library database is damaged .*synoptic repair.*restore library\.db from a backup/,
    );
  } else {
    await restarted;
    await expect(shell(host.page).heading('Synoptic could not open the library')).toBeVisible();
    await expect(host.page.getByRole('alert')).toContainText('restore library.db from a backup');
    expect(await host.page.evaluate(() => getComputedStyle(document.querySelector('main')!).padding)).not.toBe('0px');
  }
  expect(await readFile(database)).toEqual(garbage);
});
