import { expectNoViolations } from './axe.ts';
import { expectRings } from './colourless.ts';
import { expect, test, type Host } from './host.fixture.ts';
import { noteField } from './pages/note.page.ts';
import { reader } from './pages/reader.page.ts';
import { shell } from './pages/shell.page.ts';
import { show, VIEWS, wear } from './views.ts';

const readerView = VIEWS.find(({ name }) => name === 'reader')!;
const RUSSIAN = [
  '# Критика источника',
  '',
  '**Происхождение.** Кто, _когда_ и ~~где~~ `ТАСС`.',
  '',
  '- первое',
  'второе',
].join('\n');

/** Opens the reader and begins a note on the document. */
async function begin({ page }: Host): Promise<void> {
  await expect(shell(page).heading('Library')).toBeVisible();
  await show(page, readerView);
  await page.getByRole('button', { name: 'Note on the document' }).click();
  await noteField(page).ready();
}

const editorScripts = ({ page }: Host): Promise<number> =>
  page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('MarkdownEditor')).length,
  );

test('Markdown is coloured as it is typed, lists go on, and undo is the field’s own', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  await show(page, readerView);
  await reader(page).select(7, 'up to 300,000 people');
  await reader(page).highlight('green');
  expect(await editorScripts(host)).toBe(0);
  await page.getByRole('button', { name: 'Note on the document' }).click();
  const field = await noteField(page).ready();
  expect(await editorScripts(host)).toBeGreaterThan(0);
  await expect(field).toBeFocused();
  await page.keyboard.type(RUSSIAN);
  expect((await noteField(page).lines()).slice(-2)).toEqual(['- первое', '- второе']);
  const weight = (name: string): Promise<string> =>
    field
      .locator(name)
      .first()
      .evaluate((element) => getComputedStyle(element).fontWeight);
  expect([await weight('.md-high:not(.md-mark)'), await weight('.md-strong:not(.md-mark)')]).toEqual(['700', '700']);
  await expect(shell(page).saved).toContainText('1 note not saved yet');

  await test.step('undo and redo reach no further than the field', async () => {
    for (let step = 0; step < 12 && (await field.textContent()) !== ''; step += 1)
      await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(reader(page).notes).toHaveCount(1);
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('Control+Shift+Z');
    expect((await noteField(page).lines()).at(-1)).toBe('- второе');
  });
  await page.keyboard.press('Control+Enter');
  await expect(reader(page).notes).toHaveCount(2);
  await expect(reader(page).notes.getByRole('listitem').last()).toHaveText('второе');
  expect(host.problems()).toEqual([]);
});

test('words that are typed, composed or corrected over others break no policy', async ({ host }) => {
  const { page } = host;
  await begin(host);
  const { lines, field } = noteField(page);
  await page.keyboard.insertText('# Heading of **weight**\n\nand words');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('q');
  expect(await lines()).toEqual(['q']);
  await page.keyboard.press('Control+z');
  await field.locator('.md-high').last().waitFor();

  await test.step('the spelling of the system', async () => {
    await field.evaluate((content) => {
      const words = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
      while (!words.nextNode()?.textContent?.includes('Heading'));
      const [node, at] = [words.currentNode, words.currentNode.textContent!.indexOf('Heading')];
      const range = { startContainer: node, startOffset: at, endContainer: node, endOffset: at + 'Heading'.length };
      const init = { inputType: 'insertReplacementText', data: 'Title', targetRanges: [new StaticRange(range)] };
      content.dispatchEvent(new InputEvent('beforeinput', { ...init, bubbles: true, cancelable: true }));
    });
    expect((await lines())[0]).toBe('# Title of **weight**');
  });

  if (host.face === 'browser')
    await test.step('an input method', async () => {
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Shift+End');
      const input = await page.context().newCDPSession(page);
      for (const text of ['に', 'にほ']) {
        const at = { selectionStart: text.length, selectionEnd: text.length };
        await input.send('Input.imeSetComposition', { text, ...at });
      }
      await input.send('Input.insertText', { text: '日本' });
      expect(await lines()).toEqual(['日本', '', 'and words']);
    });
  expect(host.problems()).toEqual([]);
});

test('two brackets link to a question, a document, a statement or a note, by the keyboard alone', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  await show(page, readerView);
  await reader(page).select(7, 'up to 300,000 people');
  await reader(page).note('An upper bound, not a count.');
  await page.getByRole('button', { name: 'Note on the document' }).click();
  await noteField(page).ready();
  const { targets, field, lines } = noteField(page);
  await page.keyboard.type('See [[');
  await expect(targets.first()).toBeVisible();
  const kinds = new Set(await targets.locator('.cm-completionDetail').allTextContents());
  expect([...kinds].toSorted()).toEqual(['Document', 'Note', 'Question', 'Statement']);
  await expect(field).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.type('upper bound');
  await expect(targets).toHaveText([/An upper bound/]);
  await page.keyboard.press('Enter');
  expect(await lines()).toEqual([expect.stringMatching(/^See \[An upper bound, not a count\.\]\(note:[^)]+\)$/)]);

  await test.step('Escape puts the list away and leaves the note', async () => {
    await page.keyboard.type(' [[how many');
    await expect(targets.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(targets).toHaveCount(0);
    await expect(field).toBeFocused();
    for (let letter = 0; letter < ' [[how many'.length; letter += 1) await page.keyboard.press('Backspace');
  });
  await page.keyboard.press('Control+Enter');
  await reader(page).notes.nth(1).waitFor();
  await expect(reader(page).notes.getByText('Linked from')).toBeVisible();
  await shell(page).go('Notebook');
  await expect(page.getByRole('article', { name: /^Note: / }).getByText('Linked from')).toBeVisible();
  expect(host.problems()).toEqual([]);
});

test('words that are dragged into a note stay a quotation that leads to its place', async ({ host }) => {
  const { page } = host;
  await begin(host);
  await page.keyboard.type('It says:');
  await reader(page).select(7, 'up to 300,000');
  const place = await page.evaluate(() => {
    const { x, y, width, height } = document.getSelection()!.getRangeAt(0).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  // The reference is there some milliseconds after the words were selected.
  const carried = (): Promise<string> =>
    reader(page)
      .passage(7)
      .evaluate((passage) => {
        const dataTransfer = new DataTransfer();
        passage.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }));
        return dataTransfer.getData('text/plain');
      });
  await expect.poll(carried).toContain('SHA-256');
  const box = (await noteField(page).field.boundingBox())!;
  await page.mouse.move(place.x, place.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 12, { steps: 8 });
  await page.mouse.up();
  await expect(noteField(page).field).toContainText('](document:');
  expect((await noteField(page).lines()).slice(0, 5)).toEqual([
    ...[
      'It says:',
      '',
      '> “up to 300,000”',
      '>',
      expect.stringMatching(/^> \[.+\]\(document:mobilisation-2022:[^)]+@\d+-\d+\)$/),
    ],
  ]);
  await page.getByRole('button', { name: 'Save note' }).click();
  const link = reader(page).notes.locator('blockquote').getByRole('link');
  await expect(link).toHaveAttribute('href', /^#\/read\/mobilisation-2022%3Ameduza-no-decree\?at=/);
  expect(host.problems()).toEqual([]);
});

test('words are quoted in the note that is being written, by the keyboard alone', async ({ host }) => {
  const { page } = host;
  await begin(host);
  await page.keyboard.type('It says:');
  await reader(page).passage(7).focus();
  await page.keyboard.press('Enter');
  const quote = page.getByRole('button', { name: 'Quote in the note' });
  await quote.focus();
  await page.keyboard.press('Enter');
  await expect(noteField(page).field).toContainText('](document:');
  const lines = await noteField(page).lines();
  expect(lines.slice(0, 2)).toEqual(['It says:', '']);
  expect(lines.find((line) => line.startsWith('> ['))).toMatch(/\]\(document:mobilisation-2022:[^)]+@\d+-\d+\)$/);
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(reader(page).notes.locator('blockquote').getByRole('link')).toBeVisible();
  await reader(page).passage(7).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('toolbar', { name: 'Actions on the selected words' })).toBeVisible();
  await expect(quote).toHaveCount(0);
  expect(host.problems()).toEqual([]);
});

test('Tab leaves the field, and Escape throws away nothing that was written unasked', async ({ host }) => {
  const { page } = host;
  await begin(host);
  const { field } = noteField(page);
  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Preview' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(field).toBeFocused();

  await test.step('the preview keeps what can be undone', async () => {
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByRole('region', { name: 'Preview' })).toHaveText('Half a thought');
    await expect(field).toBeHidden();
    await page.getByRole('button', { name: 'Preview' }).click();
    await field.click();
    await page.keyboard.press('Control+z');
    await expect(field).not.toContainText('thought');
    await page.keyboard.press('Control+y');
    await expect(field).toContainText('Half a thought');
  });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(field).toContainText('Half a thought');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(shell(page).saved).toHaveText('Saved');
});

test('where the editor’s script cannot be had, notes are written in the plain field', async ({ host }) => {
  const { page } = host;
  await page.route(/MarkdownEditor-[^/]+\.js$/, (route) => route.abort());
  await expect(shell(page).heading('Library')).toBeVisible();
  await show(page, readerView);
  await page.getByRole('button', { name: 'Note on the document' }).click();
  const { field } = noteField(page);
  await field.fill('**Plain** words.');
  // The first that is found is taken by Enter; a click takes any.
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await page.keyboard.type('how many called up');
  await expect(page.getByRole('option').first()).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(/^\*\*Plain\*\* words\.\[How many[^\]]+\]\(question:[^)]+\)$/);
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(reader(page).notes.locator('strong')).toHaveText('Plain');
});

test('axe finds nothing in the editor, and nothing is told by colour alone', async ({ host }) => {
  test.skip(host.face !== 'browser', 'the same page');
  const { page } = host;
  await begin(host);
  const { field, targets } = noteField(page);
  await page.keyboard.insertText('# A\n\n> q **b** _i_ ~~s~~ [c](question:x) `d`\n\n---\n\n- [x] done ');
  for (const theme of ['light', 'dark', 'sepia', 'high-contrast', 'forced'] as const) {
    await wear(page, theme);
    await field.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('[[');
    await targets.first().waitFor();
    await expectNoViolations(page, `editor with a list that scrolls, ${theme}`, { listOfField: true });
    await page.keyboard.type('how');
    await expectNoViolations(page, `editor with its list, ${theme}`, { listOfField: true });
    const lines = await targets.evaluateAll((all) => all.map((each) => getComputedStyle(each).outlineStyle));
    expect([lines[0], ...new Set(lines.slice(1))], `${theme}: only the chosen target has a line`).toEqual([
      ...['solid', 'none'],
    ]);
    await page.keyboard.press('Escape');
    for (let letter = 0; letter < '[[how'.length; letter += 1) await page.keyboard.press('Backspace');
    await page.keyboard.press('Shift+Tab');
    await expectRings(page, `editor, ${theme}`, 1);
  }
  expect(host.problems()).toEqual([]);
});
