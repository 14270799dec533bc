import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { adoptedStyles } from '../adopted-styles.ts';
import { NODE_FLAGS } from '../bootstrap/node.mjs';

const ALL = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'build/**/*.test.ts', 'bench/**/*.test.ts'];

/** Tests that leave nothing behind in their process: no page, nothing in the place of a module, no processes of their own. */
const PURE = [
  'src/domain/**/*.test.ts',
  'src/rpc/**/*.test.ts',
  'src/core/formats/**/*.test.ts',
  'src/core/statements/language/**/*.test.ts',
  'src/renderer/{messages,features}/**/*.test.ts',
  'src/renderer/data/!(keys).test.ts',
  'src/renderer/ui/!(load-editor).test.ts',
];

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [adoptedStyles()],
  test: {
    // So that no two tests compile it at once.
    globalSetup: 'build/check/compiled-code.ts',
    // Only what is not left to Node goes through the plugin.
    server: { deps: { inline: [/@codemirror/] } },
    // A process for each file costs half a second of it, which most of these take less than.
    projects: [
      { extends: true, test: { name: 'alone', include: ALL, exclude: PURE } },
      { extends: true, test: { name: 'together', include: PURE, isolate: false } },
    ],
    // Real files, real SQLite and real workers want room on two busy cores; no test measures time.
    execArgv: NODE_FLAGS,
    // By itself it leaves one core free, and of two that is half of them.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
