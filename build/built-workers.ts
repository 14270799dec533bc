import type { Plugin } from 'vite';

const SOURCE = /\/source-workers\.ts$/;

/**
 * In a build the workers are bundles beside the main one; the module that says where they are in the sources is
 * replaced by one that says so.
 */
export function builtWorkers(): Plugin {
  return {
    name: 'built-workers',
    load: (id) =>
      SOURCE.test(id)
        ? `export const sourceWorkers = {
             reader: new URL('reader.process.js', import.meta.url),
             search: new URL('search.worker.js', import.meta.url),
             conflicts: new URL('conflicts.worker.js', import.meta.url),
           };`
        : null,
  };
}
