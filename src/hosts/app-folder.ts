import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds `package.json` and `out/`: the checkout, or the app's archive once it is installed. */
export const appFolder: string = findUpwards(import.meta.dirname);

/** The built page. */
export const builtPage: string = path.join(appFolder, 'out', 'renderer');

/** Folders of the editions that come with the app, whichever it was packed around; installed, they lie among its resources. */
export function bundledEditions(): readonly string[] {
  const places = [appFolder, ...('resourcesPath' in process ? [String(process.resourcesPath)] : [])];
  return places.map(editionsIn).find((found) => found.length > 0) ?? [];
}

/** The bags below `corpus` of a place, in order of name. */
export function editionsIn(place: string): readonly string[] {
  const corpus = path.join(place, 'corpus');
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus)
    .sort()
    .map((name) => path.join(corpus, name))
    .filter((folder) => existsSync(path.join(folder, 'bagit.txt')));
}

function findUpwards(from: string): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('the app has no package.json');
  return findUpwards(parent);
}
