// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
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

const report = (name: string, publisher: string, words: string): string =>
  opened.write(
    `${name}.md`,
    `---\nidentifier: ${name}\ntitle: ${name}\npublisher: ${publisher}\ndate: 2031-03-05\nlanguage: en\n---\n\n${words}\n`,
  );

/** Opens a document as a person would, and asks for the evidence on its first passage. */
async function askForEvidence(identifier: string): Promise<HTMLElement> {
  const { documents } = await opened.client['archive.listDocuments']({});
  const documentId = documents.find(({ description }) => description.identifier === identifier)?.id ?? '';
  const { container } = renderApp(opened.client, { hash: `#/read/${documentId}` });
  await screen.findByRole('article', {}, { timeout: 15_000 });
  const passage = container.querySelector<HTMLElement>('[data-passage]');
  fireEvent.keyDown(passage as HTMLElement, { key: 'Enter' });
  fireEvent.click(await screen.findByRole('button', { name: 'Evidence' }, { timeout: 15_000 }));
  return screen.findByRole('tabpanel', { name: 'Evidence' }, { timeout: 15_000 });
}

test('lists what repeats the passage with its altered words, and leads there', async () => {
  const words = (last: string) =>
    `The harbour office said the old lifeboats of the Oriel had been checked ${last} before she sailed.`;
  await opened.importing(report('herald', 'Herald', words('once')), report('wire', 'Wire', words('thoroughly')));
  const panel = await askForEvidence('herald');
  const group = await within(panel).findByRole('region', { name: 'Repeats it' }, { timeout: 15_000 });
  expect(within(group).getByText(/thoroughly/, { selector: 'ins' })).toBeTruthy();
  expect(within(group).getByText(/once/, { selector: 'del' })).toBeTruthy();
  expect(within(group).getByRole('link').getAttribute('href')).toMatch(/^#\/read\//);
  expect(within(panel).queryByRole('region', { name: 'Differs from it' })).toBeNull();
});

test('says that rules miss much where nothing was found', async () => {
  await opened.importing(report('herald', 'Herald', 'Marmalade was served to the orchestra at dusk.'));
  const panel = await askForEvidence('herald');
  expect(await within(panel).findByText(/Rules miss much/, {}, { timeout: 15_000 })).toBeTruthy();
});
