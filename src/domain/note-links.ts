/** Addresses that a note links to, without the words of a document they name. */
export function linksOf(body: string): readonly string[] {
  const found = [...body.matchAll(/\]\(((?:document|statement|question|note):[^)\s]+)\)/gu)];
  return [...new Set(found.map(([, address = '']) => address.replace(/@\d+-\d+$/, '')))];
}
