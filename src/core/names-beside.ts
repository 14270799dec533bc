import path from 'node:path';

/** Whether an address leads out of what holds the page, or of the file system it was saved in. */
export const leadsOutside = (source: string): boolean => /^\s*(?:[a-z][a-z0-9+.-]*:|\/|\\)/i.test(source);

/** A name or address without its percent signs, or as it stands where they are none. */
export function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

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
