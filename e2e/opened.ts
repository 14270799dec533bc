import { expect, type Page } from '@playwright/test';
import { reader } from './pages/reader.page.ts';
import type { View } from './views.ts';

/** A menu, a popover or a dialog, and how it is opened in a library of the bundled archive with two reports beside it. */
interface Opened {
  readonly name: string;
  readonly at: Omit<View, 'name'>;
  readonly open: (page: Page) => Promise<void>;
  /** Takes back what would stay once it is closed. */
  readonly leave?: (page: Page) => Promise<void>;
  /** Whether it is laid out otherwise in a narrow window. */
  readonly isOtherwiseNarrow?: true;
}

const LIBRARY = { hash: '#/library', ready: '[role="grid"] [role="rowheader"]' };
const QUESTION = { hash: '#/questions/how-many-called-up', ready: 'main article' };
const READER = {
  hash: '#/read/mobilisation-2022%3Ameduza-no-decree?at=2019-2026',
  ready: '[data-passage="21"]',
};
const FOOTNOTES = { hash: '#/read/mobilisation-2022%3Aeuaa-mobilisation', ready: '.footnote-marks' };
const CONFLICTS = { hash: '#/conflicts', ready: '.conflict-detail' };
const FOUND = { hash: '#/search?q=300%2C000', ready: 'main article mark' };

const press =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.locator('#main').getByRole('button', { name }).first().click();

/** The field of a note in a form is the editor's once its script is there. */
const editor = (page: Page): Promise<void> => page.locator('.cm-editor').first().waitFor();

/** Everything that opens over a view. */
export const OPENED: readonly Opened[] = [
  {
    name: 'commands',
    at: LIBRARY,
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('menuitem').first().waitFor();
    },
    isOtherwiseNarrow: true,
  },
  {
    name: 'display',
    at: LIBRARY,
    open: (page) => page.getByRole('banner').getByRole('button', { name: 'Display' }).click(),
    isOtherwiseNarrow: true,
  },
  {
    name: 'suggestions',
    at: LIBRARY,
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Search the archive' }).fill('mobil');
      await page.getByRole('option').first().waitFor();
    },
    isOtherwiseNarrow: true,
  },
  { name: 'facet', at: LIBRARY, open: press('Language') },
  { name: 'columns', at: LIBRARY, open: press('Columns'), isOtherwiseNarrow: true },
  {
    name: 'edit-description',
    at: LIBRARY,
    open: async (page) => {
      await page
        .getByRole('row', { name: /The Herald/ })
        .getByRole('checkbox')
        .click({ force: true });
      await press('Edit description')(page);
    },
    isOtherwiseNarrow: true,
  },
  { name: 'try-again', at: LIBRARY, open: press(/^Try again/) },
  { name: 'set-encoding', at: LIBRARY, open: press('Set encoding') },
  { name: 'save-search', at: FOUND, open: press('Save this search') },
  { name: 'how-to-search', at: FOUND, open: press('How to search'), isOtherwiseNarrow: true },
  {
    name: 'clear-the-log',
    at: { hash: '#/search?tab=log', ready: '.plain-table tbody tr' },
    open: press('Clear the log'),
  },
  { name: 'outline', at: READER, open: press('Outline'), isOtherwiseNarrow: true },
  { name: 'beside', at: READER, open: press('Beside'), isOtherwiseNarrow: true },
  {
    name: 'actions-on-words',
    at: READER,
    open: async (page) => {
      await reader(page).select(7, 'up to 300,000');
      await page.mouse.move(0, 0);
    },
    isOtherwiseNarrow: true,
  },
  { name: 'footnote', at: FOOTNOTES, open: press(/^Footnote/) },
  {
    name: 'link',
    at: { hash: '#/notebook', ready: 'main article' },
    open: async (page) => {
      await press('Edit')(page);
      await editor(page);
      await press('Link')(page);
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'tags',
    at: { hash: '#/notebook', ready: 'main article' },
    open: async (page) => {
      await press('Add note')(page);
      await editor(page);
      await page.getByRole('combobox', { name: 'Tags' }).fill('fig');
      await page.getByRole('option').first().waitFor();
    },
    leave: press('Cancel'),
  },
  { name: 'history', at: { hash: '#/notebook', ready: 'main article' }, open: press('History') },
  { name: 'cite', at: { hash: '#/notebook', ready: 'main article' }, open: press('Cite') },
  {
    name: 'new-question',
    at: { hash: '#/questions', ready: 'main ul a' },
    open: async (page) => {
      await press('New question')(page);
      await editor(page);
    },
  },
  {
    name: 'reword',
    at: { hash: '#/questions', ready: 'main ul a' },
    open: async (page) => {
      await page.locator('#main').getByRole('link', { name: 'How many people died?' }).click();
      await press('Reword')(page);
      await editor(page);
    },
  },
  { name: 'move', at: QUESTION, open: press(/^Move/), isOtherwiseNarrow: true },
  { name: 'correct', at: CONFLICTS, open: press('Correct') },
  { name: 'dismiss', at: CONFLICTS, open: press(/^Dismiss/) },
  { name: 'conflict-kinds', at: CONFLICTS, open: press(/Any kind/) },
  {
    name: 'restore',
    at: { hash: '#/backups', ready: '.backups tbody tr' },
    open: async (page) => {
      // Its digest and its size are those of ids that are new each time.
      await page.locator('.backups :is(code, .meta)').evaluateAll((varying) => {
        for (const each of varying) (each as HTMLElement).style.visibility = 'hidden';
      });
      await press(/^Restore/)(page);
    },
  },
  {
    name: 'export-scope',
    at: { hash: '#/export', ready: 'main h1' },
    open: async (page) => {
      await page.locator('#main').getByText('One question', { exact: true }).click();
      await page.locator('#main .select-button').first().click();
    },
  },
];

const STANDING = '[role="dialog"], [role="menu"], [role="listbox"], [role="toolbar"]';

/** Opens one over its view, and waits until it is there with all that is in it. */
export async function open(page: Page, { open: opens }: Opened): Promise<void> {
  await opens(page);
  await expect(page.locator(`:is(${STANDING}):visible`).first()).toBeVisible();
  await expect(page.locator('.skeleton-lines')).toHaveCount(0);
  await page.mouse.move(0, 0);
}
