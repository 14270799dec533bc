import type { Archive } from '../archive/archive.ts';
import type { Saying } from './saying.ts';

/** The document in which the words begin, as far as the chain of quotation says. */
export interface ChainEnd {
  readonly agent: string;
  /** That speaker's own document in this archive, or null. */
  readonly documentId: string | null;
}

/** A name or title as it is compared: letters and digits alone, in one case, without a leading article. */
export const nameOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)/gu, '')
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What stands in a chain for a publisher nobody names. */
const UNNAMED = /^publisher not named$/i;

/** Follows a chain from the one who speaks back to the publisher, to the first who has a document of their own here. */
export function findChainEnd(archive: Archive, { attribution, documentId }: Saying): ChainEnd | null {
  const named = attribution.filter(({ agent }) => !UNNAMED.test(agent));
  const last = named.at(-1);
  if (!last) return null;
  const owners = new Map<string, string>();
  for (const { id, form, description } of archive.documents())
    for (const name of [description.publisher, ...description.creator])
      // A digest is our words about a source, not the source.
      if (name !== null && form === 'original' && !owners.has(nameOf(name))) owners.set(nameOf(name), id);
  if (attribution.length === 1) return { agent: last.agent, documentId };
  for (const { agent } of named.slice(1).toReversed()) {
    const owner = owners.get(nameOf(agent));
    if (owner !== undefined) return { agent, documentId: owner };
  }
  return { agent: last.agent, documentId: null };
}

/** First and last day a date can be, as text that sorts; an unreadable or open one is null. */
export function spanOf(edtf: string): readonly [string, string] | null {
  const [from = '', to = from] = edtf.replace(/[~?%]/g, '').replace(/T.*$/, '').split('/');
  if (!/^\d{2}[\dX]{2}/.test(from) || !/^\d{2}[\dX]{2}/.test(to)) return null;
  return [from.replace(/X/g, '0'), `${to.replace(/X/g, '9')}~`];
}

/** Which of some statements was said, or else published, before all others; several where the dates do not tell them apart. */
export function findEarliest(sayings: readonly Saying[]): ReadonlySet<Saying> {
  const dated = sayings.flatMap((saying) => {
    const said = spanOf((saying.said ?? saying.published)?.edtf ?? '');
    const published = spanOf((saying.published ?? saying.said)?.edtf ?? '');
    return said && published ? [{ saying, said, published }] : [];
  });
  if (dated.length < 2) return new Set();
  // One is out when another was certainly said before, or said at a time that may be the same and certainly published before.
  const isBefore = (a: readonly [string, string], b: readonly [string, string]): boolean => a[1] < b[0];
  const isOut = (one: (typeof dated)[number]): boolean =>
    dated.some(
      (other) =>
        isBefore(other.said, one.said) || (!isBefore(one.said, other.said) && isBefore(other.published, one.published)),
    );
  return new Set(dated.filter((one) => !isOut(one)).map(({ saying }) => saying));
}
