import path from 'node:path';
import { pictureLimits } from '../../domain/picture.ts';
import type { RawBlock } from './canonical.ts';
import { decodeName, leadsOutside, namesBeside } from '../names-beside.ts';
import type { FindPicture } from './pictures.ts';
import type { ZipEntry } from './zip.ts';

/** The place of a part named in another, in the archive; it never leaves it, since only names in it are looked up. */
export function inside(from: string, href: string): string {
  const plain = href.split('#', 1)[0] ?? '';
  return path.posix.join(path.posix.dirname(from), decodeName(plain));
}

/** What a page that lies at `from` in an archive names by `source`, by its place in it; what leads outside stays as it is. */
export const sourceFrom = (from: string, source: string): string =>
  leadsOutside(source) ? source : inside(from, source);

/** The pictures of a page that lies at `from` in an archive, named by their places in it. */
export function withSourcesFrom(from: string, block: RawBlock): RawBlock {
  if (block.pictures === undefined) return block;
  return { ...block, pictures: block.pictures.map((each) => ({ ...each, source: sourceFrom(from, each.source) })) };
}

/** Finds the pictures that a page at `from` in an archive names; `files` are by their names composed. */
export function findBeside(files: ReadonlyMap<string, ZipEntry>, from: string): FindPicture {
  const find = findIn(files);
  return (source) => find(namesBeside(from, source).find((name) => files.has(name)) ?? source);
}

/** Finds pictures by their places in an archive. */
export function findIn(files: ReadonlyMap<string, ZipEntry>): FindPicture {
  return async (source) => {
    if (leadsOutside(source)) return 'outside';
    const entry = files.get(source);
    if (entry === undefined || entry.refused !== null) return 'missing';
    if (entry.bytes > pictureLimits.bytes) return 'too-large';
    return entry.read().catch(() => 'damaged' as const);
  };
}
