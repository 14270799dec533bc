import type { Page } from '@playwright/test';
import { expect, test, type Host } from './host.fixture.ts';
import { shell } from './pages/shell.page.ts';

const QUESTION = 'How many were called up?';

async function openQuestion({ page }: Host): Promise<void> {
  await shell(page).go('Questions');
  await page.getByRole('main').getByRole('link', { name: QUESTION }).first().click();
  await expect(shell(page).heading(QUESTION)).toBeVisible();
}

/** The window that `act` opens. */
async function opening({ page }: Host, act: () => Promise<void>): Promise<Page> {
  const other = page.context().waitForEvent('page');
  await act();
  return other;
}

test('a comparison opens in a window of its own, and both go on by themselves', async ({ host }) => {
  await openQuestion(host);
  const press = (): Promise<void> => host.page.getByRole('button', { name: 'In another window' }).click();
  const other = await opening(host, press);
  await expect(shell(other).heading(QUESTION)).toBeVisible();
  expect(other.url()).not.toContain('token');
  await shell(host.page).go('Notebook');
  await expect(shell(host.page).heading('Notebook')).toBeVisible();
  await expect(shell(other).heading(QUESTION)).toBeVisible();

  // What is chosen in one window is chosen in all of them.
  await shell(other).go('Settings');
  await other.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark', { exact: true }).click();
  await expect(host.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(host.problems()).toEqual([]);
});

test('the same by a key, and a link as another tab is asked for', async ({ host }) => {
  await openQuestion(host);
  const byKey = await opening(host, () => host.page.keyboard.press('Control+Alt+W'));
  await expect(shell(byKey).heading(QUESTION)).toBeVisible();
  const link = host.page.getByRole('navigation').getByRole('link', { name: 'Notebook' }).first();
  const byClick = await opening(host, () => link.click({ modifiers: ['Control'] }));
  await expect(shell(byClick).heading('Notebook')).toBeVisible();
  await expect(shell(host.page).heading(QUESTION)).toBeVisible();
});
