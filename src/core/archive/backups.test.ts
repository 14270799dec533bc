import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { openArchive } from './archive.ts';
import { backUpWhenDue } from './background-backup.ts';
import { findSuperfluous, keptAs, type BackupAge } from './backup-rotation.ts';
import { backUp, listBackups } from './backups.ts';
import { initial } from './migrations/0001-initial.ts';
import { restoreBackup } from './restore.ts';

const { signal } = new AbortController();

describe('which are kept', () => {
  const daily = (day: number): BackupAge => ({
    made: new Date(Date.UTC(2024, 0, 1, 12) + day * 86_400_000).toISOString(),
    reason: 'daily',
  });

  test('of two years of days: seven days, four weeks, twelve months, and nothing a person asked for goes', () => {
    let kept: BackupAge[] = [{ made: '2023-05-01T00:00:00.000Z', reason: 'asked' }];
    for (let day = 0; day < 730; day += 1) {
      kept.push(daily(day));
      const gone = findSuperfluous(kept);
      kept = kept.filter((each) => !gone.includes(each));
    }
    const days = kept.filter(({ reason }) => reason === 'daily').map(({ made }) => made.slice(0, 10));
    expect(days.slice(-7)).toEqual(['24', '25', '26', '27', '28', '29', '30'].map((day) => `2025-12-${day}`));
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(12);
    expect(days.length).toBeLessThanOrEqual(7 + 4 + 12);
    expect(kept[0]?.reason).toBe('asked');
  });

  test('a clock that stands in the past or the future lets none of seven go', () => {
    expect(findSuperfluous([daily(0), daily(-700), daily(700), daily(1), daily(2), daily(3), daily(4)])).toEqual([]);
  });
});

describe('a library', () => {
  let opened: OpenedCore;
  beforeEach(async () => {
    opened = await openTestCore();
    const { files } = await opened.importing(opened.write('a.txt', 'The ferry toll rises.'));
    await note(files[0]!.documentId!, 'First.');
  });
  afterEach(() => opened.dispose());

  async function note(documentId: string, body: string): Promise<void> {
    const { document } = await opened.client['archive.getDocument']({ documentId });
    const { textSha256 } = document;
    const range = { start: 0, end: 5 };
    await opened.client['annotations.create']({ motivation: 'commenting', documentId, textSha256, range, body });
  }

  test('is backed up while it is used, and comes back in an empty folder with work and originals', async () => {
    const made = await backUp(opened.library, { reason: 'asked', signal });
    expect(made).toMatchObject({ reason: 'asked', documents: 1, annotations: 1 });
    expect(listBackups(opened.library)).toEqual([made]);
    const to = join(opened.place, 'restored');
    expect(await restoreBackup(made.folder, to)).toMatchObject({ originals: 1, missing: [] });
    const archive = await openArchive(to, []);
    expect(archive.database.all('SELECT body FROM annotation')).toEqual([{ body: 'First.' }]);
    expect((await archive.verify({})).intact).toBe(true);
    archive.close();
  });

  test('a backup that was damaged is not restored, and nothing is restored over anything', async () => {
    const made = await backUp(opened.library, { reason: 'asked', signal });
    const to = join(opened.place, 'full');
    mkdirSync(to);
    writeFileSync(join(to, 'mine.txt'), 'mine');
    await expect(restoreBackup(made.folder, to)).rejects.toMatchObject({ code: 'NOT_EMPTY' });
    const path = join(made.folder, 'library.db');
    const bytes = readFileSync(path);
    const at = bytes.indexOf('First.');
    writeFileSync(path, bytes.fill(0x66, at, at + 1));
    const other = join(opened.place, 'other');
    await expect(restoreBackup(made.folder, other)).rejects.toMatchObject({ code: 'BACKUP_INVALID' });
    expect(existsSync(other)).toBe(false);
    mkdirSync(other);
    await expect(restoreBackup(made.folder, other)).rejects.toMatchObject({ code: 'BACKUP_INVALID' });
    expect(readdirSync(other)).toEqual([]);
  });

  test('a backup is made once a day, also when the last one lies in the future', async () => {
    await opened.core.close();
    const archive = await openArchive(opened.library, []);
    const due = (now: number): Promise<boolean> => backUpWhenDue(opened.library, archive.database, signal, now);
    const now = Date.now();
    expect([await due(now), await due(now), await due(now - 2 * 86_400_000)]).toEqual([true, false, true]);
    archive.close();
    await opened.reopen();
  });

  test('what an ended process left half done is no backup, and is swept', async () => {
    const left = join(opened.library, 'backups', '2022-01-01T00-00-00-000Z.part-999999999');
    mkdirSync(left, { recursive: true });
    expect(listBackups(opened.library)).toEqual([]);
    await backUp(opened.library, { reason: 'asked', signal });
    expect(existsSync(left)).toBe(false);
  });

  test('a library whose database is gone is not replaced by an empty one where backups are', async () => {
    await backUp(opened.library, { reason: 'asked', signal });
    await opened.core.close();
    const gone = readdirSync(opened.library).filter((name) => name !== 'backups');
    for (const name of gone) rmSync(join(opened.library, name), { recursive: true });
    await expect(openArchive(opened.library, [])).rejects.toMatchObject({ code: 'LIBRARY_MISSING' });
    await opened.reopen({ between: () => rmSync(opened.library, { recursive: true }) });
  });
});

test('a library of an older schema is backed up before it is brought forward', async () => {
  const library = mkdtempSync(join(tmpdir(), 'synoptic-old-'));
  try {
    const old = new DatabaseSync(join(library, 'library.db'));
    old.exec(`${initial}; PRAGMA user_version = 1; INSERT INTO setting VALUES ('theme', '"dark"');`);
    old.close();
    (await openArchive(library, [])).close();
    const [made] = listBackups(library);
    expect(made).toMatchObject({ reason: 'schema', schema: 1 });
    const copy = new DatabaseSync(join(made!.folder, 'library.db'), { readOnly: true });
    expect(copy.prepare('SELECT value FROM setting').all()).toEqual([{ value: '"dark"' }]);
    copy.close();
  } finally {
    rmSync(library, { recursive: true, force: true });
  }
});

describe('the operations on backups', () => {
  test('list them with what becomes of them, make one, and restore one into a new folder each time', async () => {
    const opened = await openTestCore();
    try {
      await opened.importing(opened.write('a.txt', 'The ferry toll rises.'));
      const { backup } = await opened.client['backups.make']({});
      expect(backup).toMatchObject({ reason: 'asked', documents: 1, keptAs: ['asked'], goesNext: false });
      expect((await opened.client['backups.list']({})).backups).toEqual([backup]);
      const first = await opened.client['backups.restore']({ name: backup.name });
      const second = await opened.client['backups.restore']({ name: backup.name });
      expect(second).toMatchObject({ to: `${first.to}-2`, originals: 1, missing: [] });
      for (const { to } of [first, second]) expect(dirname(to)).toBe(opened.place);
      for (const name of ['..', '../..', '.', `../backups/${backup.name}`, 'gone'])
        await expect(opened.client['backups.restore']({ name })).rejects.toMatchObject({ code: 'BACKUP_NOT_FOUND' });
      writeFileSync(join(opened.library, 'backups', backup.name, 'library.db'), 'other');
      await expect(opened.client['backups.restore']({ name: backup.name })).rejects.toMatchObject({
        code: 'BACKUP_INVALID',
      });
      expect(existsSync(`${first.to}-3`)).toBe(false);
    } finally {
      await opened.dispose();
    }
  });

  test('the eighth day takes the place of the first, which is told before', () => {
    const days = Array.from({ length: 7 }, (_, index) => ({ made: `2022-09-${String(index + 5).padStart(2, '0')}T12:00:00Z`, reason: 'daily' as const })); // prettier-ignore
    expect(keptAs(days).get(days[0]!)).toEqual(['day']);
    const next = { made: '2022-09-12T12:00:00Z', reason: 'daily' as const };
    expect(findSuperfluous([...days, next])).toEqual([days[0]]);
  });
});
