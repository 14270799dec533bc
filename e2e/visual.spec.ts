import type { Page, TestInfo } from '@playwright/test';
import type { Language } from '../src/domain/languages.ts';
import { expect, test, type Host } from './host.fixture.ts';
import { open, OPENED } from './opened.ts';
import { library } from './pages/library.page.ts';
import { reader } from './pages/reader.page.ts';
import { shell } from './pages/shell.page.ts';
import { writeReports } from './reports.ts';
import { chooseLanguage, GALLERY, show, THEMES, VIEWS, wear } from './views.ts';
import { listBaselines, openBaselines, whyNotComparable } from './visual/baselines.ts';

test.use({ still: true });
// Each has a host of its own: two workers share them.
test.describe.configure({ mode: 'parallel' });
test.beforeEach(() => test.slow());

/** What stands in the pictures of every view, each in its own order. */
const LANGUAGES = ['en', 'ru'] as const;
const SCHEMES = ['light', 'dark'] as const;
const LOOKS = [
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 900, colorScheme: 'dark' },
  { width: 900, colorScheme: 'light' },
] as const;

/** A library somebody works in, with everything done that goes on behind. */
async function settle({ page }: Host, language: Language): Promise<void> {
  await expect(shell(page).heading('Library')).toBeVisible();
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  await expect(page.getByText('Index ready')).toBeVisible();
  await expect(page.getByText('Verified today, 5 of 5')).toBeVisible();
  await show(
    page,
    VIEWS.find(({ name }) => name === 'reader')!,
  );
  await reader(page).select(7, 'up to 300,000 people');
  await reader(page).highlight('yellow');
  await reader(page).select(8, 'this goal had been met');
  await reader(page).note('Met, or only said to be met? The goal is an upper bound.');
  await chooseLanguage(page, language);
  await page.mouse.move(0, 0);
}

/** Two reports that differ, a file that was refused, a search in the log, a tag and a backup. */
async function addWhatOpens(host: Host): Promise<void> {
  const { page } = host;
  await show(page, VIEWS[0]!);
  await host.choose(() => library(page).addFolder(), [await writeReports(host)]);
  await expect(library(page).summary).toHaveText(/3 added/);
  await show(page, { name: 'conflicts', hash: '#/conflicts', ready: '.conflict-detail' });
  await show(page, { name: 'notebook', hash: '#/notebook', ready: 'main article' });
  await page.locator('#main').getByRole('button', { name: 'Edit' }).first().click();
  await page.getByRole('combobox', { name: 'Tags' }).fill('figures,');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.locator('main article').filter({ hasText: 'tag: figures' })).toBeVisible();
  await show(page, { name: 'backups', hash: '#/backups', ready: '.view h1' });
  await page
    .locator('#main')
    .getByRole('button', { name: /^Back up now/ })
    .click();
  await page.locator('.backups tbody tr').first().waitFor();
  await show(page, { name: 'search', hash: '#/search?q=300%2C000', ready: 'main article mark' });
}

const widthsOf = ({ isOtherwiseNarrow }: (typeof OPENED)[number]): readonly number[] =>
  isOtherwiseNarrow === true ? [1440, 900] : [1440];

/** Skips the test, and says in the terminal why, where the pictures are of another Chromium. */
function skipWhereNothingCanBeCompared(page: Page, testInfo: TestInfo): void {
  const reason = whyNotComparable(page.context().browser()!.version(), testInfo);
  if (reason !== null) console.log(reason);
  test.skip(reason !== null, reason ?? '');
}

for (const language of LANGUAGES)
  test(`every view in ${language} looks as it did, light and dark, wide and narrow`, async ({ host }, testInfo) => {
    const { page } = host;
    skipWhereNothingCanBeCompared(page, testInfo);
    const baselines = await openBaselines(page, testInfo);
    await settle(host, language);
    for (const view of VIEWS) {
      await show(page, view);
      for (const { width, colorScheme } of LOOKS) {
        if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await baselines.expectSame(`${view.name}/${language}-${colorScheme}-${width}`);
      }
    }
  });

test('every menu, popover and dialog looks as it did, light and dark', async ({ host }, testInfo) => {
  const { page } = host;
  skipWhereNothingCanBeCompared(page, testInfo);
  const baselines = await openBaselines(page, testInfo);
  await settle(host, 'en');
  await addWhatOpens(host);
  for (const each of OPENED)
    for (const width of widthsOf(each)) {
      await page.setViewportSize({ width, height: 900 });
      await show(page, { name: each.name, ...each.at });
      await test.step(each.name, () => open(page, each));
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await baselines.expectSame(`opened/${each.name}-${colorScheme}-${width}`);
      }
      await page.keyboard.press('Escape');
      await each.leave?.(page);
      await show(page, { name: 'nothing open', hash: '#/help?topic=offline', ready: '.help-topic p' });
    }
});

/** Height of a window in which nothing of the view is cut. */
const heightOf = (page: Page): Promise<number> =>
  page.locator('.gallery').evaluate((view) => innerHeight - view.clientHeight + view.scrollHeight);

test('every component in its states looks as it did, in each theme and compact', async ({ host }, testInfo) => {
  const { page } = host;
  skipWhereNothingCanBeCompared(page, testInfo);
  const baselines = await openBaselines(page, testInfo);
  await settle(host, 'en');
  await page.setViewportSize({ width: 1440, height: 900 });
  await show(page, GALLERY);
  await page.setViewportSize({ width: 1440, height: await heightOf(page) });
  for (const theme of THEMES) {
    await wear(page, theme);
    await baselines.expectSame(`gallery/${theme}`);
  }
  await wear(page, 'light', 'compact');
  await baselines.expectSame('gallery/light-compact');
});

test('no picture is kept of what is no longer there', () => {
  const views = VIEWS.flatMap(({ name }) =>
    LANGUAGES.flatMap((language) =>
      LOOKS.map(({ width, colorScheme }) => `${name}/${language}-${colorScheme}-${width}`),
    ),
  );
  const opened = OPENED.flatMap((each) =>
    widthsOf(each).flatMap((width) => SCHEMES.map((scheme) => `opened/${each.name}-${scheme}-${width}`)),
  );
  const gallery = [...THEMES, 'light-compact'].map((name) => `gallery/${name}`);
  expect(listBaselines().toSorted()).toEqual([...views, ...opened, ...gallery].toSorted());
});
