import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder, timeInName } from '../storage/storage.ts';

/** Originals by their digest: `objects/ab/abcd…`, never changed once there. */
export interface ObjectStore {
  pathOf(sha256: string): string;
  has(sha256: string): boolean;
  /** Bytes as they are on the disk now, or null where there are none. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** Moves a synced file in; durable after `settle`. An object that is already there stays. */
  adopt(sha256: string, file: string): Promise<'added' | 'present'>;
  /** Makes everything that was moved in since the last time durable: one flush a folder, however many came. */
  settle(): Promise<void>;
  /** Moves what lies under that digest out of the store, beside it, and keeps it; its new path, or null where there is nothing. */
  setAside(sha256: string): Promise<string | null>;
  /** Takes back an object of an import that came to nothing. */
  discard(sha256: string): Promise<void>;
}

/** Where damaged originals are kept, beside the store. */
const QUARANTINE = 'quarantine';

/** Opens the store below `folder`; folders are made as they are needed. */
export function createObjectStore(folder: string): ObjectStore {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  const unsettled = new Set<string>();
  return {
    pathOf,
    has: (sha256) => existsSync(pathOf(sha256)),
    read: async (sha256) => {
      try {
        return await readFile(pathOf(sha256));
      } catch (error) {
        if ((error as { code?: string }).code === 'ENOENT') return null;
        throw error;
      }
    },
    adopt: async (sha256, file) => {
      const target = pathOf(sha256);
      if (existsSync(target)) {
        await rm(file);
        return 'present';
      }
      const created = await mkdir(dirname(target), { recursive: true });
      await rename(file, target);
      unsettled.add(dirname(target));
      if (created !== undefined) unsettled.add(folder);
      return 'added';
    },
    settle: async () => {
      const folders = [...unsettled];
      unsettled.clear();
      await Promise.all(folders.map(syncFolder));
    },
    setAside: async (sha256) => {
      if (!existsSync(pathOf(sha256))) return null;
      const place = join(dirname(folder), QUARANTINE);
      await mkdir(place, { recursive: true });
      const aside = join(place, `${sha256}.${timeInName()}`);
      await rename(pathOf(sha256), aside);
      await syncFolder(place);
      await syncFolder(dirname(pathOf(sha256)));
      return aside;
    },
    discard: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}
