import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../rpc/failure.ts';
import { toSaveFailure, timeInName } from '../storage/storage.ts';
import { removeDigest } from './database-fixity.ts';

/** Where the parts of a library lie. `index` is derived and can be deleted at any time. */
export interface LibraryFolder {
  readonly root: string;
  readonly database: string;
  readonly objects: string;
  readonly index: string;
  readonly staging: string;
  /** The second copy of the person's work. */
  readonly journal: string;
  /** Copies of the database that were compared with it. */
  readonly backups: string;
}

/** Paths of the parts of the library in `root`, which need not exist. */
function partsOf(root: string): LibraryFolder {
  return {
    root,
    database: join(root, 'library.db'),
    objects: join(root, 'objects'),
    index: join(root, 'index'),
    staging: join(root, 'tmp'),
    journal: join(root, 'journal'),
    backups: join(root, 'backups'),
  };
}

/**
 * Prepares the folder of a library: a new or empty one is made into a library; one that holds anything else is refused
 * with `NOT_A_LIBRARY`, and one whose database is gone with `LIBRARY_MISSING`, so that nobody's work is ever hidden
 * behind an empty library. For a repair it may be gone: then it is made from the journal.
 */
export function prepareLibraryFolder(root: string, fromJournal = false): LibraryFolder {
  const parts = partsOf(root);
  if (existsSync(root)) {
    if (!fromJournal) refuseForeignFolder(parts);
    if (existsSync(parts.database)) return parts;
  }
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    for (const folder of [parts.objects, parts.index, parts.staging]) mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw toSaveFailure(error);
  }
  return parts;
}

function refuseForeignFolder({ root, database, objects, backups }: LibraryFolder): void {
  if (!statSync(root).isDirectory()) {
    throw new Failure(
      'NOT_A_LIBRARY',
      'The library path names a file. Name a folder: an existing library or an empty one.',
    );
  }
  if (existsSync(database)) return;
  const entries = readdirSync(root);
  const isUsed = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;
  // A journal alone with a name is made into a database at opening; backups and originals are of a library that was.
  if (isUsed(objects) || isUsed(backups)) {
    throw new Failure(
      'LIBRARY_MISSING',
      'The folder holds stored documents but its library.db is missing. Put library.db back, or run “synoptic repair” to make it anew from the journal; no new one was made.',
    );
  }
  const foreign = entries.filter(
    (entry) =>
      ![
        'objects',
        'index',
        'tmp',
        'journal',
        'backups',
        'library.lock',
        'library.db-wal',
        'library.db-shm',
        'library.db.sha256',
      ].includes(entry),
  );
  if (foreign.length > 0) {
    throw new Failure(
      'NOT_A_LIBRARY',
      'The folder is not a library and is not empty. Choose a library or an empty folder.',
    );
  }
}

/** Takes away what imports of ended processes left behind, for the one who writes; a running process's staging stays. */
export function sweepLeftovers({ staging }: LibraryFolder): void {
  if (!existsSync(staging)) return;
  for (const name of readdirSync(staging)) {
    const owner = Number(/^import-(\d+)-/.exec(name)?.[1]);
    if (owner && isRunning(owner)) continue;
    try {
      rmSync(join(staging, name), { recursive: true, force: true });
    } catch {
      // Leftovers that stay hurt nobody.
    }
  }
}

/** Whether there is a process of that number. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Renames a database that cannot be used, with what belongs to it; returns its new path, or null where there is none. */
export function setDatabaseAside(root: string): string | null {
  const { database } = partsOf(root);
  const aside = `${database}.damaged-${timeInName()}`;
  let moved = false;
  for (const ending of ['', '-wal', '-shm']) {
    if (!existsSync(`${database}${ending}`)) continue;
    renameSync(`${database}${ending}`, `${aside}${ending}`);
    moved = true;
  }
  removeDigest(database);
  return moved ? aside : null;
}
