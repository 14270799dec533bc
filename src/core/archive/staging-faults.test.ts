import type * as FsPromises from 'node:fs/promises';
import type * as Sqlite from 'node:sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openArchive, type Archive } from './archive.ts';
import type { StagedDocument } from './staging.ts';

/** What fails while its name stands here. */
const failing = vi.hoisted(() => new Set<string>());
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof FsPromises>();
  return {
    ...fs,
    rm: (...given: Parameters<typeof fs.rm>) =>
      failing.has('rm') ? Promise.reject(Object.assign(new Error('rm failed'), { code: 'EIO' })) : fs.rm(...given),
  };
});
vi.mock('node:sqlite', async (original) => {
  const { DatabaseSync } = await original<typeof Sqlite>();
  const fail = (): never => {
    throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 778 });
  };
  return {
    DatabaseSync: class extends DatabaseSync {
      override exec(sql: string): void {
        if (failing.has('schema') && sql.includes('CREATE TABLE')) fail();
        super.exec(sql);
      }
      override prepare(sql: string): ReturnType<InstanceType<typeof DatabaseSync>['prepare']> {
        const statement = super.prepare(sql);
        const run = statement.run.bind(statement);
        const runOrFail = (...given: Parameters<typeof run>): ReturnType<typeof run> =>
          failing.has('row') && sql.startsWith('INSERT INTO document ') ? fail() : run(...given);
        return Object.assign(statement, { run: runOrFail });
      }
    },
  };
});

let place: string;
let archive: Archive;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-staging-'));
  archive = await openArchive(join(place, 'library'), []);
});
afterEach(() => {
  failing.clear();
  archive.close();
  rmSync(place, { recursive: true, force: true });
});

const DOCUMENT: StagedDocument = {
  ...{ id: 'd-1', contentSha256: 'c', originalSha256: '0'.repeat(64), originalBytes: 5, originalPart: null },
  canonical: { text: 'Words', sha256: '1'.repeat(64), blocks: [] },
  description: {
    ...{ identifier: 'a.txt', title: 'A', titleBasis: 'inferred', creator: [], publisher: null, issued: null },
    ...{ language: 'en', type: null, format: 'text/plain', source: null, rights: null, abstract: null },
  },
  ...{ warnings: [], addedAt: '2026', reading: {}, events: [] },
};

test('a row that cannot be staged is a save failure, and the next import goes on', async () => {
  const staging = await archive.stage();
  failing.add('row');
  expect(() => staging.add(DOCUMENT)).toThrow(expect.objectContaining({ code: 'NOT_SAVED' }));
  await staging.discard();
  failing.clear();
  const again = await archive.stage();
  again.add(DOCUMENT);
  await again.commit();
  expect(archive.documents()).toHaveLength(1);
});

test('a staging that cannot be made is a save failure', async () => {
  failing.add('schema');
  await expect(archive.stage()).rejects.toMatchObject({ code: 'NOT_SAVED' });
});

test('an import that is in is not called failed because its staging could not be taken away', async () => {
  const staging = await archive.stage();
  staging.add(DOCUMENT);
  failing.add('rm');
  await staging.commit();
  expect(archive.documents()).toHaveLength(1);
  await (await archive.stage()).discard();
});
