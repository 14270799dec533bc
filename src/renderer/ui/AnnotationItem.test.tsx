// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('tags and colour that were not saved are there again with the next page, and can be given up', async () => {
  const { documents } = await opened.client['archive.listDocuments']({});
  const [{ id: documentId, textSha256 }] = documents as [(typeof documents)[number]];
  const { annotation } = await opened.client['annotations.create']({
    ...{ motivation: 'highlighting', documentId, textSha256, range: { start: 0, end: 8 }, colour: 'yellow' },
    ...{ body: '', tags: ['old'] },
  });
  const hash = `#/notebook?note=${encodeURIComponent(annotation.id)}`;
  renderApp(opened.client, { hash });
  const edit = await screen.findByRole('button', { name: /^(Add|Edit) (a )?note$/ }, { timeout: 20_000 });
  fireEvent.click(edit);
  const tags = screen.getByRole('combobox', { name: 'Tags' });
  fireEvent.change(tags, { target: { value: 'call-up' } });
  fireEvent.keyDown(tags, { key: 'Enter' });
  fireEvent.click(screen.getByRole('radio', { name: /green/i }));
  fireEvent.change(screen.getByRole('combobox', { name: 'Tags' }), { target: { value: 'dec' } });
  const drafts = (): string => readFileSync(join(opened.library, 'drafts.json'), 'utf8');
  await waitFor(() => expect(drafts()).toContain('"pendingTag":"dec"'));
  cleanup();

  renderApp(opened.client, { hash });
  const kept = await screen.findByRole('combobox', { name: 'Tags' }, { timeout: 20_000 });
  expect((kept as HTMLInputElement).value).toBe('dec');
  expect(screen.getByRole('button', { name: /call-up/ })).toBeTruthy();
  expect((screen.getByRole('radio', { name: /green/i }) as HTMLInputElement).checked).toBe(true);
  fireEvent.keyDown(kept, { key: 'Escape' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(drafts()).toContain('"drafts":[]'));
  const { annotations } = await opened.client['annotations.list']({});
  expect(annotations.map(({ tags, colour }) => [tags, colour])).toEqual([[['old'], 'yellow']]);
});
