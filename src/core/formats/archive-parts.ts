import type { Expansion } from './expansion.ts';
import type { Part } from './format.ts';
import { openZip, type ZipEntry } from './zip.ts';

/** Files that systems and programs leave in archives for themselves. */
const LITTER = /(?:^|\/)(?:\.(?!\.\/)[^/]*|__MACOSX|Thumbs\.db|desktop\.ini|~\$[^/]*)(?:\/|$)/i;

/** The files of a zip as documents, in order of name. */
export async function* openZipParts(bytes: Uint8Array, expansion: Expansion): AsyncGenerator<Part> {
  const entries = (await openZip(bytes, expansion)).filter(({ name }) => !LITTER.test(name));
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) yield toPart(entry);
}

/** The captures inside a WACZ (specs.webrecorder.net/wacz), which are read as WARC files in turn. */
export async function* openWacz(bytes: Uint8Array, expansion: Expansion): AsyncGenerator<Part> {
  const entries = await openZip(bytes, expansion);
  for (const entry of entries) if (/^archive\/.*\.warc(?:\.gz)?$/i.test(entry.name)) yield toPart(entry);
}

function toPart({ name, read, refused }: ZipEntry): Part {
  const fileName = name.slice(name.lastIndexOf('/') + 1);
  return { name, bytes: read, content: { fileName }, ...(refused === null ? {} : { refused }) };
}
