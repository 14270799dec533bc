import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';
import { compileIndexCode } from './index-code.ts';

/** Modules that say where files lie beside the sources, and what says it of a build. */
const PLACES: readonly [source: RegExp, built: string][] = [
  [
    /\/core\/source-workers\.ts$/,
    `export const sourceWorkers = {
       reader: new URL('reader.process.js', import.meta.url),
       search: new URL('search.worker.js', import.meta.url),
       conflicts: new URL('conflicts.worker.js', import.meta.url),
       exports: new URL('export.worker.js', import.meta.url),
     };`,
  ],
  [
    /\/core\/formats\/pdf-data\.ts$/,
    `import { fileURLToPath } from 'node:url';
     export const characterMaps = fileURLToPath(new URL('cmaps/', import.meta.url));`,
  ],
  [
    /\/core\/search\/index-code\.ts$/,
    `import { readFileSync } from 'node:fs';
     export const readIndexCode = () => readFileSync(new URL('index-code.wasm', import.meta.url));`,
  ],
];

/** In a build the workers are bundles beside the main one, and so is the data a reader needs. */
export function builtWorkers(): Plugin {
  return {
    name: 'built-workers',
    load: (id) => PLACES.find(([source]) => source.test(id))?.[1] ?? null,
    writeBundle: async ({ dir = '' }) => {
      writeFileSync(path.join(dir, 'index-code.wasm'), await compileIndexCode());
      const maps = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
      cpSync(maps, path.join(dir, 'cmaps'), { recursive: true });
    },
  };
}
