import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Failure } from '../../rpc/failure.ts';
import { sha256OfBytes, syncFolder, toSaveFailure, writeFileSynced } from '../storage/storage.ts';
import { allOriginals } from './all-originals.ts';
import { readBackup, type Backup } from './backups.ts';
import { digestState, runAll } from './state-digest.ts';

/** What a restore brought back. */
export interface Restored {
  readonly backup: Backup;
  readonly to: string;
  readonly originals: number;
  /** Digests of originals that are missing beside the backup, or no longer what they were. */
  readonly missing: readonly string[];
}

/**
 * Makes a library in the new or empty folder `to` from a backup, with the originals that lie beside it in its library;
 * both stay. The database is put in place last, so that an interrupted restore is never taken for a library. Fails with
 * `BACKUP_INVALID`, `NOT_EMPTY` or a save failure.
 */
export async function restoreBackup(folder: string, to: string): Promise<Restored> {
  const found = readBackup(folder);
  if (found === null)
    throw new Failure('BACKUP_INVALID', 'The folder is no backup. Name a folder below “backups” of a library.');
  if (existsSync(to) && (!statSync(to).isDirectory() || readdirSync(to).length > 0))
    throw new Failure(
      'NOT_EMPTY',
      'The folder to restore into is not empty. Name a new or an empty one; nothing was changed.',
    );
  const isNew = !existsSync(to);
  try {
    mkdirSync(join(to, 'objects'), { recursive: true, mode: 0o700 });
    const part = join(to, 'library.db.part');
    copyFileSync(join(folder, 'library.db'), part, constants.COPYFILE_EXCL);
    const wanted = readCopy(part, found);
    const missing: string[] = [];
    for (const sha256 of wanted) if (!(await takeOriginal(sha256, dirname(dirname(folder)), to))) missing.push(sha256);
    for (const each of [part, join(to, 'objects'), to]) await syncFolder(each);
    renameSync(part, join(to, 'library.db'));
    await syncFolder(to);
    return { backup: found, to, originals: wanted.length - missing.length, missing };
  } catch (error) {
    takeAway(to, isNew);
    throw toSaveFailure(error);
  }
}

/** Leaves no half of a library behind: what lies in the folder was put there by the restore, since it was empty. */
function takeAway(to: string, isNew: boolean): void {
  for (const name of isNew ? [''] : ['objects', 'library.db.part'])
    rmSync(join(to, name), { recursive: true, force: true });
}

/** The originals a copy asks for, after every row of it was compared with what the backup says. */
function readCopy(path: string, { state }: Backup): string[] {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    if (runAll(digestState(database)) === state) {
      const opened = database;
      return allOriginals((sql) => opened.prepare(sql).all());
    }
  } catch {
    // A copy that cannot be read is damaged, like one that reads otherwise.
  } finally {
    database?.close();
  }
  throw new Failure(
    'BACKUP_INVALID',
    'The backup is damaged: it does not hold what it held. Use another one; nothing was changed.',
  );
}

async function takeOriginal(sha256: string, library: string, to: string): Promise<boolean> {
  const name = join('objects', sha256.slice(0, 2), sha256);
  if (!existsSync(join(library, name))) return false;
  const bytes = readFileSync(join(library, name));
  if (sha256OfBytes(bytes) !== sha256) return false;
  mkdirSync(dirname(join(to, name)), { recursive: true });
  await writeFileSynced(join(to, name), bytes);
  await syncFolder(dirname(join(to, name)));
  return true;
}
