import path from 'node:path';
import { pictureLimits } from '../../domain/picture.ts';
import type { RawBlock } from './canonical.ts';
import { decodeName } from './data-address.ts';
import { leadsOutside, type FindPicture } from './pictures.ts';
import type { ZipEntry } from './zip.ts';

/** The place of a part named in another, in the archive; it never leaves it, since only names in it are looked up. */
export function inside(from: string, href: string): string {
  const plain = href.split('#', 1)[0] ?? '';
  return path.posix.join(path.posix.dirname(from), decodeName(plain));
}

/** What a page that lies at `from` in an archive names by `source`, by its place in it; what leads outside stays as it is. */
export const sourceFrom = (from: string, source: string): string =>
  leadsOutside(source) ? source : inside(from, source);

/**
 * The places in a folder or archive that a page at `from` may mean by `source`, the likeliest first, composed (NFC) and
 * with `/`; none where it leads out of it. Names are only looked up, so that no place is ever opened by them.
 */
export function namesBeside(from: string, source: string): string[] {
  const plain = source.trim().split('#', 1)[0] ?? '';
  const query = plain.indexOf('?');
  // A saved page can keep the query in the name of the file, or in the address alone.
  const written = query === -1 ? [plain] : [plain, plain.slice(0, query)];
  const names = written.flatMap((each) => [decodeName(each), each]).map((each) => each.replaceAll('\\', '/'));
  const places = names.flatMap((name) => {
    if (name === '' || name.includes('\0') || leadsOutside(name)) return [];
    const place = path.posix.join(path.posix.dirname(from), name);
    return place === '..' || place.startsWith('../') || place.startsWith('/') ? [] : [place.normalize('NFC')];
  });
  return [...new Set(places)];
}

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
