// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { renderApp } from '../../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
  const report = (name: string, words: string): string =>
    opened.write(
      `${name}.md`,
      `---\nidentifier: ${name}\ntitle: ${name}\npublisher: ${name}\ndate: 2031-03-05\nlanguage: en\n---\n\nThe ferry Oriel sank off Tallow Point.\n\n${words}\n`,
    );
  await opened.importing(
    report('Herald', 'Nine people died when the ferry sank, the coastguard said.'),
    report('Radio', 'Twenty-four people died when the ferry sank, a union of seafarers said.'),
  );
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

async function openHerald(): Promise<void> {
  const { documents } = await opened.client['archive.listDocuments']({});
  const id = documents.find(({ description }) => description.identifier === 'Herald')?.id ?? '';
  renderApp(opened.client, { hash: `#/read/${id}` });
  await screen.findByRole('heading', { level: 1, name: 'Herald' }, { timeout: 15_000 });
}

test('under a passage stands what another document says, called proposed', async () => {
  await openHerald();
  const note = await screen.findByRole('note', { name: 'What other sources say' }, { timeout: 20_000 });
  expect(note.textContent).toMatch(/9\] 24.*\(proposed\)/);
});

test('the setting turns it off, and nothing is compared for it', async () => {
  await opened.client['settings.update']({ apparatus: false });
  const asked: string[] = [];
  const client = new Proxy(opened.client, {
    get: (target, key) => {
      asked.push(String(key));
      return Reflect.get(target, key) as unknown;
    },
  });
  const { documents } = await opened.client['archive.listDocuments']({});
  renderApp(client, { hash: `#/read/${documents[0]?.id ?? ''}` });
  await screen.findByRole('group', { name: 'Passage 2' }, { timeout: 15_000 });
  await waitFor(() => expect(asked).toContain('statements.list'));
  expect(asked).not.toContain('conflicts.list');
  expect(screen.queryByRole('note', { name: 'What other sources say' })).toBeNull();
});
