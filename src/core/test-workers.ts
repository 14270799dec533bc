import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkerUrls } from './source-workers.ts';

/** Where `npm test` has built the app; the tests of a run by hand take the source tree, which needs no build and starts slower. */
const BUILT = process.env['SYNOPTIC_BUILT'];

/** A module of the app, as it was built or from the source tree, by their names; by its path, for in a page's environment `import.meta.url` is an address of the page. */
export const testedModule = (built: string, source: string): URL =>
  pathToFileURL(BUILT === undefined ? source : join(BUILT, built));

/** The workers that tests start. */
export const testWorkers: WorkerUrls = {
  reader: testedModule('reader.process.js', 'src/core/import/reader.process.ts'),
  search: testedModule('search.worker.js', 'src/core/search/search.worker.ts'),
  conflicts: testedModule('conflicts.worker.js', 'src/core/conflicts/conflicts.worker.ts'),
  exports: testedModule('export.worker.js', 'src/core/export/export.worker.ts'),
};
