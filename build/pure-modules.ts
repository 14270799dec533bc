import type { Plugin } from 'vite';

/** Modules that do nothing when they are loaded, and are large by what they import. */
const PURE = /\/src\/core\/(?:conflicts|sentence-pairs|statements)\//;

/** Tells the bundler which modules need not be loaded for their own sake: whoever only stores what was found does not load the language models that find it. */
export function pureModules(): Plugin {
  return {
    name: 'pure-modules',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\.ts$/ },
      async handler(source, importer, options) {
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        return resolved && PURE.test(resolved.id) ? { ...resolved, moduleSideEffects: false } : resolved;
      },
    },
  };
}
