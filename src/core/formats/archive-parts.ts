import type { Part } from './format.ts';
import { findBeside } from './pictures-beside.ts';
import type { FormatFile, ZipEntry } from './zip.ts';

/** Files that systems and programs leave in archives for themselves. */
const LITTER = /(?:^|\/)(?:\.(?!\.\/)[^/]*|__MACOSX|Thumbs\.db|desktop\.ini|~\$[^/]*)(?:\/|$)/i;

/** The files of a zip as documents, in order of name. */
export async function* openZipParts(file: FormatFile): AsyncGenerator<Part> {
  const entries = (await file.entries()).filter(({ name }) => !LITTER.test(name));
  const files = new Map(entries.map((entry) => [entry.name.normalize('NFC'), entry]));
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    yield { ...toPart(entry), findPicture: findBeside(files, entry.name) };
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
