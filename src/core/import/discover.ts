import { lstat, readdir } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';

/** A file to read, or a path that could not be looked at. */
export interface DiscoveredFile {
  readonly path: string;
  /** As it is shown: the chosen name, and below a chosen folder the way from it. */
  readonly shownAs: string;
  readonly bytes: number;
  /** Why it cannot be read, where that is known already. */
  readonly unreadable?: string;
}

/** What a person chose, and the name it is shown by. */
export interface ChosenPath {
  readonly path: string;
  readonly shownAs: string;
}

/** Files that systems leave in folders for themselves. */
const LITTER = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Every file below the chosen paths, in order of name; hidden files in folders are passed over, links are not followed. */
export async function discover(chosen: readonly ChosenPath[], signal?: AbortSignal): Promise<DiscoveredFile[]> {
  const files: DiscoveredFile[] = [];
  const waiting = [...chosen].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    signal?.throwIfAborted();
    const { path, shownAs } = next;
    try {
      const found = await lstat(path);
      if (found.isDirectory()) {
        const names = (await readdir(path)).filter((name) => !LITTER.test(name)).sort();
        waiting.push(...names.reverse().map((name) => ({ path: join(path, name), shownAs: join(shownAs, name) })));
      } else if (found.isFile()) {
        files.push({ path, shownAs, bytes: found.size });
      } else {
        files.push({
          path,
          shownAs,
          bytes: 0,
          unreadable: 'It is a link or a device, not a file. Choose the file itself.',
        });
      }
    } catch (error) {
      files.push({ path, shownAs, bytes: 0, unreadable: reasonOf(error) });
    }
  }
  return files;
}

/** Why a path could not be read, with the next step. */
export function reasonOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'ENOENT') return 'There is no such file. Check its name.';
  if (code === 'EACCES' || code === 'EPERM')
    return 'You have no right to read it. Change its permissions and try again.';
  return `The system could not read it (${code ?? 'unknown error'}). Try again, or copy it elsewhere first.`;
}

/** The chosen path under its own last name, as a dialog's choice is shown; a folder that ends in a separator shows only what is in it. */
export function toChosenPath(path: string): ChosenPath {
  return { path, shownAs: path.endsWith(sep) ? '' : basename(path) };
}
