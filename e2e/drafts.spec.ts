import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './host.fixture.ts';
import { noteField } from './pages/note.page.ts';
import { reader } from './pages/reader.page.ts';
import { shell } from './pages/shell.page.ts';
import { show, VIEWS } from './views.ts';

const readerView = VIEWS.find(({ name }) => name === 'reader')!;

test('a note that another window changed is not written over, and what was typed stays', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  await show(page, readerView);
  await reader(page).select(7, 'up to 300,000 people');
  await reader(page).note('First.');
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Alt+W');
  const other = await opening;
  await reader(other).notes.first().waitFor();
  await reader(page).notes.getByRole('button', { name: 'Edit note' }).click();
  await noteField(page).write('# Mine');
  await reader(other).notes.getByRole('button', { name: 'Edit note' }).click();
  await noteField(other).write('Theirs.');
  await other.getByRole('button', { name: 'Save note' }).click();
  await expect(reader(other).notes).toContainText('Theirs.');

  await expect(page.getByRole('region', { name: 'Changed elsewhere' })).toContainText('Theirs.');
  expect(await noteField(page).lines()).toEqual(['# Mine']);
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(reader(page).notes.getByRole('alert')).toContainText('changed elsewhere meanwhile');
  expect(await noteField(page).lines()).toEqual(['# Mine']);
  await page.getByRole('button', { name: 'Go on with mine' }).click();
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(reader(page).notes.getByRole('heading', { name: 'Mine' })).toBeVisible();
  await expect(reader(other).notes.getByRole('heading', { name: 'Mine' })).toBeVisible();
});

test('what was typed and not saved is there again when the page is, and when the app is', async ({ host }) => {
  await expect(shell(host.page).heading('Library')).toBeVisible();
  await show(host.page, readerView);
  await reader(host.page).select(7, 'up to 300,000 people');
  await reader(host.page).note('First.');
  await reader(host.page).notes.getByRole('button', { name: 'Edit note' }).click();
  await noteField(host.page).write('# Second');
  await host.page.getByRole('button', { name: 'Note on the document' }).click();
  await noteField(host.page).field.first().click();
  await host.page.keyboard.type('**Never** saved');
  await expect(shell(host.page).saved).toContainText('2 notes not saved yet');
  const fields = async (): Promise<string[]> => {
    const { field } = noteField(host.page);
    await expect(field).toHaveCount(2);
    for (const each of await field.all()) await expect(each).toHaveAttribute('contenteditable', 'true');
    return (await field.allTextContents()).toSorted();
  };

  const kept = (words: string): Promise<void> =>
    expect.poll(() => readFile(path.join(host.library, 'drafts.json'), 'utf8')).toContain(words);

  await test.step('after the page was loaded again', async () => {
    await kept('saved"');
    // In a browser a page that is loaded again asks another one for the session.
    if (host.face === 'browser') {
      const opening = host.page.context().waitForEvent('page');
      await host.page.keyboard.press('Control+Alt+W');
      await expect(shell(await opening).saved).toHaveText('Saved');
    }
    await host.page.reload();
    expect(await fields()).toEqual(['# Second', '**Never** saved']);
    await expect(shell(host.page).saved).toContainText('2 notes not saved yet');
  });

  await test.step('after the app was ended', async () => {
    await noteField(host.page).field.first().click();
    await host.page.keyboard.press('Control+End');
    await host.page.keyboard.type(' at all');
    await kept('at all"');
    await host.restart();
    await expect(shell(host.page).heading('Library')).toBeVisible();
    await expect(shell(host.page).saved).toContainText('2 notes not saved yet');
    await show(host.page, readerView);
    expect(await fields()).toEqual(['# Second', '**Never** saved at all']);
  });

  await test.step('what is saved or given up is none any more', async () => {
    const { page } = host;
    await page.getByRole('region', { name: 'New note' }).getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Save note' }).click();
    await expect(reader(page).notes.getByRole('heading', { name: 'Second' })).toBeVisible();
    await expect(shell(page).saved).toHaveText('Saved');
    await kept('"drafts":[]');
  });
});
