import type * as Fs from 'node:fs';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from './database.ts';
import { openJournal, readJournal, type Journal } from './journal.ts';

/** Calls that fail while their name stands here, as a disk that is failing lets them. */
const failing = vi.hoisted(() => new Set<string>());
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const orFail =
    <A extends unknown[], T>(name: string, call: (...given: A) => T) =>
    (...given: A): T => {
      if (failing.has(name)) throw Object.assign(new Error(`${name} failed`), { code: 'EIO' });
      return call(...given);
    };
  return {
    ...fs,
    ftruncateSync: orFail('ftruncate', fs.ftruncateSync),
    fsyncSync: orFail('fsync', fs.fsyncSync),
  };
});

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-journal-'));
});
afterEach(() => {
  failing.clear();
  rmSync(place, { recursive: true, force: true });
});

const valuesOf = (path: string): unknown[] => readJournal(path).entries.map(({ statements }) => statements[0]?.[1][0]);

describe('a change that could not be cut off again', () => {
  let journal: Journal;
  beforeEach(() => {
    journal = openJournal(place);
    journal.append(4, [['INSERT', [1]]]);
  });

  test('is gone with the next append, though it lies there whole', () => {
    journal.append(4, [['INSERT', ['refused']]]);
    failing.add('ftruncate');
    journal.takeBack();
    expect(journal.end().sequence).toBe(1);
    failing.clear();
    journal.append(4, [['INSERT', [2]]]);
    journal.close();
    expect(valuesOf(journal.path)).toEqual([1, 2]);
  });

  test('is gone with the next append where flushing it failed, too', () => {
    failing.add('fsync').add('ftruncate');
    expect(() => journal.append(4, [['INSERT', ['refused']]])).toThrow('fsync failed');
    expect(() => journal.append(4, [['INSERT', ['refused too']]])).toThrow('ftruncate failed');
    failing.clear();
    journal.append(4, [['INSERT', [2]]]);
    journal.close();
    expect(valuesOf(journal.path)).toEqual([1, 2]);
  });

  test('is gone with the next append where it was of several lines', () => {
    journal.append(4, [['INSERT', ['refused']]], { more: true });
    journal.append(4, [['INSERT', ['refused']]], { more: true });
    failing.add('ftruncate');
    journal.takeBack();
    failing.clear();
    journal.append(4, [['INSERT', [2]]], { more: true });
    journal.append(4, [['INSERT', [3]]]);
    journal.close();
    expect(valuesOf(journal.path)).toEqual([1, 2, 3]);
  });

  test('is gone when the journal is closed', () => {
    journal.append(4, [['INSERT', ['refused']]]);
    failing.add('ftruncate');
    journal.takeBack();
    failing.clear();
    journal.close();
    expect(valuesOf(journal.path)).toEqual([1]);
  });
});

test('a refused change stays refused in database and journal when cutting it off failed', () => {
  const path = join(place, 'library.db');
  const folder = join(place, 'journal');
  const save = (value: string): void =>
    database.write((run) => run('INSERT INTO setting (key, value) VALUES (?, ?)', value, '1'));
  let database = openDatabase(path, folder);
  save('first');
  failing.add('fsync').add('ftruncate');
  expect(() => save('refused')).toThrow('could not be written');
  failing.clear();
  save('second');
  expect(database.checkJournal()).toEqual({ isJournalAnew: false, isFileChanged: false, changed: 0, unknown: 0 });
  database.close();
  database = openDatabase(path, folder);
  expect(database.all('SELECT key FROM setting ORDER BY key').map(({ key }) => key)).toEqual(['first', 'second']);
  database.close();
});

test('a journal that is damaged before an unfinished change is kept as it is before it is cut', () => {
  const journal = openJournal(place);
  for (let number = 1; number <= 3; number += 1) journal.append(4, [['INSERT', [number]]]);
  journal.append(4, [['INSERT', ['unfinished']]], { more: true });
  journal.close();
  const damaged = readFileSync(journal.path).fill(0x7b, 10, 20);
  writeFileSync(journal.path, damaged);
  openJournal(place).close();
  const kept = readdirSync(place).filter((name) => name.includes('set-aside'));
  expect(kept).toHaveLength(1);
  expect(readFileSync(join(place, kept[0] ?? ''))).toEqual(damaged);
});
