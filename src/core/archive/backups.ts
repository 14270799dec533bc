import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { timeInName } from '../storage/storage.ts';
import { findSuperfluous } from './backup-rotation.ts';
import { isRunning } from './library-folder.ts';
import { digestState, runAll, runGently } from './state-digest.ts';

const record = z.strictObject({
  made: z.iso.datetime(),
  reason: z.enum(['daily', 'schema', 'asked']),
  /** Version of the schema. */
  schema: z.int(),
  /** Digest of every row; see `digestState`. */
  state: z.string(),
  documents: z.int(),
  annotations: z.int(),
});

/** A backup that was opened and found to hold what the library held. */
export interface Backup extends Readonly<z.infer<typeof record>> {
  readonly folder: string;
  readonly bytes: number;
}

const DATABASE = 'library.db';
const RECORD = 'backup.json';
const FOLDER = 'backups';
/** A backup that is being made, with the process that makes it. */
const UNFINISHED = /\.part-(\d+)$/;

/** Backups of the library in `root`, newest first; what was not finished is none. */
export function listBackups(root: string): Backup[] {
  const place = join(root, FOLDER);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => !UNFINISHED.test(name))
    .flatMap((name) => readBackup(join(place, name)) ?? [])
    .sort((a, b) => b.made.localeCompare(a.made));
}

/** Reads what is said of a backup in `folder`; null where there is none, or not a whole one. */
export function readBackup(folder: string): Backup | null {
  try {
    const parsed = record.parse(JSON.parse(readFileSync(join(folder, RECORD), 'utf8')));
    return { ...parsed, folder, bytes: statSync(join(folder, DATABASE)).size };
  } catch {
    return null;
  }
}

/** What a backup is made for, and what ends it. */
export interface BackupOptions {
  readonly reason: Backup['reason'];
  readonly signal: AbortSignal;
}

/**
 * Copies the database of `root` as it stands at one moment, opens the copy, compares every row, and only then lets older
 * backups go that the rotation does not keep. Others work on meanwhile. Throws system and SQLite errors; then nothing of
 * it is left and no older one is gone.
 */
export async function backUp(root: string, { reason, signal }: BackupOptions): Promise<Backup> {
  // A connection of its own, held at one moment by its transaction.
  const source = new DatabaseSync(join(root, DATABASE), { readOnly: true, timeout: 10_000 });
  const place = begin(root);
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM meta').get();
    await backup(source, place.path, { rate: 256 });
    const state = await runGently(digestState(source), signal);
    const copy = openCopy(place.path);
    const found = await runGently(digestState(copy), signal).finally(() => copy.close());
    return finish(source, place, { reason, state, found });
  } catch (error) {
    rmSync(place.part, { recursive: true, force: true });
    throw error;
  } finally {
    source.close();
  }
}

/** The same at once, before the schema of an open database changes. */
export function backUpNow(database: DatabaseSync, root: string): Backup {
  const place = begin(root);
  try {
    database.prepare('VACUUM INTO ?').run(place.path);
    const state = runAll(digestState(database));
    const copy = openCopy(place.path);
    const found = runAll(digestState(copy));
    copy.close();
    return finish(database, place, { reason: 'schema', state, found });
  } catch (error) {
    rmSync(place.part, { recursive: true, force: true });
    throw error;
  }
}

interface Place {
  readonly root: string;
  /** Where it is written until it is whole; the name tells whose it is. */
  readonly part: string;
  readonly path: string;
  readonly made: string;
}

function begin(root: string): Place {
  const all = join(root, FOLDER);
  mkdirSync(all, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(all)) {
    const owner = UNFINISHED.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(all, name), { recursive: true, force: true });
  }
  const made = new Date().toISOString();
  const part = join(all, `${timeInName(made)}.part-${process.pid}`);
  mkdirSync(part, { mode: 0o700 });
  return { root, part, path: join(part, DATABASE), made };
}

/** Opens a copy to be compared, as one file without a log beside it. */
function openCopy(path: string): DatabaseSync {
  const copy = new DatabaseSync(path);
  copy.exec('PRAGMA journal_mode = DELETE');
  copy.close();
  return new DatabaseSync(path, { readOnly: true });
}

function finish(
  source: DatabaseSync,
  { root, part, path, made }: Place,
  { reason, state, found }: { readonly reason: Backup['reason']; readonly state: string; readonly found: string },
): Backup {
  if (found !== state) throw new Error('The copy does not hold what the library holds.');
  const count = (table: string): number => Number(source.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']);
  const schema = Number(Object.values(source.prepare('PRAGMA user_version').get() ?? {})[0]);
  const said = { made, reason, schema, state, documents: count('document'), annotations: count('annotation') };
  writeFileSync(join(part, RECORD), JSON.stringify(said, null, 2), { flag: 'wx', mode: 0o600 });
  for (const each of [path, join(part, RECORD), part]) sync(each);
  const folder = part.replace(UNFINISHED, '');
  renameSync(part, folder);
  sync(dirname(folder));
  const written = readBackup(folder);
  if (written === null) throw new Error('The backup does not read back.');
  for (const old of findSuperfluous(listBackups(root))) rmSync(old.folder, { recursive: true, force: true });
  return written;
}

function sync(path: string): void {
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const file = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
