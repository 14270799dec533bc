import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive } from './archive.ts';
import { migrate, SCHEMA } from './migrate.ts';

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
    expect((await archive.verify({})).work).toEqual({ isJournalAnew: false, changed: 0, unknown: 0 });
    archive.close();
  },
);

test('a library of a newer schema is refused and left as it is', async () => {
  makeOld(SCHEMA);
  const database = new DatabaseSync(join(library, 'library.db'));
  database.exec(`CREATE TABLE of_the_future (id TEXT) STRICT; PRAGMA user_version = ${SCHEMA + 1}`);
  database.close();
  await expect(openArchive(library, [])).rejects.toMatchObject({ code: 'LIBRARY_TOO_NEW' });
});
