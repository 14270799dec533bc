import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of the page, with its media type. */
export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/** Resolves to the file a URL path names (`/` is the page itself), or null. */
export type StaticFiles = (urlPath: string) => Promise<StaticFile | null>;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The files that were in `folder` at the start, and no others: a name is looked up in a list and never joined to a
 * path, so no name can lead outside. Rejects when there is no such folder.
 */
export async function createStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map(
    entries
      .filter((entry) => entry.isFile() && path.extname(entry.name) in MEDIA_TYPES)
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [`/${path.relative(folder, file).split(path.sep).join('/')}`, file]),
  );
  return async (urlPath) => {
    const file = files.get(urlPath === '/' ? '/index.html' : urlPath);
    if (file === undefined) return null;
    const mediaType = MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream';
    return { bytes: new Uint8Array(await readFile(file)), mediaType };
  };
}
