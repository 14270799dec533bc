// @vitest-environment happy-dom
import { pathToFileURL } from 'node:url';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { renderApp } from '../../testing/render-app.tsx';

// By its path: in a page's environment `import.meta.url` is an address of the page.
const RETYPING_READER = pathToFileURL('src/core/import/testing/retyping-reader.process.ts');

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
  const report = (publisher: string, words: string): string =>
    opened.write(`${publisher}.md`, `---\ntitle: Ferry\npublisher: ${publisher}\nlanguage: en\n---\n\n${words}\n`);
  await opened.importing(
    report('Herald', 'The ferry Oriel sank. It carried 212 people, commander Ruth Aldane said.'),
    report('Compass', 'The ferry Oriel sank. It carried 300 people, a teacher said.'),
  );
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

test('what was decided on words that are gone stays in the list, with those words', async () => {
  const { conflicts } = await opened.client['conflicts.list']({});
  const { id = '', a, b } = conflicts.find(({ rule }) => rule === 'number') ?? {};
  await opened.client['conflicts.decide']({ id, verdict: 'accepted', relation: 'differs-in-number' });
  const here = [a, b].find((side) => side?.quote.includes('212'));
  await opened.reopen({ reader: RETYPING_READER });
  await opened.client['texts.readAgain']({ documentIds: [here?.documentId ?? ''] });
  renderApp(opened.client, { hash: `#/conflicts?id=${id}` });
  const entry = await screen.findByRole('option', { name: /no longer found/ }, { timeout: 15_000 });
  expect(entry.textContent).toContain('accepted');
  const detail = screen.getByRole('region', { name: 'The conflict' });
  expect(within(detail).getByText(/What you decided on it stays/)).toBeTruthy();
  expect(within(detail).getByText(/It carried 212 people/)).toBeTruthy();
  expect(within(detail).getByText('orphan: its words are no longer in the text')).toBeTruthy();
});
