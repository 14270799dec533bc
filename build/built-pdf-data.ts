import { cpSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const library = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What the drawing of PDF files needs beside the page, by its name there: the worker, and data it asks for by name. */
function filesOfPdf(): ReadonlyMap<string, string> {
  const folder = (name: string, as: string, wanted: RegExp): [string, string][] =>
    readdirSync(path.join(library, name))
      .filter((file) => wanted.test(file))
      .map((file) => [`${as}/${file}`, path.join(library, name, file)]);
  return new Map([
    ['pdf.worker.mjs', path.join(library, 'legacy', 'build', 'pdf.worker.min.mjs')],
    ...folder('cmaps', 'cmaps', /\.bcmap$|LICENSE/),
    ...folder('standard_fonts', 'standard_fonts', /\.(?:pfb|ttf)$|LICENSE/),
    // Without WebAssembly, which the policy of the page does not allow.
    ...folder('wasm', 'decoders', /_nowasm_fallback\.js$|LICENSE_(?:JBIG2|OPENJPEG|PDFJS_(?:JBIG2|OPENJPEG))$/),
  ]);
}

/** Lays the worker that draws PDF files, and its data, into the folder `pdf` beside the built page. */
export function builtPdfData(): Plugin {
  return {
    name: 'built-pdf-data',
    apply: 'build',
    writeBundle: ({ dir = '' }) => {
      for (const [name, file] of filesOfPdf()) cpSync(file, path.join(dir, 'pdf', name));
    },
  };
}
