// @vitest-environment happy-dom
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { renderApp } from '../../testing/render-app.tsx';

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
  expect(await screen.findByText(/Not as first opened: the edition mobilisation-2022\./)).toBeTruthy();
  fireEvent.click(within(notice).getByRole('button', { name: 'Accept this edition' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /has changed/ })).toBeNull());
});
