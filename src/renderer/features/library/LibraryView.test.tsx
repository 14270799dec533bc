// @vitest-environment happy-dom
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { holding, renderApp } from '../../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

test('an empty library says what to do, and an import is reported file by file', async () => {
  const good = opened.write('in/good.txt', 'О паромах\n\nПошлина за паром не взималась.\n');
  const empty = opened.write('in/empty.txt', '');
  const choose = (): Promise<string> => Promise.resolve(opened.core.addSelection([good, empty]));
  renderApp(opened.client, { choose });
  expect(await screen.findByRole('heading', { name: 'No documents yet' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Add files' }));
  const report = await screen.findByRole('region', { name: 'Import report' }, { timeout: 15_000 });
  expect(within(report).getByRole('status').textContent).toBe('2 files: 1 added, 0 already here, 1 not added');
  expect(within(report).getByText('EMPTY_FILE')).toBeTruthy();
  const table = await screen.findByRole('grid', { name: 'Documents' });
  expect(within(table).getByRole('rowheader', { name: /О паромах/ })).toBeTruthy();
});

test('a long table has all its documents, a portion at once and the others when there is time', async () => {
  const lines = Array.from({ length: 700 }, (_, id) =>
    JSON.stringify({ id: `r${id}`, title: `Report ${id}`, text: 'Sunk.' }),
  );
  await opened.importing(opened.write('reports.jsonl', lines.join('\n')));
  renderApp(opened.client);
  const rows = async (): Promise<number> =>
    Number((await screen.findByRole('grid', { name: 'Documents' }, { timeout: 15_000 })).getAttribute('aria-rowcount'));
  expect(await rows()).toBe(301);
  await waitFor(async () => expect(await rows()).toBe(701), { timeout: 15_000 });
});

test('counts origins, and lets the person say what has another one', async () => {
  const text =
    'The ferry sank off the harbour of Carrow on Monday evening with two hundred and twelve people on board.';
  const page = (title: string): string => `---\ntitle: ${title}\n---\n\n${text} Fishing boats took them to the quay.\n`;
  await opened.importing(opened.write('a.md', page('One')), opened.write('b.md', page('Two')));
  renderApp(opened.client);
  expect(await screen.findByText('1 origin in 2 documents')).toBeTruthy();
  fireEvent.click(await screen.findByRole('checkbox', { name: /Select One/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'Another origin' }));
  expect(await screen.findByText('2 documents')).toBeTruthy();
});

test('choosing nothing changes nothing', async () => {
  renderApp(opened.client, { choose: () => Promise.resolve(null) });
  fireEvent.click(await screen.findByRole('button', { name: 'Add a folder' }));
  expect(await screen.findByRole('heading', { name: 'No documents yet' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: /Import/ })).toBeNull();
});

test('verifies every stored file and says so', async () => {
  await opened.importing(opened.write('a.txt', 'The ferry.'));
  renderApp(opened.client);
  await screen.findByRole('grid', { name: 'Documents' });
  fireEvent.click(screen.getByRole('button', { name: 'Verify files' }));
  expect(await screen.findByText('All 2 stored files and texts are as they were added.')).toBeTruthy();
});

test('a damaged original is shown with its way out', async () => {
  const { files } = await opened.importing(opened.write('a.txt', 'The ferry.'));
  const [taken] = files;
  const sha256 = taken?.sha256 ?? '';
  opened.write(join('library/objects', sha256.slice(0, 2), sha256), 'The berry.');
  renderApp(opened.client);
  await screen.findByRole('grid', { name: 'Documents' });
  fireEvent.click(screen.getByRole('button', { name: 'Verify files' }));
  expect(await screen.findByText(/original of d-\w+ is damaged/)).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Put right' }));
  expect(await screen.findByText(/1 damaged file moved aside and kept\. Import the same file again/)).toBeTruthy();
});

test('corrects what is known of several documents at once', async () => {
  await opened.importing(opened.write('a.txt', 'The ferry.'), opened.write('b.txt', 'The pier.'));
  renderApp(opened.client);
  await screen.findByRole('grid', { name: 'Documents' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all documents' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Edit description' }));
  const form = await screen.findByRole('dialog', { name: 'Description of 2 documents' });
  fireEvent.change(within(form).getByRole('textbox', { name: 'Publisher' }), { target: { value: 'Harbour Gazette' } });
  fireEvent.click(within(form).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.getAllByText('Harbour Gazette')).toHaveLength(2));
  const { documents } = await opened.client['archive.listDocuments']({});
  expect(documents.map(({ description }) => description.publisher)).toEqual(['Harbour Gazette', 'Harbour Gazette']);
});

test('a report is acted on: tried again, dropped, and another encoding set', async () => {
  const odd = opened.write('odd.txt', Uint8Array.from([0xcf, 0x00, 0xf0, 0x00, 0xee, 0x07, 0x08]));
  const empty = opened.write('empty.txt', '');
  // «Паром» in KOI8-R, on a page that says it is windows-1251.
  const page = [...Buffer.from('<meta charset="windows-1251"><p>'), 0xf0, 0xc1, 0xd2, 0xcf, 0xcd];
  const garbled = opened.write('page.html', Uint8Array.from(page));
  renderApp(opened.client, { choose: () => Promise.resolve(opened.core.addSelection([odd, empty, garbled])) });
  fireEvent.click(await screen.findByRole('button', { name: 'Add files' }));
  const report = await screen.findByRole('region', { name: 'Import report' }, { timeout: 15_000 });
  const summary = (): string =>
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join('\n');
  expect(summary()).toContain('3 files: 1 added, 0 already here, 2 not added');
  fireEvent.click(within(report).getByRole('button', { name: 'Drop empty.txt from the report' }));
  expect(summary()).toContain('2 files: 1 added, 0 already here, 1 not added');
  opened.write('odd.txt', 'Mended meanwhile.');
  fireEvent.click(within(report).getByRole('button', { name: 'Try odd.txt again' }));
  const form = await screen.findByRole('dialog', { name: 'Try odd.txt again' });
  fireEvent.click(within(form).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(summary()).toContain('2 files: 2 added, 0 already here, 0 not added'), {
    timeout: 15_000,
  });
  const now = await screen.findByRole('region', { name: 'Import report' });
  fireEvent.click(within(now).getAllByRole('button', { name: 'Set encoding' })[0]!);
  const dialog = await screen.findByRole('dialog', { name: /^Read .* again$/ });
  fireEvent.click(within(dialog).getByRole('button', { name: /Encoding/ }));
  fireEvent.click(await screen.findByRole('option', { name: 'Cyrillic, KOI8-R' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Read again' }));
  expect(await screen.findByText(/1 new text, 0 unchanged, 0 failed/, {}, { timeout: 15_000 })).toBeTruthy();
  const { documents } = await opened.client['archive.listDocuments']({});
  expect(documents.map(({ description }) => description.title)).toContain('Паром');
});

test('an import goes on beside other views, and its tray says what came of it', async () => {
  for (let index = 0; index < 30; index += 1) opened.write(`in/${index}.txt`, `Document number ${index}.`);
  const held = Promise.withResolvers<undefined>();
  const client = holding(opened.client, 'archive.importFiles', () => held.promise.then(() => undefined));
  renderApp(client, { choose: () => Promise.resolve(opened.core.addSelection([join(opened.place, 'in')])) });
  fireEvent.click(await screen.findByRole('button', { name: 'Add files' }));
  expect(await screen.findByRole('button', { name: 'Cancel import' })).toBeTruthy();
  window.location.hash = '#/search';
  await screen.findByRole('heading', { level: 1, name: /^Search/ });
  const tray = await screen.findByRole('region', { name: 'Import' });
  expect(within(tray).getByRole('progressbar', { name: 'Import progress' })).toBeTruthy();
  held.resolve(undefined);
  expect(
    await within(tray).findByText('Imported: 30 added, 0 already here, 0 not added.', {}, { timeout: 20_000 }),
  ).toBeTruthy();
  fireEvent.click(within(tray).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('region', { name: 'Import' })).toBeNull();
});

test('an import outlives the page that began it, and the next page takes it up, paused as it was', async () => {
  for (let index = 0; index < 30; index += 1) opened.write(`in/${index}.txt`, `Document number ${index}.`);
  const selection = opened.core.addSelection([join(opened.place, 'in')]);
  const reached = Promise.withResolvers<undefined>();
  const page = new AbortController();
  const call = opened.client['archive.importFiles'](
    { selection, work: 'before-the-reload' },
    { signal: page.signal, onProgress: ({ done }) => void (done === 3 && reached.resolve(undefined)) },
  );
  call.catch(() => undefined);
  await reached.promise;
  await opened.client['archive.pauseImports']({ isPaused: true });
  page.abort();
  renderApp(opened.client);
  fireEvent.click(await screen.findByRole('button', { name: 'Go on' }, { timeout: 15_000 }));
  const report = await screen.findByRole('region', { name: 'Import report' }, { timeout: 20_000 });
  expect(report.textContent).toContain('30');
  cleanup();
  // What a page was told is not told again.
  renderApp(opened.client);
  expect(await screen.findByText('Document number 7.')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Import report' })).toBeNull();
});

test('cancelling an import that the core does not know of yet cancels it all the same', async () => {
  for (let index = 0; index < 30; index += 1) opened.write(`in/${index}.txt`, `Document number ${index}.`);
  const held = Promise.withResolvers<undefined>();
  const client = holding(opened.client, 'archive.importFiles', () => held.promise.then(() => undefined));
  renderApp(client, { choose: () => Promise.resolve(opened.core.addSelection([join(opened.place, 'in')])) });
  fireEvent.click(await screen.findByRole('button', { name: 'Add files' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel import' }));
  held.resolve(undefined);
  expect(await screen.findByText(/The import was cancelled/, {}, { timeout: 15_000 })).toBeTruthy();
  expect((await opened.client['archive.listDocuments']({})).documents).toEqual([]);
});

test('the table is narrowed by facets with counts and by words, and its columns are chosen', async () => {
  const paper = (title: string, rest: string): string => `---\ntitle: ${title}\n${rest}\n---\n\nWords of ${title}.\n`;
  await opened.importing(
    opened.write('a.md', paper('Alpha', 'publisher: TASS\ndate: 2022-10-31')),
    opened.write('b.md', paper('Beta', 'publisher: Meduza\ndate: 2022-11')),
    opened.write('c.txt', 'Gamma says nothing.'),
  );
  renderApp(opened.client);
  const table = await screen.findByRole('grid', { name: 'Documents' });
  const titles = (): string[] =>
    within(screen.getByRole('grid', { name: 'Documents' }))
      .getAllByRole('rowheader')
      .map((row) => /^[A-Z][a-z]+?(?=[abc]\.)/.exec(row.textContent ?? '')?.[0] ?? '');
  expect(table).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Year/ }));
  const years = await screen.findByRole('listbox', { name: 'Year' });
  expect(
    within(years)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['20222', 'Not dated1']);
  fireEvent.click(within(years).getByRole('option', { name: /^2022/ }));
  expect(titles()).toEqual(['Alpha', 'Beta']);
  expect(screen.getByText('2 of 3 documents')).toBeTruthy();
  fireEvent.keyDown(years, { key: 'Escape' });
  fireEvent.change(screen.getByRole('textbox', { name: /^Words of a title/ }), { target: { value: 'meduza' } });
  await waitFor(() => expect(titles()).toEqual(['Beta']));
  fireEvent.change(screen.getByRole('textbox', { name: /^Words of a title/ }), { target: { value: 'nowhere' } });
  expect(await screen.findByRole('heading', { name: 'Nothing left' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  await waitFor(() => expect(titles()).toHaveLength(3));
  fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
  fireEvent.click(
    within(await screen.findByRole('dialog', { name: 'Columns' })).getByRole('checkbox', { name: 'Format' }),
  );
  await waitFor(() => expect(screen.getByRole('columnheader', { name: /^Format/, hidden: true })).toBeTruthy());
  await waitFor(async () => {
    const { settings } = await opened.client['settings.get']({});
    expect(settings.libraryColumns).toEqual([
      'publisher',
      'issued',
      'language',
      'form',
      'format',
      'passages',
      'fixity',
    ]);
  });
});

test('the open edition is compared with another one', async () => {
  await opened.reopen({ editions: [BUNDLED] });
  renderApp(opened.client, { choose: () => Promise.resolve(opened.core.addSelection([BUNDLED])) });
  fireEvent.click(await screen.findByRole('button', { name: /^Compare the edition/ }));
  const found = await screen.findByRole('region', { name: /version 1 and version 1$/ }, { timeout: 15_000 });
  expect(within(found).getByRole('status').textContent).toBe(
    '0 documents added, 0 removed, 0 changed, 5 the same. 0 notes touched.',
  );
  fireEvent.click(within(found).getByRole('button', { name: 'Close comparison' }));
  expect(screen.queryByRole('region', { name: /version 1$/ })).toBeNull();
});

test('a folder that is no edition is told of', async () => {
  await opened.reopen({ editions: [BUNDLED] });
  opened.write('in/a.txt', 'No bag.');
  renderApp(opened.client, { choose: () => Promise.resolve(opened.core.addSelection([join(opened.place, 'in')])) });
  fireEvent.click(await screen.findByRole('button', { name: /^Compare the edition/ }));
  expect(await screen.findByText('This is no edition, or it is damaged')).toBeTruthy();
});

test('an edition that is not the one first opened is shown with both digests until it is accepted', async () => {
  const bag = join(opened.place, 'edition');
  cpSync(BUNDLED, bag, { recursive: true });
  await opened.reopen({ editions: [bag] });
  const manifest = join(bag, 'tagmanifest-sha256.txt');
  const other = readFileSync(manifest, 'utf8').replace(/[a-f]/, (letter) => letter.toUpperCase());
  await opened.reopen({ between: () => writeFileSync(manifest, other) });
  renderApp(opened.client);
  const notice = await screen.findByRole('region', { name: 'Edition mobilisation-2022 has changed' });
  expect(within(notice).getAllByText(/^[0-9a-f]{64}$/)).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Verify files' }));
  expect(
    await screen.findByText(/Not as first opened: the edition mobilisation-2022\./, {}, { timeout: 15_000 }),
  ).toBeTruthy();
  fireEvent.click(within(notice).getByRole('button', { name: 'Accept this edition' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /has changed/ })).toBeNull());
});
