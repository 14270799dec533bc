import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toSaveFailure, writeFileSynced } from '../storage/storage.ts';
import type { LibraryFolder } from './library-folder.ts';
import type { ObjectStore } from './object-store.ts';

interface Store {
  readonly objects: ObjectStore;
  readonly folder: LibraryFolder;
}

/** Puts one object into the store outside of an import, durable when it resolves. Fails with a save failure. */
export async function storeObject({ objects, folder }: Store, sha256: string, bytes: Uint8Array): Promise<void> {
  const part = join(folder.staging, `original-${randomUUID()}`);
  try {
    await mkdir(folder.staging, { recursive: true });
    await writeFileSynced(part, bytes);
    await objects.adopt(sha256, part);
    await objects.settle();
  } catch (error) {
    throw toSaveFailure(error);
  }
}
