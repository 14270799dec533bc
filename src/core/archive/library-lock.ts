import { DatabaseSync } from 'node:sqlite';

/** Holds a library for one writer, until it is let go or the process ends, however it ends. */
export interface LibraryLock {
  release(): void;
}

/**
 * Takes the library for writing: a writing transaction on a database of its own, which the system ends with the
 * process, so that no lock outlives a crash. Null where another process (or another core in this one) holds it.
 */
export function takeLock(path: string): LibraryLock | null {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    // In memory, so that holding it writes nothing. An exclusive transaction would fail beside one who only looks, and of
    // two who come at the same moment neither would have it.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE;');
    return { release: () => lock.isOpen && lock.close() };
  } catch (error) {
    lock.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

/** SQLITE_BUSY and SQLITE_LOCKED; https://www.sqlite.org/rescode.html */
const isBusy = (error: unknown): boolean => [5, 6].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);
