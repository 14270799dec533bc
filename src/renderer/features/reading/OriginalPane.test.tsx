// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePdf } from '../../../core/formats/testing/make-files.ts';
import { openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { Failure } from '../../../rpc/failure.ts';
import { failing, renderApp } from '../../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

const SLOW = { timeout: 15_000 };

async function takeIn(name: string, content: string | Uint8Array): Promise<string> {
  await opened.importing(opened.write(name, content));
  const { documents } = await opened.client['archive.listDocuments']({});
  return `#/read/${documents[0]?.id ?? ''}`;
}

test('a text has no other form, so there is no switch', async () => {
  renderApp(opened.client, { hash: await takeIn('toll.txt', 'The toll rises.') });
  await screen.findByRole('article', {}, SLOW);
  expect(screen.queryByRole('radiogroup', { name: 'Show as' })).toBeNull();
});

test('a page is shown in a frame without a single token, and the text is one press away', async () => {
  renderApp(opened.client, { hash: await takeIn('toll.html', '<title>Toll</title><p>The toll rises.</p>') });
  fireEvent.click(await screen.findByRole('radio', { name: 'Original' }, SLOW));
  const frame = await screen.findByTitle('Original of “Toll”', {}, SLOW);
  expect(frame.getAttribute('sandbox')).toBe('');
  expect(frame.getAttribute('src')).toMatch(/#[0-9a-f]{64}$/);
  expect(screen.queryByRole('article')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: 'Text' }));
  expect(await screen.findByRole('article', {}, SLOW)).toBeTruthy();
});

test('a PDF whose original cannot be had says so, and is read as text', async () => {
  const hash = await takeIn('toll.pdf', makePdf([[{ text: 'The toll rises.', y: 720 }]]));
  const gone = new Failure('ORIGINAL_NOT_SHOWN', 'Its original is missing.');
  renderApp(
    failing(opened.client, 'originals.open', () => gone),
    { hash },
  );
  fireEvent.click(await screen.findByRole('radio', { name: 'Pages' }, SLOW));
  expect((await screen.findByRole('alert', {}, SLOW)).textContent).toContain('The original cannot be shown');
  fireEvent.click(screen.getByRole('button', { name: 'Read the text' }));
  expect((await screen.findByRole('article', {}, SLOW)).textContent).toContain('The toll rises.');
});
