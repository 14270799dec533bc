import { readOnlyFailure, sha256OfBytes, toSaveFailure } from '../storage/storage.ts';
import { allOriginals } from './all-originals.ts';
import type { Bundled } from './bundled.ts';
import type { LibraryDatabase } from './database.ts';
import type { LibraryFolder } from './library-folder.ts';
import type { ObjectStore } from './object-store.ts';
import { storeObject } from './store-object.ts';

/** What became of the originals that are damaged or missing. */
export interface OriginalsRepaired {
  /** Put back, and from where. */
  readonly repaired: readonly { readonly documentId: string; readonly from: string }[];
  /** In no open edition: importing the same file again puts it back. */
  readonly waiting: readonly { readonly documentId: string; readonly sha256: string }[];
  /** Where the damaged files lie now; they are kept. */
  readonly setAside: readonly string[];
}

interface Parts {
  readonly database: LibraryDatabase;
  readonly objects: ObjectStore;
  readonly bundled: Bundled;
  readonly folder: LibraryFolder;
}

/** The ways in which damaged originals of a library are put right. */
export function createOriginalRepairs(parts: Parts): {
  repairOriginals(signal?: AbortSignal): Promise<OriginalsRepaired>;
  restoreOriginal(bytes: Uint8Array, from: string): Promise<boolean>;
} {
  return {
    repairOriginals: (signal) => repairOriginals(parts, signal),
    restoreOriginal: (bytes, from) => restoreOriginal(parts, bytes, from),
  };
}

/**
 * Reads every own original; a damaged one is moved aside and kept, and put back from an open edition that holds the same
 * bytes. Fails with a save failure.
 */
async function repairOriginals(parts: Parts, signal?: AbortSignal): Promise<OriginalsRepaired> {
  const { database, objects, bundled } = parts;
  const repaired: { documentId: string; from: string }[] = [];
  const waiting: { documentId: string; sha256: string }[] = [];
  const setAside: string[] = [];
  if (database.readOnly !== null) throw readOnlyFailure(database.readOnly);
  for (const sha256 of ownOriginals(database)) {
    signal?.throwIfAborted();
    const bytes = await objects.read(sha256).catch(() => new Uint8Array());
    if (bytes && sha256OfBytes(bytes) === sha256) continue;
    const aside = await objects.setAside(sha256).catch((error: unknown) => Promise.reject(toSaveFailure(error)));
    if (aside !== null) setAside.push(aside);
    const fromEdition = await bundled.readOriginal(sha256).catch(() => null);
    const from = bundled.findByContent(sha256);
    if (fromEdition !== null && from !== undefined) await putBack(parts, sha256, fromEdition, `the edition (${from})`);
    for (const documentId of holdersOf(database, sha256)) {
      if (fromEdition !== null && from !== undefined) repaired.push({ documentId, from });
      else waiting.push({ documentId, sha256 });
    }
  }
  return { repaired, waiting, setAside };
}

/**
 * Puts an own original back that is missing, or that the last check found damaged, from bytes that came again; false
 * where there is nothing to put right. Fails with a save failure.
 */
async function restoreOriginal(parts: Parts, bytes: Uint8Array, from: string): Promise<boolean> {
  const { database, objects } = parts;
  const sha256 = sha256OfBytes(bytes);
  if (holdersOf(database, sha256).length === 0) return false;
  if (objects.has(sha256) && !isKnownBad(database, sha256)) return false;
  const now = await objects.read(sha256).catch(() => new Uint8Array());
  if (now && sha256OfBytes(now) === sha256) return false;
  await objects.setAside(sha256).catch((error: unknown) => Promise.reject(toSaveFailure(error)));
  await putBack(parts, sha256, bytes, from);
  return true;
}

async function putBack(
  { database, objects, folder }: Parts,
  sha256: string,
  bytes: Uint8Array,
  from: string,
): Promise<void> {
  const at = new Date().toISOString();
  await storeObject({ objects, folder }, sha256, bytes);
  const holders = holdersOf(database, sha256);
  database.write((run) =>
    holders.forEach((id) =>
      run(
        'INSERT INTO event (document_id, type, at, agent, detail) VALUES (?, ?, ?, ?, ?)',
        ...[id, 'fixity-check', at, 'Synoptic', `The original was damaged or missing and was put back from ${from}.`],
      ),
    ),
  );
  database.writeDerived((run) =>
    holders.forEach((id) =>
      run("UPDATE fixity SET outcome = 'intact', checked_at = ? WHERE document_id = ? AND what = 'original'", at, id),
    ),
  );
}

const ownOriginals = (database: LibraryDatabase): string[] => allOriginals(database.all);

const holdersOf = (database: LibraryDatabase, sha256: string): string[] =>
  database.all(`SELECT id FROM document WHERE ${HOLDS}`, sha256, sha256).map((row) => String(row['id']));

/** Whether a document has an object, as its original or beside that. */
const HOLDS = `(original_sha256 = ? OR EXISTS (
  SELECT 1 FROM json_each(reading, '$.beside') WHERE value ->> '$.sha256' = ?))`;

const isKnownBad = (database: LibraryDatabase, sha256: string): boolean =>
  database.get(
    `SELECT 1 FROM document JOIN fixity ON document_id = id AND what = 'original'
     WHERE ${HOLDS} AND outcome <> 'intact'`,
    sha256,
    sha256,
  ) !== undefined;
