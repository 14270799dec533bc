import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { synopticContract } from '../../contract/operations.ts';
import { createClient } from '../../rpc/client.ts';
import { createDispatch } from '../../rpc/dispatch.ts';
import { createInProcessInvoke } from '../../rpc/in-process.ts';
import type { Client } from '../../rpc/operation.ts';
import { createCore, type Core } from '../core.ts';
import { testWorkers } from '../test-workers.ts';
import { openArchive } from './archive.ts';
import { migrate, SCHEMA } from './migrate.ts';
import { openMigratedCopy } from './migrated-copy.ts';

let library: string;
beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'synoptic-migrate-'));
});
afterEach(() => rmSync(library, { recursive: true, force: true }));

/** Work as every schema since the first could hold it. */
const WORK = `
INSERT INTO annotation VALUES ('a1', 'commenting', 'd1', '{}', 'Вторая.', NULL, '["t"]', '2022-01-01', '2022-01-02', 2, NULL);
INSERT INTO annotation_version (annotation_id, revision, body, colour, tags, modified) VALUES
  ('a1', 1, 'Первая.', NULL, '[]', '2022-01-01'), ('a1', 2, 'Вторая.', NULL, '["t"]', '2022-01-02');
INSERT INTO setting VALUES ('theme', '"dark"');
`;

/** A library of an older schema, made by the migrations up to it. */
function makeOld(version: number): void {
  const database = new DatabaseSync(join(library, 'library.db'));
  migrate(database, join(library, 'library.db'), version);
  database.exec(WORK);
  database.close();
}

test.each(Array.from({ length: SCHEMA }, (_, index) => index + 1))(
  'a library of schema %i comes forward whole',
  async (version) => {
    makeOld(version);
    const archive = await openArchive(library, []);
    expect(archive.database.all('SELECT body, revision FROM annotation')).toEqual([{ body: 'Вторая.', revision: 2 }]);
    expect(archive.database.all('SELECT body FROM annotation_version ORDER BY revision')).toEqual([
      { body: 'Первая.' },
      { body: 'Вторая.' },
    ]);
    expect((await archive.verify({})).work).toEqual({
      isJournalAnew: false,
      isFileChanged: false,
      changed: 0,
      unknown: 0,
    });
    archive.close();
  },
);

const toClient = ({ handlers }: Core): Client<typeof synopticContract> =>
  createClient<typeof synopticContract>(createInProcessInvoke(createDispatch(synopticContract, handlers)));

/** A library as a newer Synoptic leaves it: with a table more, a column more, and what it says of itself. */
async function makeNewer(readableFrom: number | null): Promise<void> {
  const core = await createCore({ library, editions: [], workers: testWorkers });
  const client = toClient(core);
  const chosen = { path: join(library, '..', `${basename(library)}.txt`), shownAs: 'letter.txt' };
  writeFileSync(chosen.path, 'Сбор за паром отменён.');
  await core.importPaths([chosen], { signal: new AbortController().signal, report: () => undefined });
  rmSync(chosen.path);
  const [document] = (await client['archive.listDocuments']({})).documents;
  const { id: documentId, textSha256 } = document!;
  const note = {
    motivation: 'commenting' as const,
    documentId,
    textSha256,
    range: { start: 0, end: 4 },
    body: 'Вторая.',
  };
  await client['annotations.create'](note);
  await core.close();
  const database = new DatabaseSync(join(library, 'library.db'));
  database.exec(`CREATE TABLE of_the_future (id TEXT) STRICT; ALTER TABLE annotation ADD COLUMN mood TEXT;
    PRAGMA user_version = ${SCHEMA + 1}; UPDATE meta SET value = '${SCHEMA + 1}' WHERE key = 'schema';`);
  if (readableFrom === null) database.exec("DELETE FROM meta WHERE key = 'readable_from'");
  else database.prepare("UPDATE meta SET value = ? WHERE key = 'readable_from'").run(String(readableFrom));
  database.close();
  mkdirSync(join(library, 'tmp', 'import-999999-left'), { recursive: true });
}

/** Every file and folder of the library but SQLite's own log and lock, with its bytes. */
function everything(): Map<string, string> {
  const found = readdirSync(library, { recursive: true, withFileTypes: true }).map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(library.length), entry.isFile() ? readFileSync(path, 'base64') : ''];
  });
  return new Map(found.filter(([path]) => !/-(?:wal|shm)$/.test(path)));
}

test('a library of a newer schema that says so is read, and not a byte of it is written', async () => {
  await makeNewer(SCHEMA);
  const before = everything();
  const core = await createCore({ library, editions: [], workers: testWorkers, checkFixity: true });
  const call = toClient(core);
  expect(await call['archive.getStatus']({})).toMatchObject({ readOnly: true, whyReadOnly: 'newer', annotations: 1 });
  expect((await call['annotations.list']({})).annotations).toMatchObject([{ body: 'Вторая.', revision: 1 }]);
  const { annotations } = await call['annotations.list']({});
  expect((await call['search.query']({ text: 'сбор' })).total).toBe(1);
  await call['archive.verify']({});
  for (const change of [
    call['settings.update']({ searchLog: true }),
    call['annotations.remove']({ id: annotations[0]!.id }),
    call['searches.save']({ name: 'x', text: 'y' }),
  ])
    await expect(change).rejects.toMatchObject({
      code: 'LIBRARY_READ_ONLY',
      message: expect.stringMatching(/^A newer/) as string,
    });
  await core.close();
  expect(everything()).toEqual(before);
});

test.each([
  ['says that it cannot be read', SCHEMA + 1],
  ['says nothing', null],
])('a library of a newer schema that %s is refused and left as it is', async (_, readableFrom) => {
  await makeNewer(readableFrom);
  const before = everything();
  await expect(openArchive(library, [])).rejects.toMatchObject({ code: 'LIBRARY_TOO_NEW' });
  expect(everything()).toEqual(before);
});

test('a library of a newer schema without what is read here is refused, whatever it says', async () => {
  await makeNewer(SCHEMA);
  const database = new DatabaseSync(join(library, 'library.db'));
  database.exec('ALTER TABLE annotation RENAME COLUMN body TO words');
  database.close();
  await expect(openArchive(library, [])).rejects.toMatchObject({ code: 'LIBRARY_TOO_NEW' });
});

test('a number of the schema that turned is damage and not a newer library', async () => {
  makeOld(SCHEMA);
  const database = new DatabaseSync(join(library, 'library.db'));
  database.exec(`PRAGMA user_version = ${SCHEMA + 64}`);
  database.close();
  await expect(openArchive(library, [])).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
});

test('a library of an older schema that cannot be written is read from a copy', async () => {
  makeOld(SCHEMA - 1);
  const before = readFileSync(join(library, 'library.db'));
  const copy = openMigratedCopy(join(library, 'library.db'));
  expect(copy.database.prepare('SELECT body FROM annotation').all()).toEqual([{ body: 'Вторая.' }]);
  expect(copy.database.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA });
  copy.close();
  expect(readFileSync(join(library, 'library.db')).equals(before)).toBe(true);
});
