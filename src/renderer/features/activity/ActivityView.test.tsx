// @vitest-environment happy-dom
import { join } from 'node:path';
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

const PATIENCE = { timeout: 20_000 };

/** Begins an import that another page asked for, and resolves when it is paused in the middle. */
async function beginImport(): Promise<void> {
  for (let index = 0; index < 30; index += 1) opened.write(`in/${index}.txt`, `Document number ${index}.`);
  const selection = opened.core.addSelection([join(opened.place, 'in')]);
  const reached = Promise.withResolvers<undefined>();
  const call = opened.client['archive.importFiles'](
    { selection, work: 'elsewhere' },
    { onProgress: ({ done }) => void (done === 3 && reached.resolve(undefined)) },
  );
  call.catch(() => undefined);
  await reached.promise;
  await opened.client['archive.pauseImports']({ isPaused: true });
}

test('says what the view is for while nothing long has run', async () => {
  renderApp(opened.client, { hash: '#/activity' });
  expect(await screen.findByRole('heading', { name: 'No long work in this session' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'add files to the library' }).getAttribute('href')).toBe('#/library');
});

test('shows what runs with its step and counts, and stops it; what ended is listed with its steps', async () => {
  await beginImport();
  renderApp(opened.client, { hash: '#/activity' });
  const running = await screen.findByRole('list', { name: 'Running' }, PATIENCE);
  const bar = within(running).getByRole('progressbar', { name: 'Import of files' });
  expect(bar.getAttribute('aria-valuetext')).toMatch(/^[34] of 30$/);
  expect(within(running).getByText('Reading')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Activity 1' })).toBeTruthy();
  fireEvent.click(within(running).getByRole('button', { name: 'Stop: Import of files' }));
  const ended = await screen.findByRole('table', { name: 'Ended' }, PATIENCE);
  const [, row] = within(ended).getAllByRole('row');
  expect(row?.textContent).toMatch(/^Import of files.*Cancelled.*[34] of 30.*Looking for files .* s.*Reading .* s/);
  expect(screen.queryByRole('list', { name: 'Running' })).toBeNull();
  expect((await opened.client['archive.listDocuments']({})).documents).toEqual([]);
});
