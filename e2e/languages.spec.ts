import { expect, test } from './host.fixture.ts';
import { shell } from './pages/shell.page.ts';
import { chooseLanguage } from './views.ts';

test('the language is changed in the settings at once, and kept', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await chooseLanguage(page, 'ru');
  await expect(page.getByRole('heading', { level: 1, name: 'Настройки' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Русский' })).toBeFocused();
  await expect(page).toHaveTitle('Настройки · Synoptic');
  await expect(page.getByRole('link', { name: 'Библиотека' })).toBeVisible();
  await expect(page.getByText('Проверено сегодня: 5 из 5')).toBeVisible();
  await chooseLanguage(page, 'uk');
  await expect(page.getByRole('heading', { level: 1, name: 'Налаштування' })).toBeVisible();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  await host.restart();
  await expect(host.page.getByRole('link', { name: 'Бібліотека' })).toBeVisible();
  await expect(host.page.locator('html')).toHaveAttribute('lang', 'uk');
});
