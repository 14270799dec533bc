import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { takeLock } from './library-lock.ts';

function lockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'library.lock');
}

test('one holds it, and after it let go the next one does', () => {
  const path = lockFile();
  const first = takeLock(path);
  expect(first).not.toBeNull();
  expect(takeLock(path)).toBeNull();
  first?.release();
  expect(takeLock(path)).not.toBeNull();
});

test('somebody halfway to it keeps it from nobody, so that of two at once one has it', () => {
  const path = lockFile();
  const halfway = new DatabaseSync(path, { timeout: 0 });
  onTestFinished(() => halfway.close());
  // Taking a lock begins as a read: this is where the other stands in the moment before it takes it.
  halfway.exec('BEGIN; SELECT * FROM sqlite_schema;');
  expect(takeLock(path)).not.toBeNull();
});
