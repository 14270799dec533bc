import { createRequire } from 'node:module';
import path from 'node:path';

/** Folder of the tables that tell which letters the codes of East Asian fonts stand for; ends in a separator. */
export const characterMaps = `${path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')}${path.sep}`;
