import { createHash } from 'node:crypto';

/** Hexadecimal digits that tell two names apart that would be one. */
const DIGITS = 8;
const MOST = 80;

/**
 * Names of documents for paths below a folder, in the order of the paths: small letters, digits and hyphens, from the
 * path where it has such, and with some digits of its digest where two would be the same. A path has its name by the
 * whole list, so that every shard of a build gives the same ones.
 */
export function toNames(paths: readonly string[]): Map<string, string> {
  const plain = paths.map((path) => [path, slugOf(path)] as const);
  const counts = new Map<string, number>();
  for (const [, slug] of plain) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return new Map(
    plain.map(([path, slug]) => [path, slug === '' || (counts.get(slug) ?? 0) > 1 ? join(slug, digestOf(path)) : slug]),
  );
}

/** The name of a part of a file that holds several documents. */
export function toPartName(name: string, part: string): string {
  return join(name, slugOf(part), digestOf(part));
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('-');
const cut = (slug: string): string => slug.slice(0, MOST).replace(/-+$/, '');

/** What is left of a path in small Latin letters and digits; letters with marks lose them, others go. */
function slugOf(path: string): string {
  const plain = path
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return cut(plain.replace(/^-+|-+$/g, ''));
}
