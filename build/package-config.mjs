import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { NODE_FLAGS } from './bootstrap/node.mjs';
import { root, runQuietly, Stop } from './bootstrap/run.mjs';

/** How the app is packed around the edition that comes with it. */
export const CONFIG = path.join('build', 'electron-builder.yml');

/**
 * Writes, into `folder`, how the app is packed around the edition in `archive` instead; gives the path of it and the id of
 * the edition. Throws `Stop` where the folder is no valid edition.
 */
export function writeConfig(node, archive, folder) {
  const edition = path.resolve(archive);
  const { ok, output } = runQuietly(node, [...NODE_FLAGS, path.join('build', 'build-edition.ts'), '--check', edition]);
  if (!ok) throw new Stop(`${edition} is no valid edition, so nothing was packed.\n${output.trim()}`);
  const { id } = JSON.parse(readFileSync(path.join(edition, 'data', 'edition.json'), 'utf8'));
  const config = parse(readFileSync(path.join(root, CONFIG), 'utf8'));
  const others = config.extraResources.filter(({ to }) => !to.startsWith('corpus/'));
  config.extraResources = [{ from: edition, to: `corpus/${id}` }, ...others];
  const file = path.join(folder, 'electron-builder.json');
  writeFileSync(file, JSON.stringify(config, null, 2));
  return { config: file, id };
}
