// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { renderApp } from '../../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore([BUNDLED]);
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

const bodies = async (): Promise<string[]> =>
  (await opened.client['annotations.list']({})).annotations.map(({ body }) => body).sort();

test('a file is shown as it would merge, and taken in as the person decides', async () => {
  const [document] = (await opened.client['archive.listDocuments']({})).documents;
  const { id: documentId, textSha256 } = document!;
  const make = (body: string, start: number) =>
    opened.client['annotations.create']({
      motivation: 'commenting',
      documentId,
      textSha256,
      range: { start, end: start + 20 },
      body,
    });
  const { annotation } = await make('Theirs.', 0);
  await make('Only theirs.', 40);
  const { content } = await opened.exporting({ format: 'web-annotation', scope: { kind: 'everything' } });
  const file = opened.write('theirs.jsonld', content);
  const { annotations } = await opened.client['annotations.list']({});
  await opened.client['annotations.update']({ id: annotation.id, revision: 1, body: 'Mine.' });
  await opened.client['annotations.remove']({ id: annotations.find(({ id }) => id !== annotation.id)!.id });

  const choose = (): Promise<string> => Promise.resolve(opened.core.addSelection([file]));
  renderApp(opened.client, { hash: '#/annotation-import', choose });
  fireEvent.click(await screen.findByRole('button', { name: 'Choose a file' }));
  const preview = await screen.findByRole('region', { name: 'What would be imported' });
  expect(within(preview).getByRole('status').textContent).toContain('2 that differ');
  expect(within(preview).getByText(/yours: Mine\./)).toBeTruthy();
  expect(await bodies()).toEqual(['Mine.']);

  fireEvent.click(within(preview).getByRole('radio', { name: /^Take theirs/ }));
  fireEvent.click(within(preview).getByRole('button', { name: 'Import' }));
  expect(await screen.findByRole('heading', { name: 'Imported, and read back from the library' })).toBeTruthy();
  expect(await bodies()).toContain('Theirs.');
});

test('a file that holds no annotations says so, and nothing changes', async () => {
  const file = opened.write('no.txt', 'Nothing of the kind.');
  const choose = (): Promise<string> => Promise.resolve(opened.core.addSelection([file]));
  renderApp(opened.client, { hash: '#/annotation-import', choose });
  fireEvent.click(await screen.findByRole('button', { name: 'Choose a file' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(await bodies()).toEqual([]);
});
