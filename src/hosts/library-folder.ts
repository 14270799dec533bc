import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where a program lies and what it was told; given apart so that every system can be tested on one. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Path of the running program. */
  readonly program: string;
  readonly exists: (path: string) => boolean;
}

/** A folder of this name beside the app holds the library: the app is carried on a stick and leaves nothing elsewhere. */
export const PORTABLE = 'synoptic-library';

/** The person's own library: the folder beside the app where there is one, else one in the platform's place for data. */
export function defaultLibrary(surroundings: Surroundings = here()): string {
  return portableLibrary(surroundings) ?? path.join(dataFolder(surroundings), 'library');
}

function here(): Surroundings {
  const { platform, env, execPath } = process;
  return { platform, environment: env, home: homedir(), program: execPath, exists: existsSync };
}

function portableLibrary({ platform, environment, program, exists }: Surroundings): string | null {
  const { dirname, join } = platform === 'win32' ? path.win32 : path.posix;
  const bundle = /^(.*?)\/[^/]+\.app\//.exec(program)?.[1];
  const beside = [
    // One file that unpacks itself elsewhere says where it lies.
    environment['PORTABLE_EXECUTABLE_DIR'],
    environment['APPIMAGE'] === undefined ? undefined : dirname(environment['APPIMAGE']),
    platform === 'darwin' ? bundle : dirname(program),
  ].find((folder) => folder !== undefined);
  if (beside === undefined) return null;
  const library = join(beside, PORTABLE);
  return exists(library) ? library : null;
}

function dataFolder({ platform, environment, home }: Surroundings): string {
  if (platform === 'win32') {
    return path.join(environment['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Synoptic');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Synoptic');
  const data = environment['XDG_DATA_HOME'];
  // The XDG specification tells programs to ignore a relative path.
  const base = data !== undefined && path.isAbsolute(data) ? data : path.join(home, '.local', 'share');
  return path.join(base, 'synoptic');
}
