import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './bootstrap/build.mjs';
import { findNode } from './bootstrap/node.mjs';
import { root, run, say, Stop } from './bootstrap/run.mjs';
import { CONFIG, writeConfig } from './package-config.mjs';

/** Builds the desktop app: `npm run package -- [--archive <bag>] [options of electron-builder]`. */
const folder = mkdtempSync(path.join(tmpdir(), 'synoptic-package-'));
try {
  const { archive, passed } = toOptions(process.argv.slice(2));
  const node = findNode();
  ensureBuilt(node);
  const config = archive === null ? CONFIG : writeConfig(node, archive, folder).config;
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
  process.exitCode = await run(node, [builder, '--config', config, ...passed]);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function toOptions(args) {
  const at = args.indexOf('--archive');
  if (at === -1) return { archive: null, passed: args };
  const archive = args[at + 1];
  if (archive === undefined || archive.startsWith('-')) throw new Stop('--archive takes the folder of an edition.');
  return { archive, passed: args.toSpliced(at, 2) };
}
