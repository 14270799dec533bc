import { expect, test } from './host.fixture.ts';
import { noteField } from './pages/note.page.ts';
import { reader } from './pages/reader.page.ts';
import { shell } from './pages/shell.page.ts';
import { show, VIEWS } from './views.ts';

const readerView = VIEWS.find(({ name }) => name === 'reader')!;

test('by keyboard alone: a caret marks words, which are highlighted, tagged, noted and cited, and undone', async ({
  host,
}) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  if (host.face === 'browser') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await show(page, readerView);
  await expect(reader(page).passage(7)).toBeFocused();
  const said = page.getByRole('status', { name: 'Caret' });

  await test.step('letters are nobody’s outside the caret, and inside', async () => {
    await page.keyboard.press('w');
    await expect(reader(page).passage(7)).toBeFocused();
  });

  await test.step('steps by word, sentence and passage', async () => {
    await page.keyboard.press('F7');
    await expect(said).toContainText('Caret on.');
    await page.keyboard.press('Control+ArrowRight');
    await expect(said).toHaveText('follow');
    await page.keyboard.press('Alt+ArrowRight');
    const second = await said.textContent();
    expect(second?.length).toBeGreaterThan(10);
    await page.keyboard.press('ArrowDown');
    await expect(said).toContainText('Passage 8.');
    await page.keyboard.press('ArrowUp');
    await expect(said).toContainText('Passage 7.');
  });

  await test.step('marks from and to', async () => {
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Control+ArrowRight');
    await expect(said).toContainText(/^Marked \d words?: A follow/);
    await page.keyboard.press('Shift+Alt+ArrowRight');
    await expect(said).toContainText(/^Marked \d\d? words: A follow-up/);
  });

  await test.step('highlights the marked words', async () => {
    await page.keyboard.press('Enter');
    await expect(reader(page).toolbar.getByRole('button', { name: 'Highlight in yellow' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(reader(page).notes).toHaveCount(1);
  });

  await test.step('undoes and redoes it', async () => {
    await page.keyboard.press('Control+z');
    await expect(reader(page).notes).toHaveCount(0);
    await expect(page.getByRole('contentinfo').getByText('Undone: new highlight.')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(reader(page).notes).toHaveCount(1);
  });

  await test.step('tags other words, and the tag is offered afterwards', async () => {
    await reader(page).passage(8).focus();
    await page.keyboard.press('Enter');
    await reader(page).press('Tag');
    await expect(page.getByRole('combobox', { name: 'Tags' })).toBeFocused();
    await page.keyboard.type('figures,');
    await page.keyboard.type('goal');
    await page.keyboard.press('Control+Enter');
    await expect(reader(page).notes.filter({ hasText: 'tags: figures, goal' })).toHaveCount(1);
    await reader(page).passage(9).focus();
    await page.keyboard.press('Enter');
    await reader(page).press('Tag');
    await page.keyboard.type('fig');
    await expect(page.getByRole('option', { name: /^figures/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Tags of this note' })).toContainText('figures');
    await page.keyboard.press('Control+Enter');
    await expect(reader(page).notes.filter({ hasText: /tag: figures/ })).toHaveCount(1);
  });

  await test.step('cites, and the citation holds', async () => {
    await reader(page).passage(8).focus();
    await page.keyboard.press('Enter');
    await reader(page).press('Cite');
    const copy = page.getByRole('button', { name: 'Copy citation' });
    await expect(copy).toBeFocused();
    const text = (await page.getByLabel('Citation as it is copied').textContent()) ?? '';
    expect(text).toContain('archive://mobilisation-2022/');
    expect(text).toMatch(/text SHA-256 [0-9a-f]{64}/);
    if (host.face === 'browser') {
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    }
    const [link = ''] = /archive:\/\/\S+/.exec(text) ?? [];
    await page.getByRole('combobox', { name: 'Search the archive' }).fill(link);
    await page.keyboard.press('Enter');
    await expect(reader(page).passage(8)).toBeInViewport();
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/read\/.*at=/);
    await page.evaluate(() => (location.hash = '#/notebook?tab=citation'));
    await page.getByRole('textbox', { name: 'Citation' }).fill(text);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Unchanged' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Citation' }).fill(text.replace(/goal|purpose/, 'whim'));
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Altered' })).toBeVisible();
  });
  expect(host.foreignRequests()).toEqual([]);
  expect(host.problems()).toEqual([]);
});

test('a note keeps its versions, links and place beside the text', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  await page.setViewportSize({ width: 1600, height: 900 });
  await show(page, readerView);
  await reader(page).select(7, 'up to 300,000 people');
  await reader(page).note('**Up to** is not *exactly*.');
  await expect(page.getByRole('note', { name: 'Notes on this passage' })).toBeVisible();
  await expect(reader(page).notes.locator('strong')).toHaveText('Up to');

  await test.step('a changed note has a history to go back in', async () => {
    await reader(page).notes.getByRole('button', { name: 'Edit note' }).click();
    await noteField(page).write('An upper bound.');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByRole('textbox', { name: 'Document, question, statement or note' }).fill('How many called up');
    await page
      .getByRole('option', { name: /called up/ })
      .first()
      .click();
    await expect(noteField(page).field).toContainText('](question:');
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByRole('region', { name: 'Preview' }).getByRole('link')).toHaveAttribute(
      'href',
      /^#\/questions\//,
    );
    await page.getByRole('button', { name: 'Save note' }).click();
    await reader(page).notes.getByRole('button', { name: 'History' }).click();
    await expect(page.getByRole('dialog', { name: 'Versions of this note' })).toContainText('Version 1');
    await page.getByRole('button', { name: 'Go back to version 1' }).click();
    await expect(reader(page).notes.locator('strong')).toHaveText('Up to');
  });

  await test.step('a note on the document stands by itself', async () => {
    await page.getByRole('button', { name: 'Note on the document' }).click();
    await page.getByRole('button', { name: 'Source critique' }).click();
    await page.getByRole('button', { name: 'Save note' }).click();
    await expect(reader(page).notes.filter({ hasText: 'Who made it, when and where' })).toHaveCount(1);
    await shell(page).go('Notebook');
    await expect(page.getByRole('article', { name: /^Note on the document/ })).toHaveCount(1);
  });
  expect(host.problems()).toEqual([]);
});

test('two places side by side scroll together, two texts show their differences, footnotes open in place', async ({
  host,
}) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  await show(page, readerView);
  await page.getByRole('button', { name: 'Beside' }).click();
  await page.getByRole('option', { name: /./ }).first().click();
  const other = page.getByRole('region', { name: 'Read beside it' });
  await expect(other.getByRole('group', { name: 'Passage 1', exact: true })).toBeVisible();

  await test.step('linked scrolling', async () => {
    await page.getByRole('button', { name: 'Scroll together' }).click();
    const scrollers = page.locator('.page-scroll');
    await scrollers.first().hover();
    await page.mouse.wheel(0, 700);
    const place = (index: number): Promise<number> => scrollers.nth(index).evaluate(({ scrollTop }) => scrollTop);
    await expect.poll(() => place(0)).toBeGreaterThan(200);
    await expect.poll(() => place(1)).toBeGreaterThan(200);
  });

  await test.step('differences of two documents', async () => {
    await page.getByRole('button', { name: 'Beside' }).click();
    await page.getByRole('option', { name: /./ }).nth(1).click();
    await page.getByRole('button', { name: 'Differences word by word' }).click();
    const differences = page.getByRole('region', { name: 'Differences of the two texts' });
    await expect(differences.locator('ins').first()).toBeVisible();
    await page.getByRole('button', { name: 'Differences word by word' }).click();
    await other.getByRole('button', { name: 'Close source' }).click();
    await expect(other).toHaveCount(0);
  });

  await test.step('a footnote in place', async () => {
    await page.evaluate(() => (location.hash = '#/read/mobilisation-2022%3Aeuaa-mobilisation'));
    const marks = page.getByRole('group', { name: 'Footnotes of this passage' });
    await marks.first().getByRole('button').first().click();
    const note = page.getByRole('dialog', { name: /^Footnote 7\d\d/ });
    // It closes by Escape once it has the focus, and gives that back.
    await expect(note).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    const mark = page.locator('.footnote-reference').first();
    await expect(mark).toHaveText(/^\[7\d\d\]$/);
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(note).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    await expect(mark).toBeFocused();
    await mark.click();
    await note.getByRole('link', { name: 'Go to the footnote' }).click();
    const back = page.getByRole('link', { name: /^Back to passage \d+$/ }).first();
    await expect(back).toBeInViewport();
    await back.click();
    await expect(mark).toBeInViewport();
  });

  await test.step('a heading is a step that Back takes back', async () => {
    const before = await page.locator('.page-scroll').evaluate(({ scrollTop }) => scrollTop);
    await page.getByRole('button', { name: 'Outline' }).click();
    await page.getByRole('menuitem').last().click();
    await expect
      .poll(() => page.locator('.page-scroll').evaluate(({ scrollTop }) => scrollTop))
      .toBeGreaterThan(before + 300);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect
      .poll(() => page.locator('.page-scroll').evaluate(({ scrollTop }) => scrollTop))
      .toBeLessThan(before + 300);
  });
  expect(host.problems()).toEqual([]);
});
