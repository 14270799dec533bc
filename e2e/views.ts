import { expect, type Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../src/domain/languages.ts';
import { PATIENCE } from './faces/face.ts';

/** A view, how it is gone to, and how to tell that it is there. */
export interface View {
  readonly name: string;
  /** Address after the page's own. */
  readonly hash: string;
  /** Selector of what stands there once it is ready. */
  readonly ready: string;
}

/** Every view of the app. */
export const VIEWS: readonly View[] = [
  { name: 'library', hash: '#/library', ready: '[role="grid"] [role="rowheader"]' },
  { name: 'search', hash: '#/search?q=300%2C000', ready: 'main article mark' },
  { name: 'search-help', hash: '#/search', ready: 'main dl' },
  { name: 'search-nothing', hash: '#/search?q=xylophone', ready: 'main h1' },
  { name: 'search-error', hash: `#/search?q=${encodeURIComponent('"never closed')}`, ready: 'main h1' },
  {
    name: 'reader',
    hash: '#/read/mobilisation-2022%3Ameduza-no-decree?at=2019-2026&q=300%2C000',
    ready: '[data-passage="21"]',
  },
  { name: 'search-in-context', hash: '#/search?q=300%2C000&tab=context', ready: '.concordance tbody tr' },
  { name: 'search-log', hash: '#/search?tab=log', ready: '.plain-table tbody tr' },
  { name: 'search-batch', hash: '#/search?tab=batch', ready: 'main textarea' },
  { name: 'search-synonyms', hash: '#/search?tab=synonyms', ready: 'main input' },
  { name: 'similar', hash: '#/similar/mobilisation-2022%3Ameduza-no-decree?passage=7', ready: '.hits .hit' },
  { name: 'questions', hash: '#/questions', ready: 'main ul a' },
  { name: 'question', hash: '#/questions/how-many-called-up', ready: 'main article' },
  {
    name: 'question-side-by-side',
    hash: '#/questions/how-many-called-up?view=side-by-side',
    ready: '.side-by-side [data-passage], .side-by-side p',
  },
  { name: 'question-timeline', hash: '#/questions/how-many-called-up?view=timeline', ready: '.timeline-rows li' },
  { name: 'question-table', hash: '#/questions/how-many-called-up?view=table', ready: '.statements-table .cell' },
  { name: 'matrix', hash: '#/questions?tab=matrix', ready: '.matrix tbody tr' },
  { name: 'conflicts', hash: '#/conflicts', ready: '.empty, .review' },
  {
    name: 'question-with-source',
    hash: '#/questions/how-many-called-up?open=mobilisation-2022%3Ameduza-no-decree&at=3232-3324',
    ready: '.reader-pane [data-passage="12"]',
  },
  { name: 'notebook', hash: '#/notebook', ready: 'main h1' },
  { name: 'notebook-repair', hash: '#/notebook?tab=repair', ready: 'main h2' },
  { name: 'notebook-citation', hash: '#/notebook?tab=citation', ready: 'main textarea' },
  { name: 'annotation-import', hash: '#/annotation-import', ready: '.empty' },
  { name: 'backups', hash: '#/backups', ready: '.empty, .backups tbody tr' },
  { name: 'activity', hash: '#/activity', ready: '.empty, .activity tbody tr, .works li' },
  { name: 'export', hash: '#/export', ready: 'main h1' },
  { name: 'settings', hash: '#/settings', ready: '.shortcut-groups li' },
  { name: 'help', hash: '#/help?topic=searching', ready: '.help-topic p' },
];

/** Every component in its states, for developers. */
export const GALLERY: View = { name: 'gallery', hash: '#/gallery', ready: '.gallery:has(.markdown table) .cm-editor' };

/** Looks of the app that are set by a person or by their system. */
export const THEMES = ['light', 'dark', 'sepia', 'high-contrast', 'forced'] as const;

/** Dresses the page as the setting of a theme and a density, or the system, would. */
export async function wear(
  page: Page,
  theme: (typeof THEMES)[number],
  density: 'comfortable' | 'compact' = 'comfortable',
): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.evaluate(
    ([name, close]) => Object.assign(document.documentElement.dataset, { theme: name, density: close }),
    [theme === 'forced' ? 'system' : theme, density],
  );
}

/** Chooses the language of the interface in the settings. */
export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByText(LANGUAGES[language].name, { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** What stands where something is still being read; the gallery shows it on purpose. */
const UNDER_WAY = ':is(.skeleton-lines, .reading-on):not(.gallery *)';

interface Standing extends View {
  readonly underWay: string;
  readonly patience: number;
}

/** Goes to a view and waits until it stands still; it looks once a frame, so that no time is slept away. */
export async function show(page: Page, view: View): Promise<void> {
  await page.evaluate(standStill, { ...view, underWay: UNDER_WAY, patience: PATIENCE });
}

/** In the page: the view is there, and nothing of it under way, in two frames that follow each other. */
async function standStill({ name, hash, ready, underWay, patience }: Standing): Promise<void> {
  if (location.hash !== hash) {
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await changed;
  }
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const end = (await frame()) + patience;
  for (let still = 0; still < 2;) {
    const now = await frame();
    const isThere = document.querySelector(ready) !== null && document.querySelector(underWay) === null;
    still = isThere ? still + 1 : 0;
    if (now > end)
      throw new Error(`The view “${name}” does not come to rest: ${document.body.innerText.slice(0, 400)}`);
  }
  await document.fonts.ready;
}
