import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { adoptedStyles } from './build/adopted-styles.ts';
import { builtFonts } from './build/built-fonts.ts';
import { builtLanguages } from './build/built-languages.ts';
import { builtPdfData } from './build/built-pdf-data.ts';
import { builtWorkers } from './build/built-workers.ts';
import { parsedJson } from './build/parsed-json.ts';
import { pureModules } from './build/pure-modules.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Main, the host of the browser face, the command line and the workers lie side by side, and hold their dependencies: no node_modules is shipped. */
const main = {
  main: at('src/hosts/electron/main.ts'),
  cli: at('src/hosts/cli/main.ts'),
  server: at('src/hosts/server/main.ts'),
  'reader.process': at('src/core/import/reader.process.ts'),
  'search.worker': at('src/core/search/search.worker.ts'),
  'conflicts.worker': at('src/core/conflicts/conflicts.worker.ts'),
  'export.worker': at('src/core/export/export.worker.ts'),
};

export default defineConfig({
  main: {
    plugins: [builtWorkers(), builtFonts(), builtLanguages(), parsedJson(), pureModules()],
    build: {
      outDir: 'out/main',
      target: 'node24',
      minify: false,
      externalizeDeps: false,
      rollupOptions: {
        input: main,
        external: ['electron'],
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          // Installed, the command line is started as a program.
          banner: ({ name, isEntry }) => (isEntry && name === 'cli' ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      minify: false,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: at('src/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    base: './',
    plugins: [react(), builtPdfData(), adoptedStyles()],
    // What is made ready ahead for development goes around the plugins.
    optimizeDeps: { exclude: ['style-mod', '@codemirror/view', '@codemirror/language'] },
    build: {
      outDir: at('out/renderer'),
      target: 'chrome138',
      minify: true,
      cssMinify: true,
      // The policy allows no data: URL, so small files stay files.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: at('src/renderer/index.html') },
    },
  },
});
