import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const OURS = fileURLToPath(new URL('../src/renderer/writing/adopted-styles.ts', import.meta.url));

/** Gives CodeMirror, for `style-mod`, the module that adopts its rules: the policy of the page lets no style element speak. */
export function adoptedStyles(): Plugin {
  return {
    name: 'adopted-styles',
    enforce: 'pre',
    resolveId: (source, importer) => (source === 'style-mod' && importer !== OURS ? OURS : null),
  };
}
