// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { renderApp } from '../../testing/render-app.tsx';

let opened: OpenedCore;
beforeAll(async () => {
  opened = await openTestCore([BUNDLED]);
});
afterEach(cleanup);
afterAll(() => opened.dispose());

const QUESTION = 'how-many-called-up';

test('sets every asserted value in a column with its statements, and names the sources that are silent', async () => {
  renderApp(opened.client, { hash: `#/questions/${QUESTION}` });
  // The first test of the file waits for its core to open.
  const heading = { level: 1, name: 'How many were called up?' };
  expect(await screen.findByRole('heading', heading, { timeout: 15_000 })).toBeTruthy();
  const { positions, silent } = await opened.client['questions.get']({ questionId: QUESTION });
  expect(positions.length).toBeGreaterThanOrEqual(4);
  for (const { label, statementIds } of positions) {
    const column = await screen.findByRole('region', { name: label });
    await waitFor(() => expect(within(column).getAllByRole('article')).toHaveLength(statementIds.length));
  }
  const quiet = screen.getByRole('region', { name: 'Sources that say nothing' });
  expect(within(quiet).getAllByRole('link')).toHaveLength(silent.length);
});

test('labels a sum of ours as ours', async () => {
  renderApp(opened.client, { hash: `#/questions/${QUESTION}` });
  const conflicts = await screen.findByRole('region', { name: 'Where the statements differ' });
  const more = within(conflicts).queryByRole('button', { name: /more difference/ });
  if (more !== null) fireEvent.click(more);
  expect(within(conflicts).getAllByText(/Our sum, not a source’s/).length).toBeGreaterThan(0);
});

test('opens a statement in its source while the comparison stays, and Escape gives the focus back', async () => {
  renderApp(opened.client, { hash: `#/questions/${QUESTION}` });
  const [link] = await screen.findAllByRole('link', { name: /^Open passage/ });
  if (link === undefined) throw new Error('no statement is shown');
  fireEvent.click(link);
  window.location.hash = link.getAttribute('href') ?? '';
  const source = await screen.findByRole('region', { name: 'Source in context' });
  expect(await within(source).findByRole('group', { name: 'Passage 1' })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: 'How many were called up?' })).toBeTruthy();
  fireEvent.keyDown(within(source).getByRole('group', { name: 'Passage 1' }), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Source in context' })).toBeNull());
  expect(document.activeElement).toBe(link);
});

test('sets two to four sources side by side, each with its statements to step through', async () => {
  renderApp(opened.client, { hash: `#/questions/${QUESTION}?view=side-by-side` });
  const choice = await screen.findByRole('group', { name: /^Sources side by side/ });
  const boxes = within(choice).getAllByRole('checkbox');
  const chosen = boxes.filter((box) => (box as HTMLInputElement).checked);
  expect(chosen.length).toBeGreaterThanOrEqual(2);
  expect(screen.getAllByText(/^Statement 1 of \d+$/)).toHaveLength(chosen.length);
});

test('goes from difference to difference, and each source follows to its own words', async () => {
  renderApp(opened.client, { hash: `#/questions/${QUESTION}?view=side-by-side` });
  fireEvent.click(await screen.findByRole('button', { name: 'Next difference' }));
  expect(screen.getByText(/^1 of \d+$/)).toBeTruthy();
  const { conflicts, statements } = await opened.client['questions.get']({ questionId: QUESTION });
  const reason = conflicts.find(({ reason: each }) => screen.queryByText(new RegExp(each.slice(0, 30))) !== null);
  const speakers = statements.filter(({ id }) => reason?.statementIds.includes(id)).map(({ speaker }) => speaker.name);
  expect(speakers.length).toBeGreaterThan(1);
  for (const name of speakers) expect(screen.getAllByText(name, { exact: false }).length).toBeGreaterThan(0);
});

test('sets statements on two clocks, and says what had been asserted by a day', async () => {
  renderApp(opened.client, { hash: `#/questions/${QUESTION}?view=timeline` });
  const rows = await screen.findByRole('list', { name: 'Statements by when they were made' });
  const { statements } = await opened.client['questions.get']({ questionId: QUESTION });
  expect(within(rows).getAllByRole('listitem')).toHaveLength(statements.length);
  fireEvent.change(screen.getByRole('slider', { name: /^Day/ }), { target: { value: '19289' } });
  const held = await screen.findByText(/^By 24 October 2022, \d of 11 dated statements had been made/);
  // Room is kept for all of them, so that the rows below stay.
  expect(held.closest('p')?.dataset['longest']).toMatch(/11 of 11 dated statements had been made/);
});

test('lists everything said as a table that is sorted by any column', async () => {
  renderApp(opened.client, { hash: `#/questions/${QUESTION}?view=table` });
  const table = await screen.findByRole('table', { name: 'Statements on this question' });
  const first = (): string => within(table).getAllByRole('row')[1]?.textContent ?? '';
  expect(first()).toContain('9,000');
  const said = within(table).getByRole('columnheader', { name: 'Said' });
  fireEvent.click(within(said).getByRole('button'));
  expect(first()).toContain('2022');
  expect(said.getAttribute('aria-sort')).toBe('ascending');
  fireEvent.click(within(said).getByRole('button'));
  expect(first()).toContain('2025');
});
