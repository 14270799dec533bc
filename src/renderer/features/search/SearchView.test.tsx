// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { renderApp } from '../../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
  const report = (name: string, publisher: string, date: string, words: string): string =>
    opened.write(
      `${name}.md`,
      `---\ntitle: ${name}\npublisher: ${publisher}\ndate: ${date}\nlanguage: en\n---\n\n${words}\n`,
    );
  await opened.importing(
    report('first', 'The Herald', '2031-03-04', 'The ferry sank with 212 people on board.'),
    report('second', 'Coast Radio', '2031-04-05', 'The old ferry was never overloaded, the owner said.'),
  );
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

test('a value of a facet narrows the search, and is taken away again', async () => {
  renderApp(opened.client, { hash: '#/search?q=ferry' });
  const results = await screen.findByRole('list', { name: 'Results' });
  expect(within(results).getAllByRole('article')).toHaveLength(2);
  const narrow = await screen.findByRole('complementary', { name: 'Narrow the search' });
  fireEvent.click(await within(narrow).findByRole('link', { name: 'Only The Herald, 1 document' }));
  window.location.hash =
    within(narrow)
      .getByRole('link', { name: /^Only The Herald/ })
      .getAttribute('href') ?? '';
  await screen.findByText(/^1 document found/);
  const off = await screen.findByRole('link', { name: 'No longer only The Herald, 1 document' });
  expect(off.getAttribute('href')).toBe('#/search?q=ferry');
});

test('every match is shown in its sentence, with what stands left and right of it', async () => {
  renderApp(opened.client, { hash: '#/search?q=ferry&tab=context' });
  const lines = await screen.findByRole('region', { name: 'Every match in its sentence' });
  expect(within(lines).getByRole('status').textContent).toBe('2 matches in 2 documents');
  expect(within(lines).getByText('The old')).toBeTruthy();
  expect(within(lines).getByText(/was never overloaded/)).toBeTruthy();
});

test('a saved search says what an import brought, and is fresh no more once its results were shown', async () => {
  renderApp(opened.client, { hash: '#/search?q=ferry' });
  fireEvent.click(await screen.findByRole('button', { name: 'Save this search' }));
  fireEvent.change(await screen.findByRole('textbox', { name: 'Name' }), { target: { value: 'Ferries' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  const side = await screen.findByRole('list', { name: 'Saved searches' });
  expect(within(side).getByRole('link', { name: 'Ferries' })).toBeTruthy();
  window.location.hash = '#/library';
  await screen.findByRole('heading', { level: 1, name: 'Library' });
  await opened.importing(opened.write('third.txt', 'A ferry again.\n\nNothing else.\n'));
  const fresh = await screen.findByRole('link', { name: 'Ferries 1 new' });
  window.location.hash = fresh.getAttribute('href') ?? '';
  await screen.findByText(/^3 documents found/);
  await waitFor(() => expect(screen.queryByText('1 new')).toBeNull());
});

test('what was looked for and not found is written down', async () => {
  renderApp(opened.client, { hash: '#/search?q=lighthouse' });
  await screen.findByRole('heading', { name: 'Nothing found' });
  fireEvent.click(await screen.findByRole('button', { name: 'Looked, not found' }));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Looked, not found' }).getAttribute('aria-pressed')).toBe('true'),
  );
  window.location.hash = '#/search?tab=log';
  const log = await screen.findByRole('table', { name: 'Searches that were made' });
  const marked = within(log).getByRole('button', { name: 'Looked, not found: lighthouse' });
  expect(marked.getAttribute('aria-pressed')).toBe('true');
});

test('many queries are answered with one table, and one that cannot be read says why', async () => {
  renderApp(opened.client, { hash: '#/search?tab=batch' });
  const box = await screen.findByRole('textbox', { name: 'Queries, one a line' });
  fireEvent.change(box, { target: { value: 'ferry\noverloaded\nferry AND (\nlighthouse' } });
  fireEvent.click(screen.getByRole('button', { name: 'Search for all' }));
  const table = await screen.findByRole('table', { name: 'What the queries found' });
  expect(within(table).getAllByRole('link', { name: 'second' })).toHaveLength(2);
  expect(within(table).getByText(/^Not read: /)).toBeTruthy();
  expect(within(table).getByText('Nothing found')).toBeTruthy();
});

test('words of one group stand for one another', async () => {
  renderApp(opened.client, { hash: '#/search?tab=synonyms' });
  const box = await screen.findByRole('textbox', { name: /^A new group/ });
  fireEvent.change(box, { target: { value: 'steamer, ferry' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add the group' }));
  await screen.findByRole('textbox', { name: 'Group of steamer' });
  window.location.hash = '#/search?q=steamer';
  await screen.findByText(/^2 documents found/);
});
