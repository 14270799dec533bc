import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../../rpc/failure.ts';
import { readOnlyFailure, toSaveFailure } from '../storage/storage.ts';
import { findSuperfluous, keptAs, type KeptAs } from './backup-rotation.ts';
import { backUp, listBackups, type Backup } from './backups.ts';
import type { LibraryDatabase } from './database.ts';
import { restoreBackup, type Restored } from './restore.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A backup with what becomes of it. */
export interface ListedBackup extends Backup {
  readonly name: string;
  readonly keptAs: readonly KeptAs[];
  /** Whether the next daily backup takes its place. */
  readonly goesNext: boolean;
}

/** The backups of an open library. */
export interface LibraryBackups {
  /** Newest first. */
  list(): ListedBackup[];
  /** Makes one that a person asked for. Fails with a save failure. */
  make(signal: AbortSignal): Promise<ListedBackup>;
  /** Restores one into a new folder beside the library. Fails with `BACKUP_NOT_FOUND`, `BACKUP_INVALID` or a save failure. */
  restore(name: string): Promise<Restored>;
}

/** Gives what `root` was backed up to, and makes more. */
export function createLibraryBackups(root: string, database: LibraryDatabase): LibraryBackups {
  const list = (): ListedBackup[] => {
    const backups = listBackups(root);
    const kept = keptAs(backups);
    const made = new Date(Math.max(Date.now(), ...backups.map((each) => Date.parse(each.made))) + DAY).toISOString();
    const going = new Set<object>(findSuperfluous([...backups, { made, reason: 'daily' as const }]));
    return backups.map((each) => ({
      ...each,
      name: basename(each.folder),
      keptAs: kept.get(each) ?? [],
      goesNext: going.has(each),
    }));
  };
  return {
    list,
    make: async (signal) => {
      if (database.readOnly === 'newer') throw readOnlyFailure('newer');
      try {
        const { folder } = await backUp(root, { reason: 'asked', signal });
        const found = list().find((each) => each.folder === folder);
        if (found === undefined) throw new Error('The backup is not in the list.');
        return found;
      } catch (error) {
        throw signal.aborted ? error : toSaveFailure(error);
      }
    },
    restore: (name) => {
      const found = listBackups(root).find(({ folder }) => basename(folder) === name);
      if (found === undefined)
        throw new Failure('BACKUP_NOT_FOUND', 'This backup is no longer there. Choose another one of the list.');
      return restoreBackup(found.folder, freeFolder(resolve(root), name));
    },
  };
}

/** A folder beside the library that is not there yet. */
function freeFolder(root: string, name: string): string {
  const wanted = join(dirname(root), `${basename(root)}-of-${name}`);
  if (!existsSync(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!existsSync(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
