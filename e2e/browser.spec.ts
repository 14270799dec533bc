import { chmod, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './host.fixture.ts';
import { ELSEWHERE, HOSTILE_PAGE } from './hostile-page.ts';
import { reader } from './pages/reader.page.ts';
import { results } from './pages/search.page.ts';
import { shell } from './pages/shell.page.ts';

/** What only the browser face has: a token, a session, and no right to write that a desktop would not have. */

test('a page with a wrong token says so and what to do', async ({ host }) => {
  const { origin } = new URL(host.page.url());
  const page = await host.page.context().newPage();
  await page.goto(`${origin}/#token=${'0'.repeat(64)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page has lost its session');
  await expect(page.locator('body')).toContainText(/start link|address again/i);
});

test('a page without a token, and one that is reloaded, say so; the token is kept nowhere', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  expect(page.url()).not.toContain('token');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page has lost its session');
  expect(host.foreignRequests()).toEqual([]);
});

test('the hostile page of the security tests does run where nothing protects', async ({ host }) => {
  const page = await host.page.context().newPage();
  const asked: string[] = [];
  await page.route(`${ELSEWHERE}/**`, (route, request) => {
    asked.push(new URL(request.url()).pathname);
    return route.abort('aborted');
  });
  await page.setContent(HOSTILE_PAGE, { waitUntil: 'domcontentloaded' });
  const hits = (): Promise<string[]> => page.evaluate(() => (globalThis as { hits?: string[] }).hits ?? []);
  await expect.poll(hits).toEqual(expect.arrayContaining(['onload', 'onerror', 'svg', 'frame']));
  expect(asked).toEqual(expect.arrayContaining(['/style.css', '/script.js', '/image.png', '/frame']));
});

test('a page whose host has ended says so at once, and keeps what it shows', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  await host.endHost();
  await expect(shell(page).status).toContainText('Synoptic is no longer running');
  await expect(shell(page).heading('Library')).toBeVisible();
});

test('a library that cannot be written can be read and searched, and a note is not said to be saved', async ({
  host,
}) => {
  await expect(shell(host.page).heading('Library')).toBeVisible();
  await host.restart(
    async () => {
      await chmod(host.folder, 0o755);
      for (const entry of await readdir(host.library, { withFileTypes: true })) {
        await chmod(path.join(host.library, entry.name), entry.isDirectory() ? 0o555 : 0o444);
      }
      await chmod(host.library, 0o555);
    },
    { powerless: true },
  );
  const { page } = host;
  await expect(shell(page).status).toContainText(/read.only|cannot be written/i);
  await shell(page).search('300,000');
  await expect(results(page).hits).toHaveCount(4);
  await results(page).passage('meduza-no-decree.md', 7).click();
  await reader(page).select(7, 'up to 300,000 people');
  await reader(page).highlight('yellow');
  await expect(page.locator('body')).toContainText(/cannot be written|read.only/i);
  await expect(reader(page).notes).toHaveCount(0);
});
