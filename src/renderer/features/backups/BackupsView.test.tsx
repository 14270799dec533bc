// @vitest-environment happy-dom
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { Failure } from '../../../rpc/failure.ts';
import { failing, renderApp } from '../../testing/render-app.tsx';
import { keptInWords, sizeInWords } from './backup-words.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

const backups = (): string[] => readdirSync(join(opened.library, 'backups'));

test('makes a backup, lists it with what it holds, and restores it beside the library', async () => {
  await opened.importing(opened.write('a.txt', 'The ferry toll rises.'));
  renderApp(opened.client, { hash: '#/backups' });
  expect(await screen.findByRole('heading', { name: 'No backups yet' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
  expect(await screen.findByText('Made, and compared with the library.')).toBeTruthy();
  const table = await screen.findByRole('table', { name: 'Backups' });
  const [, row] = within(table).getAllByRole('row');
  expect(row?.textContent).toMatch(/You asked for it1 document, 0 annotations.*Every row [0-9a-f]{8}/);
  expect(row?.textContent).toContain('For as long as you leave it there');
  const [name] = backups();
  fireEvent.click(within(table).getByRole('button', { name: /^Restore the backup of / }));
  fireEvent.click(await screen.findByRole('button', { name: 'Restore into a new folder' }));
  const to = `${opened.library}-of-${name}`;
  expect(await screen.findByText(to)).toBeTruthy();
  expect(screen.getByText(/1 original is there/)).toBeTruthy();
  expect(existsSync(join(to, 'library.db'))).toBe(true);
  expect(backups()).toEqual([name]);
});

test('says what could not be done, and offers it again', async () => {
  let isFull = true;
  const full = new Failure('LIBRARY_FULL', 'The disk is full, so nothing was saved. Free some space and try again.');
  const client = failing(opened.client, 'backups.make', () => (isFull ? full : null));
  renderApp(client, { hash: '#/backups' });
  fireEvent.click(await screen.findByRole('button', { name: 'Back up now' }));
  const notice = await screen.findByRole('alert');
  expect(notice.textContent).toContain('The disk is full');
  isFull = false;
  fireEvent.click(within(notice).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(await screen.findByRole('table', { name: 'Backups' })).toBeTruthy();
});

test('a backup that is gone since it was listed says so where it was asked for', async () => {
  const { backup } = await opened.client['backups.make']({});
  const gone = new Failure('BACKUP_NOT_FOUND', 'This backup is no longer there. Choose another one of the list.');
  renderApp(
    failing(opened.client, 'backups.restore', () => gone),
    { hash: '#/backups' },
  );
  fireEvent.click(await screen.findByRole('button', { name: /^Restore the backup of / }));
  fireEvent.click(await screen.findByRole('button', { name: 'Restore into a new folder' }));
  expect((await screen.findByRole('alert')).textContent).toContain('no longer there');
  expect(backups()).toEqual([backup.name]);
});

test('words say how long one stays', () => {
  expect(keptInWords({ keptAs: ['day', 'week', 'month'], goesNext: false })).toBe(
    'As the newest of its day, week, and month',
  );
  expect(keptInWords({ keptAs: ['day'], goesNext: true })).toBe('Goes when the next daily backup is made');
  expect(sizeInWords(2_500_000)).toBe('2.5 MB');
});
