// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { renderApp } from '../../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore([]);
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

const REPORT = `The mayor said the ferry toll would rise to 12 crowns.

The harbour master said 40 people were rescued on Monday and the pier was closed.`;

test('statements found in a document are cut and joined in the reader', async () => {
  const { files } = await opened.importing(opened.write('report.txt', REPORT));
  renderApp(opened.client, { hash: `#/read/${encodeURIComponent(files[0]?.documentId ?? '')}` });
  await screen.findByRole('group', { name: 'Passage 1' }, { timeout: 15_000 });
  fireEvent.click(screen.getByRole('button', { name: 'Notes and provenance' }));
  fireEvent.click(await screen.findByRole('tab', { name: /^Statements/ }));
  await screen.findByRole('heading', { name: /statements? found by rules$/ }, { timeout: 15_000 });
  const items = (): HTMLElement[] =>
    screen.getAllByRole('listitem').filter((item) => item.querySelector('.statement-quote'));
  const before = items().length;

  fireEvent.click(screen.getAllByRole('button', { name: /^Join with the next statement/ })[0]!);
  await waitFor(() => expect(items()).toHaveLength(before - 1));

  const cut = within(items()[0]!).getByRole('button', { name: /^Cut / });
  fireEvent.click(cut);
  const form = await screen.findByRole('dialog', { name: 'Cut this statement in two' });
  fireEvent.click(within(form).getByRole('button', { name: /The second one begins at/ }));
  fireEvent.click(await screen.findByRole('option', { name: /^… The harbour master/ }));
  fireEvent.click(within(form).getByRole('button', { name: 'Cut' }));
  await waitFor(() => expect(items()).toHaveLength(before));
  const { statements } = await opened.client['statements.proposed']({ scope: 'own' });
  const standing = statements.filter(({ isDismissed }) => !isDismissed).map(({ quote }) => quote);
  expect(standing.some((quote) => quote.startsWith('The mayor'))).toBe(true);
  expect(standing.some((quote) => quote.startsWith('The harbour master'))).toBe(true);
});
