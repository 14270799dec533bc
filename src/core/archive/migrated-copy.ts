import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrateCopy } from './migrate.ts';

/** A database that is read in the place of another. */
export interface MigratedCopy {
  readonly database: DatabaseSync;
  /** Closes it and takes the copy away. */
  close(): void;
}

/** Copies a database of an older schema that cannot be written where it lies, and brings the copy forward to be read. */
export function openMigratedCopy(path: string): MigratedCopy {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-copy-'));
  const copy = join(folder, 'library.db');
  let database: DatabaseSync | undefined;
  const close = (): void => {
    if (database?.isOpen === true) database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const ending of ['', '-wal'])
      if (existsSync(`${path}${ending}`)) copyFileSync(`${path}${ending}`, `${copy}${ending}`);
    database = new DatabaseSync(copy);
    migrateCopy(database);
    return { database, close };
  } catch (error) {
    close();
    throw error;
  }
}
