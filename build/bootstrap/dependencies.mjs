import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, runQuietly, say, Stop } from './run.mjs';

const LOCKFILE = path.join(root, 'package-lock.json');
const MODULES = path.join(root, 'node_modules');
/** Holds the hash of the lockfile that was installed. */
const MARKER = path.join(MODULES, '.synoptic-installed');

/** Installs the dependencies when there are none, or others than the lockfile names. */
export function ensureDependencies() {
  const wanted = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === wanted) return;
  if (!isInstalled()) {
    say('Installing the dependencies…');
    const { ok, output } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (!ok) throw new Stop(`${output}\nThe dependencies could not be installed. Run “npm ci” and see above.`);
  }
  writeFileSync(MARKER, wanted);
}

/** Whether npm's own record of what it installed agrees with the lockfile; packages of other platforms are absent. */
function isInstalled() {
  const record = path.join(MODULES, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(LOCKFILE, 'utf8')).packages;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = installed[place];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /npm-cli\.js$/.test(npm)) return runQuietly(process.execPath, [npm, ...args]);
  return process.platform === 'win32' ? runQuietly('npm.cmd', args, { shell: true }) : runQuietly('npm', args);
}
