import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from './database.ts';
import { takeTurn } from './held-library.ts';
import { takeLock } from './library-lock.ts';

function place(): { folder: string; path: string; journal: string } {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-held-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, path: join(folder, 'library.db'), journal: join(folder, 'journal') };
}

test('one who comes while another makes the library waits for it, and reads', async () => {
  const { folder, path, journal } = place();
  const lock = takeLock(join(folder, 'library.lock'));
  onTestFinished(() => lock?.release());
  // The one who holds the lock makes the tables meanwhile, in a thread of its own: opening stops this one.
  const maker = new Worker(new URL('./testing/make-database.thread.ts', import.meta.url), { workerData: path });
  const opened = openDatabase(path, journal);
  onTestFinished(() => opened.close());
  expect(opened.readOnly).toBe('held');
  expect(opened.all('SELECT * FROM setting')).toEqual([]);
  await maker.terminate();
});

test('one who waits in vain is told why', () => {
  const { folder, path } = place();
  const lock = takeLock(join(folder, 'library.lock'));
  onTestFinished(() => lock?.release());
  expect(() => takeTurn(path, 0)).toThrow(expect.objectContaining({ code: 'LIBRARY_READ_ONLY' }));
});

test('one who comes when the other is gone writes', () => {
  const { folder, path, journal } = place();
  takeLock(join(folder, 'library.lock'))?.release();
  const opened = openDatabase(path, journal);
  onTestFinished(() => opened.close());
  expect(opened.readOnly).toBeNull();
});
