// @vitest-environment happy-dom
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { renderApp } from '../../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

/** A note on words that were in another version of the text. */
async function loseNote(): Promise<string> {
  const text = 'The ferry left at noon.\n\nThe harbour office said the boat came back with the ice.';
  await opened.importing(opened.write('a.txt', text));
  const [document] = (await opened.client['archive.listDocuments']({})).documents;
  const { id: documentId, textSha256 } = document!;
  const { annotation } = await opened.client['annotations.create']({
    ...{ motivation: 'commenting', documentId, textSha256, body: 'Who was at the office?' },
    range: { start: 0, end: 9 },
  });
  await opened.reopen({
    between: () => {
      const database = new DatabaseSync(join(opened.library, 'library.db'));
      const quote = {
        type: 'TextQuoteSelector',
        exact: 'office said that a ship returned with ice',
        prefix: '',
        suffix: '',
      };
      const position = { type: 'TextPositionSelector', start: 700, end: 741 };
      const target = JSON.stringify({ documentId, textSha256: '0'.repeat(64), selectors: [quote, position] });
      database.prepare('UPDATE annotation SET target = ?').run(target);
      database.prepare('UPDATE annotation_version SET target = ?').run(target);
      database.close();
    },
  });
  return annotation.id;
}

test('proposes places for what has lost its own, attaches nothing by itself, and an attachment can be undone', async () => {
  const id = await loseNote();
  renderApp(opened.client, { hash: '#/notebook?tab=repair' });
  const lost = await screen.findByRole('article', { name: /^Note: office said/ }, { timeout: 15_000 });
  expect(lost.textContent).toContain('orphan');
  fireEvent.click(within(lost).getByRole('button', { name: 'Look for places' }));
  const places = await within(lost).findByRole('list', { name: 'Proposed places' });
  expect(places.textContent).toContain('passage 2');
  expect(document.activeElement).toBe(places);
  const stateNow = async () => (await opened.client['annotations.list']({})).annotations.find((each) => each.id === id);
  expect(await stateNow()).toMatchObject({ revision: 1, anchor: { state: 'orphan' } });
  fireEvent.click(within(places).getByRole('button', { name: 'Attach it here' }));
  expect(await screen.findByText('Everything is in its exact place')).toBeTruthy();
  expect(await stateNow()).toMatchObject({ revision: 2, body: 'Who was at the office?', anchor: { state: 'exact' } });
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(async () => expect(await stateNow()).toMatchObject({ revision: 3, anchor: { state: 'orphan' } }));
  expect(await screen.findByText('Undone: attached note.')).toBeTruthy();
});
