import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CanonicalText, Description, ProvenanceEvent } from '../../domain/archive-document.ts';
import { codePointLength } from '../../domain/code-points.ts';
import { readOnlyFailure, toSaveFailure, writeFileSynced } from '../storage/storage.ts';
import { allOriginals } from './all-originals.ts';
import type { LibraryDatabase } from './database.ts';
import type { LibraryFolder } from './library-folder.ts';
import type { ObjectStore } from './object-store.ts';
import { storeStaged, type StoredCount } from './store-staged.ts';
import { ADD_TEXT, textValues } from './text-row.ts';
import type { DocumentReading } from './text-versions.ts';

/** A document that was read and waits to be taken in. */
export interface StagedDocument {
  readonly id: string;
  /** Digest of what makes it the same document: the file, or the record of a file that holds several. */
  readonly contentSha256: string;
  readonly originalSha256: string;
  readonly originalBytes: number;
  /** Which record of the original it is; null for the whole file. */
  readonly originalPart: string | null;
  readonly canonical: CanonicalText;
  readonly description: Description;
  readonly warnings: readonly string[];
  readonly addedAt: string;
  readonly reading: DocumentReading;
  readonly events: readonly ProvenanceEvent[];
}

/** A place outside the catalogue where an import gathers: `commit` takes it in, document by document, `discard` none. */
export interface Staging {
  addOriginal(sha256: string, bytes: Uint8Array): Promise<void>;
  add(document: StagedDocument): void;
  has(contentSha256: string): string | undefined;
  /** `told` hears how much is in: what fails after that leaves it there. Fails with a save failure. */
  commit(told?: (stored: StoredCount) => void): Promise<void>;
  discard(): Promise<void>;
}

const TABLES = ['document', 'document_text', 'event'] as const;

/** Opens a staging place of its own in `folder`; its rows live in a database file, so memory stays small. */
export async function createStaging(
  folder: LibraryFolder,
  database: LibraryDatabase,
  objects: ObjectStore,
): Promise<Staging> {
  if (database.readOnly !== null) throw readOnlyFailure(database.readOnly);
  const place = join(folder.staging, `import-${process.pid}-${randomUUID()}`);
  await mkdir(place, { recursive: true }).catch((error: unknown) => Promise.reject(toSaveFailure(error)));
  // What stays of it is swept at the next opening: by then the import has long been told of.
  const takeAway = (): Promise<void> => rm(place, { recursive: true, force: true }).catch(() => undefined);
  const rowsPath = join(place, 'rows.db');
  const rows = saving(() => openRows(rowsPath, database));
  const originals = new Set<string>();
  const writes = createWrites();
  return {
    addOriginal: async (sha256, bytes) => {
      if (originals.has(sha256) || objects.has(sha256)) return;
      originals.add(sha256);
      await writes.add(() => writeFileSynced(join(place, sha256), bytes));
    },
    add: (document) => saving(() => rows.insert(document)),
    has: (contentSha256) => saving(() => rows.find(contentSha256)),
    commit: async (told = () => undefined) => {
      await writes.done();
      saving(rows.finish);
      await commit({ place, rowsPath, originals, database, objects, told });
      await takeAway();
    },
    discard: async () => {
      await writes.done().catch(() => undefined);
      rows.close();
      await takeAway();
    },
  };
}

function saving<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw toSaveFailure(error);
  }
}

/** The rows of a staging, all in one transaction: each for itself would write its pages for itself. */
function openRows(path: string, like: LibraryDatabase) {
  const rows = new DatabaseSync(path);
  try {
    rows.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
    rows.exec(schemaOf(like));
    rows.exec('CREATE INDEX event_document ON event (document_id)');
    rows.exec('BEGIN');
    const find = rows.prepare('SELECT id FROM document WHERE content_sha256 = ?');
    const close = (): void => {
      if (rows.isOpen) rows.close();
    };
    return {
      insert: prepareInsert(rows),
      find: (contentSha256: string) => find.get(contentSha256)?.['id'] as string | undefined,
      finish: (): void => {
        rows.exec('COMMIT');
        close();
      },
      close,
    };
  } catch (error) {
    rows.close();
    throw error;
  }
}

/** Originals written side by side: the wait for the disk is shared, and few are held in memory. */
const MOST_WRITES = 8;

/** Writes under way; the failure of one is the failure of the next `add` or of `done`. Both reject with a save failure. */
function createWrites(): { add(write: () => Promise<void>): Promise<void>; done(): Promise<void> } {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const check = (): void => {
    if (failures.length > 0) throw toSaveFailure(failures[0]);
  };
  return {
    add: async (write) => {
      const writing = write()
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(writing));
      running.add(writing);
      if (running.size >= MOST_WRITES) await Promise.race(running);
      check();
    },
    done: async () => {
      await Promise.all(running);
      check();
    },
  };
}

/** The catalogue's own tables, so that staged rows fit it column for column. */
function schemaOf(database: LibraryDatabase): string {
  const wanted = TABLES.map((table) => `'${table}'`).join(', ');
  const found = database.all(`SELECT sql FROM sqlite_master WHERE type = 'table' AND name IN (${wanted})`);
  return found.map((row) => String(row['sql'])).join(';\n');
}

function prepareInsert(rows: DatabaseSync): (document: StagedDocument) => void {
  const intoDocument = rows.prepare(
    `INSERT INTO document (id, content_sha256, original_sha256, original_bytes, original_part, text_sha256, characters,
       passages, form, description, warnings, added_at, reading)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'original', ?, ?, ?, ?)`,
  );
  const intoText = rows.prepare(ADD_TEXT);
  const intoEvent = rows.prepare('INSERT INTO event (document_id, type, at, agent, detail) VALUES (?, ?, ?, ?, ?)');
  return (document) => {
    const { id, canonical } = document;
    intoDocument.run(
      id,
      document.contentSha256,
      document.originalSha256,
      document.originalBytes,
      document.originalPart,
      canonical.sha256,
      codePointLength(canonical.text),
      canonical.blocks.filter(({ number }) => number !== null).length,
      JSON.stringify(document.description),
      JSON.stringify(document.warnings),
      document.addedAt,
      JSON.stringify(document.reading),
    );
    intoText.run(id, ...textValues(canonical));
    for (const { type, at, agent, detail } of document.events) intoEvent.run(id, type, at, agent, detail);
  };
}

interface Commit {
  readonly place: string;
  readonly rowsPath: string;
  readonly originals: ReadonlySet<string>;
  readonly database: LibraryDatabase;
  readonly objects: ObjectStore;
  readonly told: (stored: StoredCount) => void;
}

/**
 * Objects first, rows second: a crash in between leaves unreferenced objects, never a row without its original. What
 * fails takes the objects back that no document which is in has.
 */
async function commit({ place, rowsPath, originals, database, objects, told }: Commit): Promise<void> {
  const added: string[] = [];
  const moves = createWrites();
  try {
    for (const sha256 of originals) {
      await moves.add(async () => {
        if ((await objects.adopt(sha256, join(place, sha256))) === 'added') added.push(sha256);
      });
    }
    await moves.done();
    await objects.settle();
    await storeStaged(database, rowsPath, told);
  } catch (error) {
    // Those under way are moved in yet, and taken back with the others.
    await moves.done().catch(() => undefined);
    const used = new Set(allOriginals(database.all));
    await Promise.all(added.filter((sha256) => !used.has(sha256)).map((sha256) => objects.discard(sha256)));
    throw toSaveFailure(error);
  }
}
