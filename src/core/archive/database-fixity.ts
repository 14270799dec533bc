import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { syncFolderNow } from '../storage/storage.ts';

/** What the file of the database was found to be beside its digest of when it was closed; unknown where it has none. */
export type DatabaseState = 'as-closed' | 'changed' | 'unknown' | 'not-checked';

/**
 * Fixity of `library.db` while nobody writes it: its digest is written beside it when it is closed, and taken away, after a
 * last look, before the first change. So a bit that turns in any byte of it is told of, in those too that no row has.
 */
export interface DatabaseFixity {
  readonly state: DatabaseState;
  /** Looks at the file once. */
  check(): DatabaseState;
  /** The same in portions, so that others are answered meanwhile. */
  checkInPortions(signal: AbortSignal): Promise<DatabaseState>;
  /** Before the file may change: without a digest of it from here on. */
  beginChanges(): void;
  /** After it was closed by the last who had it open. A state that nobody was told of stays. */
  close(): void;
  /** The person was told, and the state is unknown from here on. */
  tell(): void;
}

const PORTION = 1024 * 1024;
const ending = (path: string): string => `${path}.sha256`;

/** Removes the digest of a database that is moved away. */
export const removeDigest = (path: string): void => rmSync(ending(path), { force: true });

/** The fixity of the database at `path`, which is there or about to be made. */
export function createDatabaseFixity(path: string): DatabaseFixity {
  const beside = ending(path);
  const digest = readDigest(beside);
  let state: DatabaseState = digest === undefined ? 'unknown' : 'not-checked';
  let hasDigest = digest !== undefined;
  const conclude = (found: string): DatabaseState => {
    if (state === 'not-checked') state = found === digest ? 'as-closed' : 'changed';
    return state;
  };
  const check = (): DatabaseState => (state === 'not-checked' ? conclude(digestOf(path)) : state);
  return {
    get state() {
      return state;
    },
    check,
    checkInPortions: async (signal) => {
      if (state !== 'not-checked') return state;
      const found = await digestInPortions(path, signal);
      return found === undefined ? state : conclude(found);
    },
    beginChanges: () => {
      if (!hasDigest) return;
      check();
      rmSync(beside, { force: true });
      syncFolderNow(dirname(path));
      hasDigest = false;
    },
    close: () => {
      if (hasDigest || existsSync(`${path}-wal`)) return;
      try {
        // What is not as it should be stays so until somebody was told.
        writeDigest(beside, state === 'changed' && digest !== undefined ? digest : digestOf(path));
      } catch {
        // Without a digest nothing is said of the file.
      }
    },
    tell: () => {
      if (state !== 'not-checked') state = 'unknown';
    },
  };
}

function readDigest(beside: string): string | undefined {
  try {
    return /^[0-9a-f]{64}/.exec(readFileSync(beside, 'utf8'))?.[0];
  } catch {
    return undefined;
  }
}

/** As `sha256sum -c` reads it. */
function writeDigest(beside: string, digest: string): void {
  const temporary = `${beside}.new`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(file, `${digest}  ${basename(beside, '.sha256')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, beside);
}

function digestOf(path: string): string {
  const hash = createHash('sha256');
  const portion = Buffer.allocUnsafe(PORTION);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, portion); read > 0; read = readSync(file, portion))
      hash.update(portion.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Undefined when it was ended before. */
async function digestInPortions(path: string, signal: AbortSignal): Promise<string | undefined> {
  const hash = createHash('sha256');
  const portion = Buffer.allocUnsafe(PORTION);
  const file = await open(path, 'r');
  try {
    for (;;) {
      if (signal.aborted) return undefined;
      const { bytesRead } = await file.read(portion, 0, PORTION);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(portion.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
