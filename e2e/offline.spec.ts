import { expect, test } from './host.fixture.ts';
import { question } from './pages/question.page.ts';
import { reader } from './pages/reader.page.ts';
import { results } from './pages/search.page.ts';
import { shell } from './pages/shell.page.ts';

test('a walk through every view asks nothing of anybody and breaks no rule of the policy', async ({ host }) => {
  const { page } = host;
  for (const view of ['Questions', 'Notebook', 'Export', 'Library', 'Search'] as const) await shell(page).go(view);
  await shell(page).search('summonses');
  await results(page).hits.first().getByRole('link').first().click();
  await expect(reader(page).passage(1)).toBeVisible();
  for (const tab of ['Provenance', /^Statements/, /^Notes/]) await page.getByRole('tab', { name: tab }).click();
  await shell(page).go('Questions');
  await page.getByRole('main').getByRole('link', { name: 'How many were called up?' }).click();
  await expect(question(page).positions.first()).toBeVisible();
  await question(page).sideBySide();
  await page.getByRole('button', { name: 'Display' }).click();
  await page.keyboard.press('Escape');
  await host.restart();
  await expect(shell(host.page).heading('Library')).toBeVisible();
  expect(host.foreignRequests()).toEqual([]);
  expect(host.problems()).toEqual([]);
  expect(host.output()).not.toMatch(/unexpected|Error/);
});
