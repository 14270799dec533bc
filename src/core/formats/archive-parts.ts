import type { Part } from './format.ts';
import type { FindPicture } from './pictures.ts';
import { findIn, sourceFrom } from './pictures-beside.ts';
import type { FormatFile, ZipEntry } from './zip.ts';

/** Files that systems and programs leave in archives for themselves. */
const LITTER = /(?:^|\/)(?:\.(?!\.\/)[^/]*|__MACOSX|Thumbs\.db|desktop\.ini|~\$[^/]*)(?:\/|$)/i;

/** The files of a zip as documents, in order of name. */
export async function* openZipParts(file: FormatFile): AsyncGenerator<Part> {
  const entries = (await file.entries()).filter(({ name }) => !LITTER.test(name));
  const find = findIn(new Map(entries.map((entry) => [entry.name, entry])));
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const findPicture: FindPicture = (source) => find(sourceFrom(entry.name, source));
    yield { ...toPart(entry), findPicture };
  }
}

/** The captures inside a WACZ (specs.webrecorder.net/wacz), which are read as WARC files in turn. */
export async function* openWacz(file: FormatFile): AsyncGenerator<Part> {
  for (const entry of await file.entries()) if (/^archive\/.*\.warc(?:\.gz)?$/i.test(entry.name)) yield toPart(entry);
}

function toPart({ name, read, refused }: ZipEntry): Part {
  const fileName = name.slice(name.lastIndexOf('/') + 1);
  return { name, bytes: read, content: { fileName }, ...(refused === null ? {} : { refused }) };
}
