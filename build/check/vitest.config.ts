import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { adoptedStyles } from '../adopted-styles.ts';
import { NODE_FLAGS } from '../bootstrap/node.mjs';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [adoptedStyles()],
  test: {
    // So that no two tests compile it at once.
    globalSetup: 'build/check/compiled-code.ts',
    // Only what is not left to Node goes through the plugin.
    server: { deps: { inline: [/@codemirror/] } },
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'build/**/*.test.ts',
      'bench/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    // Real files, real SQLite and real workers want room on two busy cores; no test measures time.
    execArgv: NODE_FLAGS,
    // By itself it leaves one core free, and of two that is half of them.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
