// @vitest-environment happy-dom
import { pathToFileURL } from 'node:url';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { renderApp } from '../../testing/render-app.tsx';

// By its path: in a page's environment `import.meta.url` is an address of the page.
const RETYPING_READER = pathToFileURL('src/core/import/testing/retyping-reader.process.ts');

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

/** A statement of the person's on words of which the next text has only some. */
async function loseStatement(): Promise<{ id: string; documentId: string }> {
  await opened.importing(
    opened.write('a.txt', 'The ferry Oriel sank. It carried 212 people, commander Ruth Aldane said.\n\nNobody asked.'),
  );
  const documentId = (await opened.client['archive.listDocuments']({})).documents[0]?.id ?? '';
  const { text } = await opened.client['archive.getDocument']({ documentId });
  const speaker = { name: 'The commander', role: null };
  const range = { start: 0, end: text.indexOf(' people') };
  const { statements } = await opened.client['statements.add']({ documentId, range, speaker });
  await opened.reopen({ reader: RETYPING_READER });
  await opened.client['texts.readAgain']({ documentIds: [documentId] });
  return { id: statements[0]?.id ?? '', documentId };
}

test('a statement that lost its words is put on those the person chooses, by keyboard alone, and that is undone', async () => {
  const { id, documentId } = await loseStatement();
  const own = async () =>
    (await opened.client['statements.proposed']({ documentId })).statements.find((each) => each.id === id);
  const { anchor, quote } = (await own()) ?? {};
  expect(['changed', 'orphan']).toContain(anchor);
  renderApp(opened.client, { hash: `#/read/${encodeURIComponent(documentId)}` });
  await screen.findByRole('group', { name: 'Passage 1' }, { timeout: 15_000 });
  fireEvent.click(screen.getByRole('button', { name: 'Notes and provenance' }));
  fireEvent.click(await screen.findByRole('tab', { name: /^Statements/ }));
  const look = await screen.findByRole('button', { name: /^Look for places of “The ferry Oriel sank/ });
  const press = (button: HTMLElement): void => {
    button.focus();
    for (const event of [fireEvent.keyDown, fireEvent.keyUp]) event(button, { key: 'Enter' });
  };
  press(look);
  const places = await screen.findByRole('list', { name: 'Proposed places' });
  expect(document.activeElement).toBe(places);
  expect(await own()).toMatchObject({ anchor, quote });
  press(within(places).getAllByRole('button', { name: 'Attach it here' })[0]!);
  await waitFor(async () => expect(await own()).toMatchObject({ anchor: 'exact' }));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Proposed places' })).toBeNull());
  expect((document.activeElement as HTMLElement).dataset['statement']).toBe(id);
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(async () => expect(await own()).toMatchObject({ anchor, quote }));
  expect(await screen.findByRole('button', { name: /^Look for places of/ })).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, shiftKey: true });
  await waitFor(async () => expect(await own()).toMatchObject({ anchor: 'exact' }));
});
