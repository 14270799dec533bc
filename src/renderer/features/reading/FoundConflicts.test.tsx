// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
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

/** Opens the statements of a document of one sentence, in the reader. */
async function openStatements(language: string, sentence: string): Promise<void> {
  await opened.importing(opened.write('a.md', `---\ntitle: A\nlanguage: ${language}\n---\n\n${sentence}\n`));
  const { documents } = await opened.client['archive.listDocuments']({});
  renderApp(opened.client, { hash: `#/read/${encodeURIComponent(documents[0]?.id ?? '')}` });
  await screen.findByRole('group', { name: 'Passage 1' }, { timeout: 15_000 });
  fireEvent.click(screen.getByRole('button', { name: 'Notes and provenance' }));
  fireEvent.click(await screen.findByRole('tab', { name: 'Statements' }));
  await screen.findByText(/No difference to another document of yours/, undefined, { timeout: 15_000 });
}

test('a document in a language without rules is told to be read in part', async () => {
  await openStatements('de', 'Die Fähre Oriel ist mit 280 Menschen gesunken.');
  expect(screen.getByText(/^There are no rules for its language yet \(German\)/)).toBeTruthy();
});

test('of one that was read whole nothing is told, and the tab counts the statements that are found', async () => {
  await openStatements('en', 'The ferry Oriel sank. It carried 212 people, a teacher said.');
  expect(screen.queryByText(/no rules for its language/)).toBeNull();
  const heading = await screen.findByRole('heading', { name: /statements found by rules$/ });
  const found = Number.parseInt(heading.textContent, 10);
  expect(found).toBeGreaterThan(1);
  expect(await screen.findByRole('tab', { name: `Statements ${found}` })).toBeTruthy();
});
