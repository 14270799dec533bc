import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { LibraryDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { listTextVersions, readOriginalOf } from './text-versions.ts';

/** The schema before readings and versions were kept. */
const BEFORE = 6;
const DESCRIPTION = {
  ...{ identifier: 'a.txt', title: 'A', titleBasis: 'inferred', creator: [], publisher: null, issued: null },
  ...{ language: 'en', type: null, format: 'text/plain', source: null, rights: null, abstract: null },
};

test('a library that was made before and cannot be written shows its texts as first versions', () => {
  const place = mkdtempSync(join(tmpdir(), 'synoptic-versions-'));
  const path = join(place, 'library.db');
  const made = new DatabaseSync(path);
  migrate(made, path, BEFORE);
  const values = [
    'd-1',
    'c',
    'o',
    5,
    null,
    '0'.repeat(64),
    5,
    1,
    'original',
    JSON.stringify(DESCRIPTION),
    '[]',
    '2026',
  ];
  made.prepare(`INSERT INTO document VALUES (${values.map(() => '?').join(', ')})`).run(...values);
  made.close();
  const old = new DatabaseSync(path, { readOnly: true });
  const database = {
    all: (sql: string, ...given: SQLInputValue[]) => old.prepare(sql).all(...given),
    get: (sql: string, ...given: SQLInputValue[]) => old.prepare(sql).get(...given),
  } as unknown as LibraryDatabase;
  try {
    expect(listTextVersions(database, 'd-1')).toEqual([
      {
        ...{ number: 1, textSha256: '0'.repeat(64), characters: 5, passages: 1, encoding: null },
        ...{ reason: 'import', frozenAt: '2026', isReadable: true },
      },
    ]);
    expect(readOriginalOf(database, 'd-1')).toMatchObject({ originalSha256: 'o', reading: {}, described: DESCRIPTION });
  } finally {
    old.close();
    rmSync(place, { recursive: true, force: true });
  }
});
