// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { writeBedsAndCots, writeReport } from '../../../core/testing/reports.ts';
import { holding, renderApp } from '../../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
  await opened.importing(
    writeReport(
      opened,
      'Ferry sinks off Tallow Point',
      'The ferry Oriel sank off Tallow Point on Monday. Nine people died when the ferry sank, the coastguard said.',
      'The Herald',
    ),
    writeReport(
      opened,
      'Families mourn the dead of the Oriel',
      'The ferry Oriel sank off Tallow Point on Monday. Twenty-four people died when the ferry sank, a union of seafarers said.',
      'Coast Radio',
    ),
  );
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

test('sets both statements beside each other with the reason in a sentence, and keeps the decision', async () => {
  renderApp(opened.client, { hash: '#/conflicts' });
  const detail = await screen.findByRole('region', { name: 'The conflict' }, { timeout: 15_000 });
  const sides = within(detail).getAllByRole('article');
  expect(sides.map((side) => side.textContent)).toEqual([
    expect.stringMatching(/people died/),
    expect.stringMatching(/people died/),
  ]);
  expect(within(detail).getByText('Different numbers:')).toBeTruthy();
  fireEvent.click(within(detail).getByRole('button', { name: /^Accept/ }));
  expect(await screen.findByRole('button', { name: /^Accepted/ })).toBeTruthy();
  await opened.reopen();
  const { conflicts } = await opened.client['conflicts.list']({ status: 'accepted' });
  expect(conflicts).toHaveLength(1);
});

test('a quiet button tells which documents were not read whole, and why, and gives the focus back', async () => {
  await opened.importing(
    opened.write(
      'c.md',
      '---\ntitle: Die Fähre\nlanguage: de\n---\n\nDie Fähre Oriel ist mit 280 Menschen gesunken.\n',
    ),
  );
  renderApp(opened.client, { hash: '#/conflicts' });
  const button = await screen.findByRole('button', { name: '1 document was not read whole' }, { timeout: 15_000 });
  button.focus();
  fireEvent.click(button);
  const list = screen.getByRole('dialog', { name: '1 document was not read whole' });
  const entry = within(list).getByRole('listitem');
  expect(entry.textContent).toContain('There are no rules for its language yet (German)');
  expect(within(entry).getByRole('link', { name: 'Die Fähre' }).getAttribute('href')).toMatch(/^#\/read\//);
  fireEvent.keyDown(list, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('nothing is said of documents that were read whole', async () => {
  renderApp(opened.client, { hash: '#/conflicts' });
  await screen.findByRole('region', { name: 'The conflict' }, { timeout: 15_000 });
  expect(screen.queryByRole('button', { name: /not read whole/ })).toBeNull();
});

test('what is less likely is shown behind the rest by a button that says how many there are', async () => {
  await opened.importing(...writeBedsAndCots(opened));
  const { total, lessLikely } = await opened.client['conflicts.list']({});
  renderApp(opened.client, { hash: '#/conflicts' });
  const button = await screen.findByRole('button', { name: `And ${lessLikely} less likely` }, { timeout: 15_000 });
  const list = screen.getByRole('listbox', { name: 'Conflicts' });
  expect(within(list).queryByText(/less likely/)).toBeNull();
  fireEvent.click(button);
  const shown = await within(list).findAllByText(/ · less likely$/, undefined, { timeout: 15_000 });
  expect(shown).toHaveLength(lessLikely);
  const options = within(list).getAllByRole('option');
  expect(options).toHaveLength(total + lessLikely);
  fireEvent.click(options.at(-1) ?? list);
  expect(await screen.findByText(/^Less likely than the others/)).toBeTruthy();
  fireEvent.click(button);
  await waitFor(() => expect(within(list).queryByText(/less likely$/)).toBeNull());
});

test('a link to a less likely one opens it, and a decision on it goes among the others and back', async () => {
  await opened.importing(...writeBedsAndCots(opened));
  const { conflicts } = await opened.client['conflicts.list']({ lessLikely: 'only' });
  const beds = conflicts.find(({ a, b }) => `${a.quote} ${b.quote}`.includes('beds'));
  renderApp(opened.client, { hash: `#/conflicts?id=${beds?.id}` });
  const lessLikely = () => screen.getByRole('button', { name: /^And \d+ less likely$/ });
  const chosen = () => screen.getByRole('option', { selected: true }).textContent;
  await waitFor(() => expect(chosen()).toMatch(/120/));
  expect(lessLikely().getAttribute('aria-pressed')).toBe('true');
  fireEvent.keyDown(screen.getByRole('listbox', { name: 'Conflicts' }), { key: 'a' });
  await waitFor(async () => expect((await opened.client['conflicts.list']({ status: 'accepted' })).total).toBe(1));
  fireEvent.click(await screen.findByRole('button', { name: /^Take the last decision back/ }));
  await waitFor(() => expect(chosen()).toMatch(/less likely.*120/));
  fireEvent.click(lessLikely());
  await waitFor(() => expect(screen.queryByText(/ · less likely/)).toBeNull());
  expect(window.location.hash).toBe('#/conflicts');
});

test('where all that is left is less likely, that is said by the button and not taken for agreement', async () => {
  await opened.importing(...writeBedsAndCots(opened));
  const { conflicts } = await opened.client['conflicts.list']({});
  for (const { id } of conflicts) await opened.client['conflicts.decide']({ id, verdict: 'dismissed' });
  renderApp(opened.client, { hash: '#/conflicts' });
  expect(await screen.findByRole('heading', { name: 'No conflicts here' })).toBeTruthy();
  expect(screen.getByText('No conflict fits these choices.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^And \d+ less likely$/ }));
  expect((await screen.findAllByText(/ · less likely$/)).length).toBeGreaterThan(0);
  expect(screen.queryByRole('heading', { name: 'No conflicts here' })).toBeNull();
});

test('a key decides, and a decision is taken back', async () => {
  renderApp(opened.client, { hash: '#/conflicts' });
  const list = await screen.findByRole('listbox', { name: 'Conflicts' }, { timeout: 15_000 });
  fireEvent.keyDown(list, { key: '5' });
  await waitFor(async () => {
    const { conflicts } = await opened.client['conflicts.list']({ status: 'accepted' });
    expect(conflicts.map(({ relation }) => relation)).toEqual(['qualifies']);
  });
  fireEvent.click(screen.getByRole('button', { name: /^Take the last decision back/ }));
  await waitFor(async () => {
    expect((await opened.client['conflicts.list']({ status: 'accepted' })).total).toBe(0);
  });
});

test('a key decides on what is shown, also while the decision before it is being written', async () => {
  await importThird();
  const { conflicts } = await opened.client['conflicts.list']({});
  expect(conflicts.length).toBeGreaterThan(2);
  const [first, second, next] = conflicts.map(({ id }) => id);
  let write = (): void => undefined;
  const written = new Promise<void>((resolve) => (write = resolve));
  const client = holding(opened.client, 'conflicts.decide', () => written);
  renderApp(client, { hash: `#/conflicts?id=${second}` });
  const list = await screen.findByRole('listbox', { name: 'Conflicts' });
  await waitFor(() => expect(chosenId()).toBe(second));
  fireEvent.keyDown(list, { key: 'd' });
  await waitFor(() => expect(chosenId()).toBe(next));
  fireEvent.keyDown(list, { key: 'd' });
  write();
  await waitFor(async () => {
    const { conflicts: dismissed } = await opened.client['conflicts.list']({ status: 'dismissed' });
    expect(dismissed.map(({ id }) => id).sort()).toEqual([second, next].sort());
  });
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(conflicts.length - 2));
  expect((await opened.client['conflicts.list']({})).conflicts.map(({ id }) => id)).toContain(first);
});

/** One more toll, so that there are three pairs of tolls. */
const importThird = () =>
  opened.importing(
    writeReport(
      opened,
      'The dead',
      'The ferry Oriel sank off Tallow Point on Monday. Thirty people died when the ferry sank, a priest said.',
    ),
  );
const chosenId = () => screen.getByRole('option', { selected: true }).dataset['key'];

test('a link to a conflict that does not fit the choices says so, and the first one is shown', async () => {
  await importThird();
  renderApp(opened.client, { hash: '#/conflicts?id=c-none' });
  expect(await screen.findByText(/^The conflict you asked for is not among these/)).toBeTruthy();
  fireEvent.click(screen.getAllByRole('option').at(-1) ?? document.body);
  await waitFor(() => expect(screen.queryByText(/^The conflict you asked for/)).toBeNull());
});

test('hiding the less likely ones leaves the place of a reader who looks at another', async () => {
  await opened.importing(...writeBedsAndCots(opened));
  await importThird();
  const { conflicts } = await opened.client['conflicts.list']({});
  renderApp(opened.client, { hash: `#/conflicts?id=${conflicts[1]?.id}` });
  const button = await screen.findByRole('button', { name: /^And \d+ less likely$/ });
  fireEvent.click(button);
  await screen.findAllByText(/ · less likely$/);
  fireEvent.click(button);
  await waitFor(() => expect(screen.queryByText(/ · less likely$/)).toBeNull());
  expect(chosenId()).toBe(conflicts[1]?.id);
});

test('a dismissed proposal is kept with its reason and leaves the list', async () => {
  renderApp(opened.client, { hash: '#/conflicts' });
  fireEvent.click(await screen.findByRole('button', { name: /^Dismiss/ }, { timeout: 15_000 }));
  fireEvent.change(await screen.findByRole('textbox', { name: 'Why, in a few words' }), {
    target: { value: 'one counts crew' },
  });
  const dialog = screen.getByRole('dialog', { name: 'Dismiss this proposal' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Dismiss' }));
  expect(await screen.findByRole('heading', { name: 'No conflicts here' })).toBeTruthy();
});

test('a speaker that was read wrongly is corrected, and the correction stays', async () => {
  renderApp(opened.client, { hash: '#/conflicts' });
  fireEvent.click(await screen.findByRole('button', { name: /^Correct .*coastguard/i }, { timeout: 15_000 }));
  fireEvent.change(await screen.findByRole('textbox', { name: 'Who says it' }), { target: { value: 'Ruth Aldane' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('article', { name: /^Ruth Aldane in/ }, { timeout: 15_000 })).toBeTruthy();
  await opened.reopen();
  const { conflicts } = await opened.client['conflicts.list']({});
  expect(conflicts.flatMap(({ a, b }) => [a.speaker.name, b.speaker.name])).toContain('Ruth Aldane');
});
