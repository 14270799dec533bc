import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** Rows hashed before others get a turn. */
const PORTION = 500;

/**
 * Digest over every row of every table, in steps: two databases with the same digest hold the same. Each step hashes
 * some rows; the last one returns the digest, in hexadecimal.
 */
export function* digestState(database: DatabaseSync): Generator<void, string> {
  const hash = createHash('sha256');
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all();
  hash.update(JSON.stringify(database.prepare('PRAGMA user_version').get()));
  for (const { name } of tables) {
    hash.update(`\n${String(name)}\n`);
    let count = 0;
    // Every table is STRICT, so a row reads as plain values; ordered by the first columns, which are its key.
    for (const row of database.prepare(`SELECT * FROM "${String(name)}" ORDER BY 1, 2`).iterate()) {
      hash.update(`${JSON.stringify(Object.values(row))}\n`);
      count += 1;
      if (count % PORTION === 0) yield;
    }
  }
  return hash.digest('hex');
}

/** Runs all steps at once. */
export function runAll<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Runs the steps and lets others have a turn between them. Throws the signal's reason when it is aborted. */
export async function runGently<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = steps.next();
    if (done === true) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
