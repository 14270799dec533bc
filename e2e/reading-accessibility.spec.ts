import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { IS_LONG } from './form.ts';
import { expect, test } from './host.fixture.ts';
import { noteField } from './pages/note.page.ts';
import { reader } from './pages/reader.page.ts';
import { shell } from './pages/shell.page.ts';
import { show, VIEWS, wear } from './views.ts';

const LOOKS = ['light', 'dark', 'sepia', 'forced'] as const;

/** Has axe look at a state in each look of the app: at everything in light, at what colours decide in the others. */
async function check(page: Page, state: string, { popover = false } = {}): Promise<void> {
  for (const theme of LOOKS) {
    await wear(page, theme);
    const rules = theme === 'light' || IS_LONG ? 'all' : 'on colours';
    await expectNoViolations(page, `${state}, ${theme}`, { popover, rules });
  }
  await wear(page, 'light');
}

test('the reader and the notebook pass axe in every state, in light, dark, sepia and forced colours', async ({
  host,
}) => {
  const { page } = host;
  test.slow();
  await expect(shell(page).heading('Library')).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await wear(page, 'light');
  await show(
    page,
    VIEWS.find((view) => view.name === 'reader')!,
  );
  for (const [passage, words, colour] of [
    [7, 'up to 300,000 people', 'green'],
    [8, 'this goal had been met', 'pink'],
  ] as const) {
    await reader(page).select(passage, words);
    await reader(page).highlight(colour);
  }
  await page.keyboard.press('F7');
  await page.keyboard.press('Space');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Enter');
  await check(page, 'caret, marked words and their actions');
  await reader(page).press('Cite');
  await page.getByRole('button', { name: 'Copy citation' }).waitFor();
  await check(page, 'citation');
  await page.getByRole('button', { name: 'Caret' }).click();
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await reader(page).notes.first().getByRole('button', { name: 'Add note' }).click();
  await noteField(page).write('# A\n\n- [x] **b** [c](question:x)');
  await page.getByRole('combobox', { name: 'Tags' }).fill('figures,');
  await check(page, 'note editor');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('region', { name: 'Preview' }).waitFor();
  await check(page, 'preview of a note');
  await page.getByRole('button', { name: 'Save note' }).click();
  await page.getByRole('button', { name: 'Notes and provenance' }).click();
  await page.getByRole('note', { name: 'Notes on this passage' }).waitFor();
  await check(page, 'notes beside the text');
  await page.getByRole('button', { name: 'Notes and provenance' }).click();
  await reader(page).notes.getByRole('button', { name: 'History' }).click();
  await page.getByRole('dialog', { name: 'Versions of this note' }).getByRole('listitem').first().waitFor();
  await check(page, 'versions', { popover: true });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Beside' }).click();
  await page.getByRole('option').nth(1).click();
  await page.getByRole('region', { name: 'Read beside it' }).getByRole('group').first().waitFor();
  await check(page, 'two readers');
  await page.getByRole('button', { name: 'Differences word by word' }).click();
  await page.locator('.differences ins').first().waitFor();
  await check(page, 'differences');
  await page.evaluate(() => (location.hash = '#/read/mobilisation-2022%3Aeuaa-mobilisation'));
  const marks = page.getByRole('group', { name: 'Footnotes of this passage' });
  await marks.first().getByRole('button').first().click();
  await page.getByRole('dialog', { name: /^Footnote/ }).waitFor();
  await check(page, 'footnote', { popover: true });
  await page.keyboard.press('Escape');
  await shell(page).go('Notebook');
  await page.getByRole('article').first().waitFor();
  await check(page, 'notebook with entries');
  await page.getByRole('link', { name: 'Check a citation' }).click();
  await page.getByRole('textbox', { name: 'Citation' }).fill('no citation');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await check(page, 'check of a citation');
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('dialog', { name: 'Display' }).waitFor();
  await check(page, 'display settings', { popover: true });
});
