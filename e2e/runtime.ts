import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** What shows the desktop face. */
export interface DesktopRuntime {
  readonly executable: string;
  readonly kind: 'Electron' | 'Electron double';
}

const PROGRAMS: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** A real Electron where one is named or installed, and otherwise the double; `SYNOPTIC_ELECTRON=real` allows no double. */
export function findDesktopRuntime(): DesktopRuntime {
  const double = path.join(root, 'e2e', 'electron-double', 'runtime');
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const dist = named ?? path.join(root, 'node_modules', 'electron', 'dist');
  const executable = path.join(dist, PROGRAMS[process.platform] ?? 'electron');
  const isReal = existsSync(executable) && path.resolve(dist) !== double;
  if (!isReal && process.env['SYNOPTIC_ELECTRON'] === 'real')
    throw new Error(`No Electron runtime was found in ${dist}.`);
  return isReal
    ? { executable, kind: 'Electron' }
    : { executable: path.join(double, 'electron'), kind: 'Electron double' };
}

/** Path of the Chromium that shows the browser face. */
export function findChromium(): string {
  const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()];
  const candidates = [process.env['PLAYWRIGHT_CHROMIUM'], ...installed];
  const found = candidates.find((file) => file !== undefined && existsSync(file));
  if (found === undefined) throw new Error('No Chromium was found. Name one with PLAYWRIGHT_CHROMIUM.');
  return found;
}

/** Chromium refuses to run its sandbox as root; anywhere else the sandbox stays on. */
export const rootSwitches: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
