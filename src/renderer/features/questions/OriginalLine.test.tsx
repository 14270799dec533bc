// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { holding, renderApp } from '../../testing/render-app.tsx';

const DIGEST = 'moscow-times-not-discussing.md';
const QUESTION = 'planned-before';

/** Looking into the originals waits for a real core on a busy machine. */
const SLOW = { timeout: 15_000 };

let opened: OpenedCore;
let digestId: string;
beforeEach(async () => {
  opened = await openTestCore([BUNDLED]);
  const { documents } = await opened.client['archive.listDocuments']({});
  digestId = documents.find(({ description }) => description.identifier === DIGEST)?.id ?? '';
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

/** Imports a text of our own with the words the digest quotes, one quotation altered. */
async function importStandIn(): Promise<void> {
  const { text } = await opened.client['archive.getDocument']({ documentId: digestId });
  const quoted = [...text.matchAll(/“([^“”]+)”/gu)].map(([, words = '']) =>
    words.replace('No, we are not discussing that', 'No, we were not discussing that'),
  );
  const names = 'Mikhail Sheremet of United Russia; Anatoly Maltsev in St Petersburg; on Monday and on Tuesday.';
  const body = [names, ...quoted.map((words) => `It says: “${words}”.`)].join('\n\n');
  await opened.importing(
    opened.write('account.md', `---\ntitle: An account\npublisher: The Moscow Times\nlanguage: en\n---\n\n${body}\n`),
  );
}

async function openProvenance(): Promise<void> {
  const toggle = await screen.findByRole('button', { name: 'Notes and provenance' }, SLOW);
  if (toggle.getAttribute('aria-pressed') !== 'true') fireEvent.click(toggle);
  fireEvent.click(await screen.findByRole('tab', { name: 'Provenance' }));
}

test('a card says that the original is not here', async () => {
  renderApp(opened.client, { hash: `#/questions/${QUESTION}` });
  expect((await screen.findAllByText('Original not here.', {}, SLOW)).length).toBeGreaterThan(0);
});

test('a card has room for the line before its words are there, so that nothing moves under a click', async () => {
  const looked = Promise.withResolvers<undefined>();
  const client = holding(opened.client, 'statements.originals', () => looked.promise);
  const { container } = renderApp(client, { hash: `#/questions/${QUESTION}` });
  await screen.findAllByRole('article', {}, SLOW);
  const linesOf = (): number => container.querySelectorAll('.card .original-line').length;
  const cards = (): number => container.querySelectorAll('.card').length;
  expect(linesOf()).toBe(cards());
  looked.resolve(undefined);
  await screen.findAllByText('Original not here.', {}, SLOW);
  expect(linesOf()).toBe(cards());
});

test('with the original a card says what was looked up, shows altered words, and names paraphrase as such', async () => {
  await importStandIn();
  renderApp(opened.client, { hash: `#/questions/${QUESTION}` });
  expect((await screen.findAllByText(/^Quoted words “Not at this point”/, {}, SLOW)).length).toBeGreaterThan(0);
  expect((await screen.findAllByRole('link', { name: 'found in the original' })).length).toBeGreaterThan(0);
  const [altered] = screen.getAllByRole('link', { name: 'differ in the original' });
  const card = altered?.closest('article') as HTMLElement;
  expect(within(card).getByText(/were/, { selector: 'ins' })).toBeTruthy();
  expect(screen.getAllByText(/this is a paraphrase, which is not compared/).length).toBeGreaterThan(0);
});

test('the provenance of a digest leads to its original, and that of the original to the digest', async () => {
  await importStandIn();
  renderApp(opened.client, { hash: `#/read/${encodeURIComponent(digestId)}` });
  await openProvenance();
  const link = await screen.findByRole('link', { name: 'its original' }, SLOW);
  expect(screen.getByText(/proposed by .*its publisher/)).toBeTruthy();
  window.location.hash = link.getAttribute('href') ?? '';
  expect(await screen.findByRole('heading', { level: 1, name: 'An account' }, SLOW)).toBeTruthy();
  await openProvenance();
  expect(await screen.findByText(/Original of the digest/, {}, SLOW)).toBeTruthy();
});
