import type { LibraryDatabase } from './database.ts';
import { backUp, listBackups } from './backups.ts';

/** A backup is made when the last daily one is older than this, in milliseconds. */
const BACK_UP_EVERY = 24 * 60 * 60 * 1000;

/**
 * Backs the library up when the last daily backup is a day old, or lies in the future of a clock that went wrong; the
 * archive stays usable. Resolves to whether one was made; a library that cannot be written or holds nothing has none.
 */
export async function backUpWhenDue(
  root: string,
  database: LibraryDatabase,
  signal: AbortSignal,
  now = Date.now(),
): Promise<boolean> {
  if (database.readOnly !== null) return false;
  const isEmpty = database.get('SELECT 1 FROM document UNION ALL SELECT 1 FROM annotation LIMIT 1') === undefined;
  const last = listBackups(root).find(({ reason }) => reason === 'daily');
  const age = last === undefined ? Infinity : Math.abs(now - Date.parse(last.made));
  if (isEmpty || age < BACK_UP_EVERY) return false;
  try {
    await backUp(root, { reason: 'daily', signal });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
