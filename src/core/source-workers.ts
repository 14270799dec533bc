/** Where the workers of the core are; a host that bundles the core names its own files. */
export interface WorkerUrls {
  readonly reader: URL;
  readonly search: URL;
  readonly conflicts: URL;
  readonly exports: URL;
}

/** The workers as they stand in the source tree, for hosts that run it without a build. */
export const sourceWorkers: WorkerUrls = {
  reader: new URL('./import/reader.process.ts', import.meta.url),
  search: new URL('./search/search.worker.ts', import.meta.url),
  conflicts: new URL('./conflicts/conflicts.worker.ts', import.meta.url),
  exports: new URL('./export/export.worker.ts', import.meta.url),
};
