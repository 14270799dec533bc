import { createHash } from 'node:crypto';
import type * as Sqlite from 'node:sqlite';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openArchive, type Archive, type Staging } from './archive.ts';
import { createSettings } from '../settings.ts';

/** The document whose row cannot be written, as on a disk that is full by then. */
const refused = vi.hoisted(() => ({ id: '' }));
vi.mock('node:sqlite', async (original) => {
  const { DatabaseSync } = await original<typeof Sqlite>();
  return {
    DatabaseSync: class extends DatabaseSync {
      override prepare(sql: string): ReturnType<InstanceType<typeof DatabaseSync>['prepare']> {
        const statement = super.prepare(sql);
        const run = statement.run.bind(statement);
        const runOrFail = (...given: Parameters<typeof run>): ReturnType<typeof run> => {
          if (sql.startsWith('INSERT INTO main.document ') && given.includes(refused.id))
            throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
          return run(...given);
        };
        return Object.assign(statement, { run: runOrFail });
      }
    },
  };
});

const COUNT = 700;
let place: string;
let archive: Archive;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-store-'));
  archive = await openArchive(join(place, 'library'), []);
});
afterEach(() => {
  refused.id = '';
  archive.close();
  rmSync(place, { recursive: true, force: true });
});

const digest = (words: string): string => createHash('sha256').update(words).digest('hex');

/** Stages document `at` as an import of one file does; `words` are its text. */
async function stage(staging: Staging, at: number, words = `Words of ${at}`): Promise<void> {
  const bytes = new TextEncoder().encode(words);
  const originalSha256 = digest(words);
  await staging.addOriginal(originalSha256, bytes);
  staging.add({
    ...{
      id: toId(at),
      contentSha256: originalSha256,
      originalSha256,
      originalBytes: bytes.length,
      originalPart: null,
    },
    canonical: { text: words, sha256: digest(words), blocks: [{ kind: 'paragraph', number: 1, start: 0, end: 5 }] },
    description: {
      ...{
        identifier: `${at}.txt`,
        title: `${at}`,
        titleBasis: 'inferred',
        creator: [],
        publisher: null,
        issued: null,
      },
      ...{ language: 'en', type: null, format: 'text/plain', source: null, rights: null, abstract: null },
    },
    ...{ warnings: [], addedAt: '2026-01-01T00:00:00.000Z', reading: {} },
    events: [{ type: 'ingestion', at: '2026-01-01T00:00:00.000Z', agent: 'Synoptic', detail: `Taken in ${at}.` }],
  });
}

async function staged(count = COUNT): Promise<Staging> {
  const staging = await archive.stage();
  for (let at = 0; at < count; at += 1) await stage(staging, at);
  return staging;
}

const toId = (at: number): string => `d-${String(at).padStart(4, '0')}`;
const ids = (): string[] => archive.documents().map(({ id }) => id);

test('documents come in in portions, in their order, and others have the loop and the database in between', async () => {
  const staging = await staged();
  const settings = createSettings(archive.database);
  const seen: number[] = [];
  const told: number[] = [];
  const commit = staging.commit(({ done }) => void told.push(done));
  let isOver = false;
  void commit.finally(() => (isOver = true));
  while (!isOver) {
    await setImmediate();
    const count = archive.count();
    if (count !== seen.at(-1)) seen.push(count);
    if (count === 250) settings.update({ searchMemory: 64 });
  }
  await commit;
  expect(seen.filter((count) => count > 0)).toEqual([250, 500, COUNT]);
  expect(told).toEqual([250, 500, COUNT]);
  expect(ids()).toEqual(Array.from({ length: COUNT }, (_, at) => toId(at)));
  expect(settings.get().searchMemory).toBe(64);
  expect((await archive.verify({})).work).toEqual({
    isJournalAnew: false,
    isFileChanged: false,
    changed: 0,
    unknown: 0,
  });
});

test('what fails on the way leaves whole documents, and the next import takes in the rest', async () => {
  refused.id = toId(600);
  const staging = await staged();
  await expect(staging.commit()).rejects.toMatchObject({ code: 'LIBRARY_FULL' });
  await staging.discard();
  const check = async (count: number): Promise<void> => {
    expect(archive.count()).toBe(count);
    const { intact, work } = await archive.verify({});
    expect({ intact, work }).toEqual({
      intact: true,
      work: { isJournalAnew: false, isFileChanged: false, changed: 0, unknown: 0 },
    });
    for (const id of ids()) expect(archive.events(id)).toHaveLength(1);
  };
  await check(500);
  const kept = (at: number): boolean => {
    const sha256 = digest(`Words of ${at}`);
    return existsSync(join(place, 'library', 'objects', sha256.slice(0, 2), sha256));
  };
  expect([kept(0), kept(499), kept(500), kept(699)]).toEqual([true, true, false, false]);
  archive.close();
  archive = await openArchive(join(place, 'library'), []);
  await check(500);
  refused.id = '';
  await (await staged()).commit();
  await check(COUNT);
});

test('two imports of the same that store at once leave one of each document', async () => {
  const [one, other] = [await staged(), await staged()];
  await Promise.all([one.commit(), other.commit()]);
  expect(archive.count()).toBe(COUNT);
  expect((await archive.verify({})).intact).toBe(true);
  expect(archive.events(toId(600))).toHaveLength(1);
});

test('long texts are portions of their own', async () => {
  const staging = await archive.stage();
  const told = vi.fn();
  for (let at = 0; at < 3; at += 1) await stage(staging, at, `Words ${at} `.repeat(500_000));
  await staging.commit(told);
  expect(told).toHaveBeenCalledTimes(3);
  expect(archive.count()).toBe(3);
});
