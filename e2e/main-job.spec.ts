import type { Page } from '@playwright/test';
import { expect, test } from './host.fixture.ts';
import { exportView } from './pages/export.page.ts';
import { question } from './pages/question.page.ts';
import { reader } from './pages/reader.page.ts';
import { results } from './pages/search.page.ts';
import { shell } from './pages/shell.page.ts';

const NOTE = 'A goal of at most 300,000 is met by any smaller number: see the lawyer’s objection.';

test('a researcher searches, reads, marks, compares, exports, and finds it all again', async ({ host }) => {
  const { page } = host;

  await test.step('searches 300,000 and finds it in four of the five documents', async () => {
    await shell(page).search('300,000');
    await expect(results(page).count).toContainText('4 documents found');
    const hits = await results(page).hits.all();
    expect(hits.length).toBeGreaterThanOrEqual(4);
    for (const hit of hits) await expect(hit.locator('mark').first()).toHaveText(/^300[,\s]000$/);
  });

  await test.step('opens a hit at its passage', async () => {
    await results(page).passage('meduza-no-decree.md', 7).click();
    await expect(reader(page).passage(7)).toBeInViewport();
    await expect(reader(page).passage(7)).toContainText('up to 300,000');
  });

  await test.step('highlights, notes and bookmarks', async () => {
    await reader(page).select(7, 'up to 300,000 people');
    await reader(page).highlight('yellow');
    await expect(reader(page).notes).toHaveCount(1);
    await reader(page).select(7, 'it had therefore been fulfilled');
    await reader(page).note(NOTE);
    await reader(page).select(8, 'this goal had been met');
    await reader(page).bookmark();
    await expect(reader(page).notes).toHaveCount(3);
    await expect(shell(page).saved).toHaveText('Saved');
  });

  await test.step('opens the question and sees at least four values, each with its source', async () => {
    await shell(page).go('Questions');
    await page.getByRole('main').getByRole('link', { name: 'How many were called up?' }).click();
    await expect(question(page).heading('How many were called up?')).toBeVisible();
    await expect.poll(() => question(page).positions.count()).toBeGreaterThanOrEqual(4);
    for (const position of await question(page).positions.all()) {
      await expect(position.getByRole('link', { name: /^Open passage \d+ of / }).first()).toBeVisible();
    }
  });

  await test.step('opens one in its context while the comparison stays', async () => {
    const position = question(page).position('213,000, two thirds of the regions');
    await position.getByRole('link', { name: /^Open passage 12 of / }).click();
    await expect(reader(page).passage(12)).toBeInViewport();
    await expect(reader(page).passage(12)).toContainText('213,000 people have been mobilised');
    await expect(question(page).heading('How many were called up?')).toBeVisible();
    await expect(position).toBeVisible();
  });

  await test.step('exports both formats', async () => {
    await checkExports(page);
  });

  await test.step('restarts, and everything is still there', async () => {
    await host.restart();
    await shell(host.page).go('Notebook');
    await expect(host.page.getByRole('article')).toHaveCount(3);
    await expect(host.page.getByRole('main')).toContainText(NOTE);
    await host.page.getByRole('article').filter({ hasText: NOTE }).getByRole('link', { name: 'Show in text' }).click();
    await expect(reader(host.page).passage(7)).toBeInViewport();
    await checkExports(host.page);
  });

  expect(host.foreignRequests()).toEqual([]);
  expect(host.problems()).toEqual([]);
});

async function checkExports(page: Page): Promise<void> {
  await shell(page).go('Export');
  const markdown = await exportView(page).save(/^Markdown/);
  expect(markdown.name).toMatch(/\.md$/);
  expect(markdown.content).toMatch(/^---\n[\s\S]+?\n---\n/);
  for (const words of [NOTE, 'up to 300,000 people', 'this goal had been met']) {
    expect(markdown.content).toContain(words);
  }
  const annotations = await exportView(page).save(/^W3C/);
  const parsed = JSON.parse(annotations.content) as { '@context': unknown };
  expect(JSON.stringify(parsed['@context'])).toContain('http://www.w3.org/ns/anno.jsonld');
  for (const word of ['TextQuoteSelector', 'TextPositionSelector', 'bookmarking', 'highlighting', 'commenting']) {
    expect(annotations.content).toContain(word);
  }
}
