// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../../core/testing/opened-core.ts';
import { renderApp } from '../testing/render-app.tsx';
import { writeNote } from '../testing/write-note.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore([BUNDLED]);
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

test('a note that is changed elsewhere while it is being edited is not written over unasked', async () => {
  const { documents } = await opened.client['archive.listDocuments']({});
  const [{ id: documentId, textSha256 }] = documents as [(typeof documents)[number]];
  const { annotation } = await opened.client['annotations.create']({
    ...{ motivation: 'commenting', documentId, textSha256, range: { start: 0, end: 8 }, body: 'First.', tags: ['old'] },
  });
  renderApp(opened.client, { hash: `#/notebook?note=${encodeURIComponent(annotation.id)}` });
  const note = await screen.findByRole('article', { name: /^Note: / }, { timeout: 20_000 });
  fireEvent.click(within(note).getByRole('button', { name: 'Edit note' }));
  await writeNote(() => within(note).getByRole('textbox', { name: 'Note' }), 'Mine.');

  const { id, revision } = annotation;
  await opened.client['annotations.update']({ id, revision, body: 'Theirs.', tags: ['new'] });
  const changed = await within(note).findByRole('region', { name: 'Changed elsewhere' });
  expect(changed.textContent).toContain('Theirs.');
  expect(changed.textContent).toContain('new');
  fireEvent.click(within(note).getByRole('button', { name: 'Save note' }));
  expect((await within(note).findByRole('alert')).textContent).toContain('changed elsewhere meanwhile');
  const bodies = async () =>
    (await opened.client['annotations.listVersions']({ id })).versions.map(({ body }) => body).toSorted();
  expect(await bodies()).toEqual(['First.', 'Theirs.']);

  fireEvent.click(within(changed).getByRole('button', { name: 'Go on with mine' }));
  fireEvent.click(within(note).getByRole('button', { name: 'Save note' }));
  await waitFor(() => expect(within(note).queryByRole('button', { name: 'Save note' })).toBeNull());
  expect(await bodies()).toEqual(['First.', 'Mine.', 'Theirs.']);
});
