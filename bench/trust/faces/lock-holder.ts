import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LOCKS = '/proc/locks';

/** The processes the system says hold the lock of a library for writing; null where the system does not tell. */
export function findHolders(library: string): number[] | null {
  const path = join(library, 'library.lock');
  if (!existsSync(LOCKS)) return null;
  if (!existsSync(path)) return [];
  const { ino } = statSync(path);
  // “5: POSIX ADVISORY WRITE 19378 fe:00:4245009 1073741825 1073741825”; see proc_locks(5).
  const lines = readFileSync(LOCKS, 'utf8').matchAll(/^\d+: POSIX +ADVISORY +WRITE +(\d+) \S+:(\d+) /gm);
  return [...new Set([...lines].filter(([, , inode]) => Number(inode) === ino).map(([, pid]) => Number(pid)))];
}
