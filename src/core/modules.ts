import { createAnnotationImport } from './annotation-import/annotation-import.ts';
import { createAnnotations, createReadingPositions, type Annotations } from './annotations/annotations.ts';
import type { Archive } from './archive/archive.ts';
import { createChanges } from './changes.ts';
import { createConflicts, createQuestions, type ConflictWorker } from './conflicts/conflicts.ts';
import { createExports } from './export/export.ts';
import type { Modules } from './handlers.ts';
import { createOrigins } from './origins/origins.ts';
import { createSearch, type WorkSource } from './search/search.ts';
import { createSearches, createSynonyms, type Synonyms } from './searches/searches.ts';
import { createSettings } from './settings.ts';
import type { WorkerUrls } from './source-workers.ts';
import { createStatements } from './statements/statements.ts';
import { untilChanged } from './until-changed.ts';

const MEGABYTE = 1024 * 1024;

/** Wires the modules over an open archive; `workers` says where the workers lie, `comparing` is the one that compares. */
export function createModules(archive: Archive, workers: WorkerUrls, comparing: ConflictWorker): Modules {
  const changes = createChanges();
  const annotations = createAnnotations(archive);
  const synonyms = createSynonyms(archive.database);
  const settings = createSettings(archive.database);
  const search = createSearch({
    archive,
    work: workSource(archive, annotations, synonyms),
    workerUrl: workers.search,
    cacheBytes: settings.get().searchMemory * MEGABYTE,
    onChange: () => changes.tell('index'),
  });
  const statements = createStatements(archive);
  const conflicts = createConflicts(archive, comparing);
  const questions = createQuestions({ archive, statements, conflicts });
  return {
    ...{ archive, changes, annotations, synonyms, search, settings },
    annotationImport: createAnnotationImport({ archive, annotations }),
    searches: createSearches(archive.database, search),
    positions: createReadingPositions(archive),
    ...{ statements, conflicts },
    exports: createExports({ archive, annotations, questions }, workers.exports),
    origins: createOrigins(archive),
  };
}

/** What searches ask the other modules; what lies in the library is read again only after a change of it. */
function workSource(archive: Archive, annotations: Annotations, synonyms: Synonyms): WorkSource {
  const ledgers = archive.editions.flatMap(({ ledger }) => ledger ?? []);
  const statements = ledgers.flatMap((ledger) => ledger.statements);
  const questions = ledgers.flatMap((ledger) => ledger.questions);
  return {
    annotations: untilChanged(archive, () => annotations.all()),
    annotationsOf: (documentId) => annotations.list(documentId),
    statements: () => statements,
    questions: () => questions,
    synonyms: untilChanged(archive, () => synonyms.list()),
  };
}
