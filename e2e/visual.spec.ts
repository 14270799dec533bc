import type { Page, TestInfo } from '@playwright/test';
import type { Language } from '../src/domain/languages.ts';
import { expect, test, type Host } from './host.fixture.ts';
import { reader } from './pages/reader.page.ts';
import { shell } from './pages/shell.page.ts';
import { chooseLanguage, GALLERY, show, THEMES, VIEWS, wear } from './views.ts';
import { listBaselines, openBaselines, whyNotComparable } from './visual/baselines.ts';

test.use({ still: true });
// Each has a host of its own: two workers share them.
test.describe.configure({ mode: 'parallel' });
test.beforeEach(() => test.slow());

/** What stands in the pictures of every view, each in its own order. */
const LANGUAGES = ['en', 'ru'] as const;
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
  const gallery = [...THEMES, 'light-compact'].map((name) => `gallery/${name}`);
  expect(listBaselines().toSorted()).toEqual([...views, ...gallery].toSorted());
});
