import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { ensureBuilt } from './bootstrap/build.mjs';
import { findNode, NODE_FLAGS } from './bootstrap/node.mjs';
import { root, runQuietly, say } from './bootstrap/run.mjs';
import { CONFIG, writeConfig } from './package-config.mjs';

/**
 * Packs the app around a stand-in for Electron's runtime and looks at what was packed. The stand-in is a file that
 * holds Electron's fuse wire and nothing that runs, so this shows what is shipped and that the fuses are written; that
 * the packed app runs is shown nowhere but on a real runtime.
 */

const asar = createRequire(import.meta.url)('@electron/asar');
/** Marks the fuse wire in Electron's binary; see docs/tutorial/fuses.md of Electron. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
/** Electron's defaults, in the order of its wire: '1' on, '0' off. */
const DEFAULT_WIRE = '101100011';
const [OFF, ON] = Buffer.from('01');
/** What the configuration asks for. */
const WANTED = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

const problems = [];
const check = (holds, problem) => void (holds || problems.push(problem));

const node = findNode();
ensureBuilt(node);
const folder = mkdtempSync(path.join(tmpdir(), 'synoptic-package-'));
try {
  const runtime = makeRuntime();
  const packed = pack(runtime, CONFIG);
  checkArchive(path.join(packed, 'resources', 'app.asar'));
  checkCorpus(path.join(packed, 'resources', 'corpus'), path.join(root, 'corpus', 'mobilisation-2022'));
  await checkFuses(path.join(packed, 'synoptic'));
  check(!existsSync(path.join(packed, 'resources', 'app.asar.unpacked')), 'files lie beside the archive, unprotected');
  const own = buildEdition();
  const around = pack(runtime, writeConfig(node, own, folder).config);
  checkArchive(path.join(around, 'resources', 'app.asar'));
  checkCorpus(path.join(around, 'resources', 'corpus'), own);
  checkRefused(path.join(folder, 'in'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) say(`package: ${problem}`);
say('Packed around a stand-in: no Electron runtime was run, and the fuses were written into a stand-in binary.');
say(problems.length === 0 ? 'The package holds what it must and nothing else.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;

function makeRuntime() {
  const runtime = path.join(folder, 'runtime');
  mkdirSync(path.join(runtime, 'resources'), { recursive: true });
  const wire = Buffer.from([WIRE_VERSION, DEFAULT_WIRE.length, ...Buffer.from(DEFAULT_WIRE)]);
  const binary = Buffer.concat([Buffer.alloc(4096), Buffer.from(SENTINEL), wire, Buffer.alloc(4096)]);
  writeFileSync(path.join(runtime, 'electron'), binary, { mode: 0o755 });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) {
    writeFileSync(path.join(runtime, name), 'stand-in');
  }
  return runtime;
}

/** An edition of somebody's own, from a folder of originals. */
function buildEdition() {
  const originals = path.join(folder, 'in');
  const bag = path.join(folder, 'harbour');
  mkdirSync(originals);
  writeFileSync(path.join(originals, 'toll.txt'), 'The toll rises to 12 crowns.');
  const main = path.join('src', 'hosts', 'cli', 'main.ts');
  const { ok, output } = runQuietly(node, [...NODE_FLAGS, main, 'bundle', originals, '--out', bag, '--id', 'harbour']);
  if (!ok) throw new Error(output);
  return bag;
}

/** The app is packed around no folder that is no edition. */
function checkRefused(place) {
  const { ok, output } = runQuietly(node, [path.join('build', 'package.mjs'), '--archive', place, '--dir']);
  check(!ok && output.includes('no valid edition'), 'a folder that is no edition was not refused');
}

function pack(runtime, config) {
  const output = path.join(folder, 'dist');
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
  const { ok, output: said } = runQuietly(node, [
    builder,
    '--dir',
    '--linux',
    '--x64',
    '--config',
    config,
    `-c.electronDist=${runtime}`,
    `-c.directories.output=${output}`,
  ]);
  if (!ok) throw new Error(said);
  return path.join(output, 'linux-unpacked');
}

/** The archive holds `out/` file by file as it was built, and a package.json that names the entry. */
function checkArchive(archive) {
  const isFile = (name) => !('files' in asar.statFile(archive, name.slice(1)));
  const packed = asar
    .listPackage(archive)
    .filter(isFile)
    .map((name) => name.slice(1).split(path.sep).join('/'));
  const built = listFiles(path.join(root, 'out'))
    .filter((name) => name !== '.built-from')
    .map((name) => `out/${name}`);
  const wanted = new Set([...built, 'package.json']);
  for (const name of packed) check(wanted.has(name), `${name} is packed and should not be`);
  for (const name of wanted) check(packed.includes(name), `${name} is not packed`);
  for (const name of built.filter((each) => packed.includes(each))) {
    const same = asar.extractFile(archive, name).equals(readFileSync(path.join(root, name)));
    check(same, `${name} differs from what was built`);
  }
  const { main } = JSON.parse(asar.extractFile(archive, 'package.json').toString());
  check(packed.includes(main), `the entry ${main} is not packed`);
  for (const name of ['out/preload/preload.cjs', 'out/renderer/index.html']) {
    check(packed.includes(name), `${name} is not packed`);
  }
  for (const name of packed.filter((each) => /^out\/main\/.*\.js$/.test(each))) checkImports(archive, name);
}

/** What main's bundles import must be in Node, in Electron, or beside them. */
function checkImports(archive, name) {
  const source = asar.extractFile(archive, name).toString();
  for (const [, from] of source.matchAll(/^import (?:[^'"]* from )?["']([^'"]+)["'];?$/gm)) {
    check(isBuiltin(from) || /^(?:electron$|\.\/)/.test(from), `${name} imports ${from}, which is not packed`);
  }
}

/** The one edition among the resources is the one that was packed, byte for byte. */
function checkCorpus(corpus, source) {
  check(readdirSync(corpus).length === 1, 'there is another edition than the one that was packed');
  const packed = path.join(corpus, path.basename(source));
  const names = listFiles(source);
  check(names.length > 0, 'there is no corpus');
  check(listFiles(packed).join('\n') === names.join('\n'), 'the packed corpus holds other files than the corpus');
  for (const name of names) {
    const both = [source, packed].map((place) => path.join(place, name)).filter((file) => existsSync(file));
    check(new Set(both.map(digest)).size === 1, `${name} of the corpus was changed by packing`);
  }
}

async function checkFuses(binary) {
  const wire = await getCurrentFuseWire(binary);
  for (const [name, wanted] of Object.entries(WANTED)) {
    const state = wire[FuseV1Options[name]];
    check(state === (wanted ? ON : OFF), `the fuse ${name} is not as it should be`);
  }
}

function digest(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function listFiles(place) {
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
