import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive } from './archive.ts';

let place: string;
let library: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-library-'));
  library = join(place, 'library');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const opening = () => openArchive(library, []);

test('a missing folder and an empty one become libraries', async () => {
  (await opening()).close();
  mkdirSync((library = join(place, 'empty')));
  (await opening()).close();
  expect(readdirSync(library)).toContain('library.db');
});

test('a file, a foreign folder and a library without its database are refused and left as they are', async () => {
  writeFileSync(library, 'a file');
  await expect(opening()).rejects.toMatchObject({ code: 'NOT_A_LIBRARY' });
  library = join(place, 'foreign');
  mkdirSync(library);
  writeFileSync(join(library, 'thesis.docx'), 'years of work');
  await expect(opening()).rejects.toMatchObject({ code: 'NOT_A_LIBRARY' });
  expect(readdirSync(library)).toEqual(['thesis.docx']);
  library = join(place, 'lost');
  mkdirSync(join(library, 'objects', 'ab'), { recursive: true });
  await expect(opening()).rejects.toMatchObject({ code: 'LIBRARY_MISSING' });
  expect(readdirSync(library)).toEqual(['objects']);
});

test.each([
  ['its first bytes', 0],
  ['its pages', 4096],
])('a database damaged in %s is named and not touched', async (_, at) => {
  (await opening()).close();
  const path = join(library, 'library.db');
  const bytes = readFileSync(path);
  bytes.fill(0xa5, at, at + 3000);
  writeFileSync(path, bytes);
  await expect(opening()).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a staging that is committed is in the catalogue, and one that is discarded is nowhere', async () => {
  const archive = await opening();
  const staging = await archive.stage();
  await staging.addOriginal('a'.repeat(64), Buffer.from('bytes'));
  await staging.discard();
  expect(archive.count()).toBe(0);
  expect(readdirSync(join(library, 'objects'))).toEqual([]);
  expect(readdirSync(join(library, 'tmp'))).toEqual([]);
  archive.close();
});

test('writes are flushed in full: WAL with synchronous FULL', async () => {
  const archive = await opening();
  expect(archive.database.get('PRAGMA journal_mode')).toMatchObject({ journal_mode: 'wal' });
  expect(archive.database.get('PRAGMA synchronous')).toMatchObject({ synchronous: 2 });
  archive.close();
});

test('a folder that cannot be written opens for reading, and a change to it fails as read-only', async () => {
  (await opening()).close();
  const before = readFileSync(join(library, 'library.db'));
  chmodSync(place, 0o755);
  for (const name of ['', 'library.db', 'objects', 'index', 'tmp'])
    chmodSync(join(library, name), name === 'library.db' ? 0o444 : 0o555);
  // Root may write anywhere, so as root the test becomes somebody else.
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    const archive = await opening();
    expect(archive.database.readOnly).toBe('folder');
    expect(archive.documents()).toEqual([]);
    expect(() => archive.database.write((run) => run("INSERT INTO meta VALUES ('a', '1')"))).toThrow(
      expect.objectContaining({ code: 'LIBRARY_READ_ONLY' }),
    );
    await expect(archive.stage()).rejects.toMatchObject({ code: 'LIBRARY_READ_ONLY' });
    archive.close();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
  expect(readFileSync(join(library, 'library.db')).equals(before)).toBe(true);
  chmodSync(library, 0o755);
});

test('a failed write changes nothing and leaves the library usable', async () => {
  const archive = await opening();
  const failing = (): void =>
    archive.database.write((run) => {
      run("INSERT INTO meta VALUES ('a', '1')");
      run("INSERT INTO meta VALUES ('a', '2')");
    });
  expect(failing).toThrow(expect.objectContaining({ code: 'NOT_SAVED' }));
  expect(archive.database.all("SELECT key FROM meta WHERE key IN ('a', 'b')")).toEqual([]);
  archive.database.write((run) => run("INSERT INTO meta VALUES ('b', '1')"));
  expect(archive.database.all("SELECT key FROM meta WHERE key = 'b'")).toHaveLength(1);
  archive.close();
});
