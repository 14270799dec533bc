/** Writing to disk so that "saved" is true: the one place that knows how. */
export { sha256OfBytes, sha256OfText } from './digest.ts';
export { syncFolder, syncFolderNow, writeFileAtomic, writeFileSynced } from './atomic-write.ts';
export { timeInName } from './time-in-name.ts';
export { readOnlyFailure, toSaveFailure, type WhyReadOnly } from './storage-failure.ts';
