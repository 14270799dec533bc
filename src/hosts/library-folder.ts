import { homedir } from 'node:os';
import path from 'node:path';

/** The person's own library: an absolute folder inside the platform's place for application data. */
export function defaultLibrary(): string {
  return path.join(dataFolder(), 'library');
}

function dataFolder(): string {
  const home = homedir();
  if (process.platform === 'win32') {
    return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Synoptic');
  }
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Synoptic');
  const data = process.env['XDG_DATA_HOME'];
  // The XDG specification tells programs to ignore a relative path.
  const base = data !== undefined && path.isAbsolute(data) ? data : path.join(home, '.local', 'share');
  return path.join(base, 'synoptic');
}
