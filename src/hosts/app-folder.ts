import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds `package.json` and `out/`: the checkout, or the app's archive once it is installed. */
export const appFolder: string = findUpwards(import.meta.dirname);

/** The built page. */
export const builtPage: string = path.join(appFolder, 'out', 'renderer');

/** Folders of the editions that come with the app; installed, they lie among its resources. */
export function bundledEditions(): readonly string[] {
  const places = [appFolder, ...('resourcesPath' in process ? [String(process.resourcesPath)] : [])];
  return places
    .map((place) => path.join(place, 'corpus', 'mobilisation-2022'))
    .filter((folder) => existsSync(path.join(folder, 'bagit.txt')))
    .slice(0, 1);
}

function findUpwards(from: string): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('the app has no package.json');
  return findUpwards(parent);
}
