import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { sep } from 'node:path';
import { pictureLimits } from '../../domain/picture.ts';
import { namesBeside } from '../names-beside.ts';
import type { DiscoveredFile } from './discover.ts';

/** Files that came with a page, by what the page calls them. */
export type BesidePage = ReadonlyMap<string, Uint8Array>;

/** Finds what pages of an import name beside them, among the files of the import and nowhere else. */
export interface Beside {
  /** The file that `page` names by `source`; undefined where it is none below the folder that was chosen with the page. */
  find(page: DiscoveredFile, source: string): DiscoveredFile | undefined;
  /** The bytes of what `page` names, as far as there are such files and pictures are kept. */
  read(page: DiscoveredFile, sources: readonly string[]): Promise<BesidePage>;
}

/** Looks names up among `files`; no path is ever made of a name. */
export function createBeside(files: readonly DiscoveredFile[]): Beside {
  const places = new Map<string, DiscoveredFile | null>();
  for (const file of files) {
    if (file.unreadable !== undefined) continue;
    const place = placeOf(file);
    // Two names that are one when composed: nothing tells which is meant.
    places.set(place, places.has(place) ? null : file);
  }
  const find: Beside['find'] = (page, source) => {
    for (const name of namesBeside(shownPlace(page), source)) {
      const found = places.get(`${page.root} ${name}`);
      if (found) return found;
    }
    return undefined;
  };
  return {
    find,
    read: async (page, sources) => {
      const found = new Map<string, Uint8Array>();
      let left: number = pictureLimits.allBytes;
      for (const source of sources.slice(0, pictureLimits.count)) {
        const file = find(page, source);
        const bytes = file && (await readFileItself(file, Math.min(left, pictureLimits.bytes)).catch(() => null));
        if (!bytes) continue;
        found.set(source, bytes);
        left -= bytes.length;
      }
      return found;
    },
  };
}

const shownPlace = ({ shownAs }: DiscoveredFile): string => shownAs.split(sep).join('/').normalize('NFC');
const placeOf = (file: DiscoveredFile): string => `${file.root} ${shownPlace(file)}`;

/** A file that was found as one, if it still is: what became a link since is not followed. */
async function readFileItself({ path }: DiscoveredFile, most: number): Promise<Uint8Array | null> {
  // Windows has no such flag.
  const noFollow = (constants as { O_NOFOLLOW?: number }).O_NOFOLLOW ?? 0;
  const file = await open(path, constants.O_RDONLY | noFollow);
  try {
    const { size } = await file.stat();
    return size > 0 && size <= most ? await file.readFile() : null;
  } finally {
    await file.close();
  }
}
