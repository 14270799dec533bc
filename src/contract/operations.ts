import { activityContract } from './activity.ts';
import { annotationImportContract } from './annotation-import.ts';
import { annotationsContract } from './annotations.ts';
import { archiveContract } from './archive.ts';
import { backupsContract } from './backups.ts';
import { citingContract } from './citing.ts';
import { conflictsContract } from './conflicts.ts';
import { draftsContract } from './drafts.ts';
import { editionsContract } from './editions.ts';
import { evidenceContract } from './evidence.ts';
import { exportContract } from './export.ts';
import { helpContract } from './help.ts';
import { notebookContract } from './notebook.ts';
import { originalsContract } from './originals.ts';
import { originsContract } from './origins.ts';
import { ownQuestionsContract } from './own-questions.ts';
import { questionsContract } from './questions.ts';
import { searchContract } from './search.ts';
import { searchesContract } from './searches.ts';
import { settingsContract } from './settings.ts';
import { statementPlacesContract } from './statement-places.ts';
import { textsContract } from './texts.ts';

/** Everything the renderer may ask of the core, one entry each: input, progress, output, failure codes. */
export const synopticContract = {
  ...archiveContract,
  ...textsContract,
  ...editionsContract,
  ...backupsContract,
  ...originsContract,
  ...originalsContract,
  ...searchContract,
  ...searchesContract,
  ...annotationsContract,
  ...draftsContract,
  ...notebookContract,
  ...annotationImportContract,
  ...conflictsContract,
  ...questionsContract,
  ...statementPlacesContract,
  ...ownQuestionsContract,
  ...evidenceContract,
  ...citingContract,
  ...exportContract,
  ...settingsContract,
  ...helpContract,
  ...activityContract,
} as const;

export type SynopticContract = typeof synopticContract;

/** Operations that go on until they are cancelled: a page calls them for as long as it is there. */
export const UNTIL_CANCELLED: ReadonlySet<string> = new Set([
  'archive.watch',
  'drafts.hold',
] satisfies readonly (keyof SynopticContract)[]);
