// @vitest-environment happy-dom
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../../core/testing/opened-core.ts';
import { renderApp } from '../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

test('says of a library of a newer Synoptic why it is for reading only', async () => {
  await opened.reopen({
    between: () => {
      const database = new DatabaseSync(join(opened.library, 'library.db'));
      database.exec(`CREATE TABLE of_the_future (id TEXT);
        UPDATE meta SET value = value + 1 WHERE key = 'schema'; PRAGMA user_version = 1000`);
      database.close();
    },
  });
  renderApp(opened.client);
  expect(await screen.findByText(/^A newer Synoptic wrote this library: reading only/)).toBeTruthy();
  expect((await screen.findByRole('button', { name: 'Add files' })).hasAttribute('disabled')).toBe(true);
});
