import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive, type Archive } from './archive.ts';

let library: string;
beforeEach(() => {
  library = join(mkdtempSync(join(tmpdir(), 'synoptic-fixity-')), 'library');
});
afterEach(() => rmSync(join(library, '..'), { recursive: true, force: true }));

const { signal } = new AbortController();
const database = (): string => join(library, 'library.db');
const digest = (): string => `${database()}.sha256`;
const actual = (): string => createHash('sha256').update(readFileSync(database())).digest('hex');

const change = (archive: Archive, value: string): void =>
  archive.database.write((run) =>
    run("INSERT OR REPLACE INTO setting (key, value) VALUES ('test', ?)", JSON.stringify(value)),
  );

async function used(...work: ((archive: Archive) => unknown)[]): Promise<void> {
  const archive = await openArchive(library, []);
  for (const each of work) await each(archive);
  archive.close();
}

/** Turns one bit in space that no row has, which SQLite itself never looks at. */
function turnUnusedBit(): void {
  const bytes = readFileSync(database());
  const page = bytes.readUInt16BE(16);
  const unused = [...Array(bytes.length / page).keys()]
    .map((each) => unusedOf(bytes, each * page))
    .find((at) => at > 0);
  if (unused === undefined) throw new Error('every byte is used');
  bytes[unused] = (bytes[unused] as number) ^ 4;
  writeFileSync(database(), bytes);
}

/** A byte between the pointers and the cells of a page of a table's rows that has some; https://www.sqlite.org/fileformat.html */
function unusedOf(bytes: Buffer, page: number): number {
  const head = page === 0 ? 100 : page;
  if (bytes[head] !== 0x0d) return 0;
  const pointersEnd = head + 8 + 2 * bytes.readUInt16BE(head + 3);
  const cells = page + (bytes.readUInt16BE(head + 5) || 0x10000);
  return cells - pointersEnd > 8 ? pointersEnd + 4 : 0;
}

test('the digest is written at the end, as sha256sum reads it, and taken away before the first change', async () => {
  await used((archive) => change(archive, 'one'));
  expect(readFileSync(digest(), 'utf8')).toBe(`${actual()}  library.db\n`);
  await used(async (archive) => {
    expect(await archive.database.checkFile(signal)).toBe('as-closed');
    expect(existsSync(digest())).toBe(true);
    change(archive, 'two');
    expect(existsSync(digest())).toBe(false);
  });
  expect(readFileSync(digest(), 'utf8').slice(0, 64)).toBe(actual());
});

test('opening and closing without a change leaves it', async () => {
  await used((archive) => change(archive, 'one'));
  const { mtimeMs, ino } = statSync(digest());
  await used((archive) => archive.documents());
  expect(statSync(digest())).toMatchObject({ mtimeMs, ino });
  expect(readFileSync(digest(), 'utf8').slice(0, 64)).toBe(actual());
});

test('a bit that turned where no row is is told of until somebody was told', async () => {
  await used((archive) => change(archive, 'one'));
  turnUnusedBit();
  // Changed by the first change, and by another process later on: still not told.
  await used((archive) => {
    change(archive, 'two');
    expect(archive.database.fileState()).toBe('changed');
  });
  await used(async (archive) => {
    expect(await archive.database.checkFile(signal)).toBe('changed');
    expect((await archive.verify({})).work).toMatchObject({ isFileChanged: true, changed: 0, unknown: 0 });
    archive.database.tellFileState();
    expect(archive.database.fileState()).toBe('unknown');
  });
  await used(async (archive) => expect(await archive.database.checkFile(signal)).toBe('as-closed'));
});

test('a process that ends without closing leaves no digest, and nothing is said', async () => {
  await used((archive) => change(archive, 'one'));
  const killed = await openArchive(library, []);
  change(killed, 'two');
  expect(existsSync(digest())).toBe(false);
  // As a later opening finds it: the lock is let go of with the process.
  killed.close();
  rmSync(digest());
  await used(async (archive) => {
    expect(await archive.database.checkFile(signal)).toBe('unknown');
    expect((await archive.verify({})).work.isFileChanged).toBe(false);
  });
});

test('a check that is ended says nothing, and the one before the first change makes up for it', async () => {
  await used((archive) => change(archive, 'one'));
  turnUnusedBit();
  await used(async (archive) => {
    expect(await archive.database.checkFile(AbortSignal.abort())).toBe('not-checked');
    change(archive, 'two');
    expect(archive.database.fileState()).toBe('changed');
  });
});
