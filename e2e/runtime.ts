import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** What shows the desktop face. */
export interface DesktopRuntime {
  readonly executable: string;
  readonly kind: 'Electron' | 'Electron double';
}

/** A real Electron where one is named or installed, and otherwise the double. */
export function findDesktopRuntime(): DesktopRuntime {
  const double = path.join(root, 'e2e', 'electron-double', 'runtime');
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const dist = named ?? path.join(root, 'node_modules', 'electron', 'dist');
  const executable = path.join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
  const isReal = existsSync(executable) && path.resolve(dist) !== double;
  return isReal
    ? { executable, kind: 'Electron' }
    : { executable: path.join(double, 'electron'), kind: 'Electron double' };
}

/** Path of the Chromium that shows the browser face. */
export function findChromium(): string {
  const candidates = [process.env['PLAYWRIGHT_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const found = candidates.find((file) => file !== undefined && existsSync(file));
  if (found === undefined) throw new Error('No Chromium was found. Name one with PLAYWRIGHT_CHROMIUM.');
  return found;
}

/** Chromium refuses to run its sandbox as root; anywhere else the sandbox stays on. */
export const rootSwitches: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
