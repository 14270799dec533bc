import type { Locator, Page } from '@playwright/test';
import { expect, test } from './host.fixture.ts';
import { reader } from './pages/reader.page.ts';
import { results } from './pages/search.page.ts';
import { shell } from './pages/shell.page.ts';

/** More stops than any view has before its first result. */
const MOST_STOPS = 60;

/** Presses Tab until something has the focus; fails when it never gets it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Whether what has the focus can be seen to have it. */
function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const parent = getComputedStyle(element.parentElement ?? element);
    const shown = (style: string, width: string): boolean => style !== 'none' && parseFloat(width) > 0;
    return shown(outlineStyle, outlineWidth) || boxShadow !== 'none' || shown(parent.outlineStyle, parent.outlineWidth);
  });
}

test('the main job can be done without a mouse', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();

  await test.step('search', async () => {
    await page.keyboard.press('Control+Shift+f');
    await expect(page.getByRole('combobox', { name: 'Search the archive' })).toBeFocused();
    await page.keyboard.type('1,200,000');
    await page.keyboard.press('Enter');
    await expect(results(page).passage('meduza-no-decree.md', 11)).toBeVisible();
  });

  await test.step('open the passage', async () => {
    await tabTo(page, results(page).passage('meduza-no-decree.md', 11));
    expect(await focusIsVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    await expect(reader(page).passage(11)).toBeFocused();
  });

  await test.step('highlight it', async () => {
    await page.keyboard.press('Enter');
    await expect(reader(page).toolbar.getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(reader(page).notes).toHaveCount(1);
  });

  await test.step('go on to the next passage and note it', async () => {
    await reader(page).passage(11).focus();
    await page.keyboard.press('ArrowDown');
    await expect(reader(page).passage(12)).toBeFocused();
    await page.keyboard.press('Enter');
    const note = reader(page).toolbar.getByRole('button', { name: 'Note' });
    for (
      let step = 0;
      step < 12 && !(await note.evaluate((element) => element === document.activeElement));
      step += 1
    ) {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
    await page.keyboard.type('Two thirds of the regions only.');
    await page.keyboard.press('Control+Enter');
    await expect(reader(page).notes).toHaveCount(2);
  });

  await test.step('find words in the document', async () => {
    await page.keyboard.press('Control+f');
    const field = page.getByRole('searchbox', { name: 'Find in this document' });
    await expect(field).toBeFocused();
    await page.keyboard.type('lawyer');
    await expect(page.getByRole('search', { name: 'Find in this document' }).getByRole('status')).toContainText('1 of');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
  });

  await test.step('tag it', async () => {
    await reader(page).passage(12).focus();
    await page.keyboard.press('Enter');
    await reader(page).press('Tag');
    await page.keyboard.type('regions');
    await page.keyboard.press('Control+Enter');
    await expect(reader(page).notes.filter({ hasText: 'tag: regions' })).toHaveCount(1);
  });

  await test.step('cite it', async () => {
    await reader(page).passage(12).focus();
    await page.keyboard.press('Enter');
    await reader(page).press('Cite');
    await expect(page.getByRole('button', { name: 'Copy citation' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Citation' }).getByRole('status').first()).not.toBeEmpty();
  });

  await test.step('compare', async () => {
    await page.keyboard.press('Control+Home');
    const questions = page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('link', { name: /^How many called up/ });
    await tabTo(page, questions);
    await page.keyboard.press('Enter');
    const source = page.getByRole('link', { name: /^Open passage 12 of / }).first();
    await expect(source).toBeVisible();
    await tabTo(page, source);
    await page.keyboard.press('Enter');
    await expect(reader(page).pane).toBeVisible();
    await expect(reader(page).passage(12)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(reader(page).pane).toHaveCount(0);
    await expect(source).toBeFocused();
  });

  await test.step('export', async () => {
    await tabTo(page, page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Export' }));
    await page.keyboard.press('Enter');
    const save = page.getByRole('button', { name: 'Save the file' });
    await save.waitFor();
    await tabTo(page, save);
    expect(await focusIsVisible(page)).toBe(true);
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await downloading).suggestedFilename()).toMatch(/\.md$/);
  });
});

test('the first stop skips the navigation', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await tabTo(page, skip);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('every command can be found by its name, and its shortcut changed', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();

  await test.step('a view by a few letters, from a Russian layout too', async () => {
    await page.evaluate(() =>
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'л', code: 'KeyK', ctrlKey: true, cancelable: true })),
    );
    const palette = page.getByRole('dialog', { name: 'All commands' });
    await expect(palette.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('settings');
    await expect(palette.getByRole('menuitem').first()).toHaveAccessibleName(/Go to: Settings/);
    await page.keyboard.press('Enter');
    await expect(shell(page).heading('Settings')).toBeVisible();
    await expect(palette).toBeHidden();
  });

  await test.step('a shortcut is changed by pressing it, and works at once', async () => {
    await page.getByRole('button', { name: 'Change the shortcut of Go to: Notebook: Ctrl+Alt+5' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Press the keys for Go to: Notebook' })).toBeFocused();
    await page.keyboard.press('Control+Shift+y');
    await expect(
      page.getByRole('button', { name: 'Change the shortcut of Go to: Notebook: Ctrl+Shift+Y' }),
    ).toBeFocused();
    await expect(page.getByText('Go to: Notebook: Ctrl+Shift+Y.')).toBeVisible();
    await page.keyboard.press('Control+Shift+y');
    await expect(shell(page).heading('Notebook')).toBeVisible();
  });

  await test.step('it lasts, and can be as at first again', async () => {
    await host.restart();
    await expect(shell(host.page).heading('Library')).toBeVisible();
    await host.page.keyboard.press('Control+Shift+y');
    await expect(shell(host.page).heading('Notebook')).toBeVisible();
    await host.page.keyboard.press('F1');
    await expect(shell(host.page).heading('Help')).toBeVisible();
    await shell(host.page).go('Settings');
    await host.page.getByRole('button', { name: 'All shortcuts as at first' }).click();
    await expect(
      host.page.getByRole('button', { name: 'Change the shortcut of Go to: Notebook: Ctrl+Alt+5' }),
    ).toBeVisible();
  });
});
