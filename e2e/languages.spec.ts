import type { Page } from '@playwright/test';
import { english } from '../src/renderer/messages/en.ts';
import { LANGUAGES } from '../src/renderer/messages/languages.ts';
import { expect, test } from './host.fixture.ts';
import { shell } from './pages/shell.page.ts';
import { show, VIEWS } from './views.ts';

const WIDTHS = [1440, 900];

async function choose(page: Page, language: keyof typeof LANGUAGES): Promise<void> {
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByText(LANGUAGES[language].name, { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Every text of the page but of the help and the archive's themes, and every name that only assistive technology is told. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const isArchive = (node: Node): boolean => node.parentElement?.closest('.help-columns, .theme > h2') != null;
    while (texts.nextNode()) if (!isArchive(texts.currentNode)) found.push(texts.currentNode.textContent?.trim() ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    return found.filter((text) => text !== '');
  });

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the language is changed in the settings at once, and kept', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await choose(page, 'ru');
  await expect(page.getByRole('heading', { level: 1, name: 'Настройки' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Русский' })).toBeFocused();
  await expect(page).toHaveTitle('Настройки · Synoptic');
  await expect(page.getByRole('link', { name: 'Библиотека' })).toBeVisible();
  await expect(page.getByText('Проверено сегодня: 5 из 5')).toBeVisible();
  await choose(page, 'uk');
  await expect(page.getByRole('heading', { level: 1, name: 'Налаштування' })).toBeVisible();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  await host.restart();
  await expect(host.page.getByRole('link', { name: 'Бібліотека' })).toBeVisible();
  await expect(host.page.locator('html')).toHaveAttribute('lang', 'uk');
});

for (const language of ['ru', 'uk', 'de'] as const)
  test(`no view in ${language} has English words of the interface or overflows`, async ({ host }) => {
    const { page } = host;
    await choose(page, language);
    const { catalogue } = (await import(`../src/renderer/messages/${language}.ts`)) as { catalogue: typeof english };
    const ids = Object.keys(english) as (keyof typeof english)[];
    const foreign = new Set<string>(ids.filter((id) => english[id] !== catalogue[id]).map((id) => english[id]));
    const own = new Set<string>(Object.values(catalogue));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const view of VIEWS) {
        await show(page, view);
        const texts = await textsOf(page);
        const left = texts.filter((text) => foreign.has(text) && !own.has(text) && !ARCHIVE.has(text));
        expect.soft(left, `${view.name} at ${width}`).toEqual([]);
        expect.soft(await overflow(page), `${view.name} at ${width}`).toBe(0);
      }
    }
  });

/** Words of the archive that the interface has, too. */
const ARCHIVE = new Set(['English', 'Yes', 'No', 'Words', 'not known']);

/** What an interface says and an archive does not. */
const SAID =
  'button, label, th[scope="col"], dt, legend, [role="tab"], [role="columnheader"], .label, .hint, nav.side > ul a';

/** Among it, the words of queries, sources, keys and languages. */
const NOT_SAID = '.syntax dt, .matrix th, :has(kbd), :has([lang])';
const MARKED = /[àƀćđéƒģĥíĵķļɱñóřšťúṽŵýž·]/u;

test('every label goes through a message, and has room for two fifths more', async ({ host }) => {
  const { page } = host;
  await page.evaluate(() => (location.hash = '#/library?language=pseudo'));
  await expect(page.getByText('íƀřàřý').first()).toBeVisible();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const view of VIEWS) {
      await show(page, view);
      const said = await page.locator(`:is(${SAID}):not(${NOT_SAID})`).allTextContents();
      const plain = said.filter((text) => /\p{L}{2}/u.test(text) && !MARKED.test(text) && !/ \(\d+\)$/.test(text));
      expect.soft([...new Set(plain)], `${view.name} at ${width}`).toEqual([]);
      expect.soft(await overflow(page), `${view.name} at ${width}`).toBe(0);
    }
  }
});
