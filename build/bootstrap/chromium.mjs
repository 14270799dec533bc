import { existsSync } from 'node:fs';
import path from 'node:path';
import { runQuietly, say, Stop } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const ELSEWHERE = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ],
};

/** Path of a Chromium for the browser tests; installs the system's where that can be done without asking. */
export function ensureChromium() {
  const found = findChromium() ?? installChromium();
  if (found !== null) return found;
  throw new Stop(
    'The browser tests need Chromium and found none. Install it (“apt-get install chromium”), or name one with PLAYWRIGHT_CHROMIUM.',
  );
}

function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Stop(`PLAYWRIGHT_CHROMIUM names ${named}, and there is no such file.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...onPath, ...(ELSEWHERE[process.platform] ?? [])].find((file) => existsSync(file)) ?? null;
}

function installChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  say('Installing Chromium for the browser tests…');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  runQuietly('apt-get', ['update'], { env: environment });
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  const { ok, output } = runQuietly('apt-get', install, { env: environment });
  if (!ok) throw new Stop(`${output}\nChromium could not be installed. The reason is above.`);
  return findChromium();
}
