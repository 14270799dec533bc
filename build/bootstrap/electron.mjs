import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, runQuietly, say } from './run.mjs';

const PACKAGE = path.join(root, 'node_modules', 'electron');
/** Remembers that this version could not be downloaded, so that later starts do not wait for it again. */
const TRIED = path.join(root, 'node_modules', '.synoptic-no-electron');
const DOWNLOAD_LIMIT = 60_000;

/** Path of an Electron runtime, or null with the reason why there is none to run, in words. */
export function findElectron(node, args) {
  if (!hasDisplay()) return { runtime: null, reason: 'there is no display' };
  if (process.platform === 'linux' && process.getuid?.() === 0 && !args.includes('--no-sandbox')) {
    const reason =
      'root cannot use the sandbox of the desktop app (start as another user, or add “-- --no-sandbox” to do without)';
    return { runtime: null, reason };
  }
  const overridden = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (overridden !== undefined) return existing(overridden, `there is no runtime in ${overridden}`);
  const dist = path.join(PACKAGE, 'dist');
  if (executableIn(dist) === null) download(node);
  return existing(dist, 'no Electron runtime is installed and none could be downloaded');
}

/** Whether a window or a browser can be shown. */
export function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

function existing(dist, reason) {
  const runtime = executableIn(dist);
  return runtime === null ? { runtime, reason } : { runtime, reason: null };
}

function executableIn(dist) {
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const executable = path.join(dist, names[process.platform] ?? 'electron');
  return existsSync(executable) ? executable : null;
}

function download(node) {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'));
  if (existsSync(TRIED) && readFileSync(TRIED, 'utf8') === version) return;
  say(`Looking for Electron ${version}…`);
  const { ok } = runQuietly(node, [path.join(PACKAGE, 'install.js')], { timeout: DOWNLOAD_LIMIT });
  if (!ok) writeFileSync(TRIED, version);
}
