import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, runQuietly, say, Stop } from './run.mjs';

/** Everything the build reads. */
const SOURCES = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'build/built-workers.ts',
  'build/index-code.ts',
  'package-lock.json',
];
const MARKER = path.join(root, 'out', '.built-from');

/** Builds the app when `out/` was built from other sources, or not at all. */
export function ensureBuilt(node) {
  const wanted = hashSources();
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === wanted) return;
  say('Building Synoptic…');
  const { ok, output } = runQuietly(node, [
    path.join('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
    'build',
  ]);
  if (!ok) throw new Stop(`${output}\nSynoptic could not be built. The reason is above.`);
  writeFileSync(MARKER, wanted);
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(listFiles).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function listFiles(place) {
  const absolute = path.join(root, place);
  if (!existsSync(absolute)) return [];
  if (path.extname(place) !== '') return [place];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
}
