import { isUtf8 } from 'node:buffer';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { refusalInEnglish } from '../../domain/refusal.ts';

/** A path; in bytes where the system has names that are no UTF-8. */
export type FilePath = string | Buffer;

/** A file to read, or a path that could not be looked at. */
export interface DiscoveredFile {
  readonly path: FilePath;
  /** As it is shown: the chosen name, and below a chosen folder the way from it. */
  readonly shownAs: string;
  readonly bytes: number;
  /** Which of the chosen paths it is or lies below. */
  readonly root: number;
  /** Why it cannot be read, where that is known already. */
  readonly unreadable?: string;
}

/** What a person chose, and the name it is shown by. */
export interface ChosenPath {
  readonly path: FilePath;
  readonly shownAs: string;
}

/** Files that systems leave in folders for themselves. */
const LITTER = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Every file below the chosen paths, in order of name; hidden files in folders are passed over, links are not followed. */
export async function discover(chosen: readonly ChosenPath[], signal?: AbortSignal): Promise<DiscoveredFile[]> {
  const files: DiscoveredFile[] = [];
  const waiting = chosen.map((each, root) => ({ ...each, root })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    signal?.throwIfAborted();
    const { path, shownAs, root } = next;
    try {
      const found = await lstat(path);
      if (found.isDirectory()) {
        const entries = (await readdir(path, { encoding: 'buffer' })).map((name) => ({ name, shown: showName(name) }));
        const kept = entries.filter(({ shown }) => !LITTER.test(shown));
        kept.sort((one, other) => (one.shown < other.shown ? 1 : -1));
        waiting.push(
          ...kept.map(({ name, shown }) => ({ path: below(path, name), shownAs: join(shownAs, shown), root })),
        );
      } else if (found.isFile()) {
        files.push({ path, shownAs, root, bytes: found.size });
      } else {
        files.push({
          path,
          shownAs,
          root,
          bytes: 0,
          unreadable: refusalInEnglish('device'),
        });
      }
    } catch (error) {
      files.push({ path, shownAs, root, bytes: 0, unreadable: reasonOf(error) });
    }
  }
  return files;
}

/** A name as text; each byte that is no UTF-8 as `\\xE9`. */
function showName(name: Buffer): string {
  if (isUtf8(name)) return name.toString();
  let shown = '';
  for (let at = 0; at < name.length;) {
    const length = [4, 3, 2, 1].find(
      (each) => at + each <= name.length && isOneCharacter(name.subarray(at, at + each)),
    );
    shown +=
      length === undefined
        ? `\\x${name.toString('hex', at, at + 1).toUpperCase()}`
        : name.toString('utf8', at, at + length);
    at += length ?? 1;
  }
  return shown;
}

const isOneCharacter = (bytes: Buffer): boolean => isUtf8(bytes) && [...bytes.toString()].length === 1;

/** A path below a folder, as text where both are text. */
function below(folder: FilePath, name: Buffer): FilePath {
  if (typeof folder === 'string' && isUtf8(name)) return join(folder, name.toString());
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name]);
}

/** Why a path could not be read, with the next step. */
export function reasonOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'ENOENT') return refusalInEnglish('no-such-file');
  if (code === 'EACCES' || code === 'EPERM') return refusalInEnglish('no-right');
  return refusalInEnglish('system-error', { error: code ?? '–' });
}

/** The chosen path under its own last name, as a dialog's choice is shown; a folder that ends in a separator shows only what is in it. */
export function toChosenPath(path: string): ChosenPath {
  return { path, shownAs: path.endsWith(sep) ? '' : basename(path) };
}
