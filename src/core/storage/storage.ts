/** Writing to disk so that "saved" is true: the one place that knows how. */
export { syncFolder, writeFileAtomic, writeFileSynced } from './atomic-write.ts';
export { readOnlyFailure, toSaveFailure } from './storage-failure.ts';
