import type { SynopticContract } from '../contract/operations.ts';
import type { ImportReport } from '../domain/import-report.ts';
import type { Handlers } from '../rpc/operation.ts';
import { backUpWhenDue, checkWhenDue, openArchive, type Archive } from './archive/archive.ts';
import { archiveHandlers, backupHandlers, originHandlers, workHandlers, type Modules } from './handlers.ts';
import {
  createImporter,
  type ChosenPath,
  type ImportContext,
  type Importer,
  type StartReader,
} from './import/import.ts';
import { conflictHandlers } from './conflicts/conflicts.ts';
import { evidenceHandlers } from './evidence/evidence.ts';
import { helpHandlers } from './help/help.ts';
import { createModules } from './modules.ts';
import { toPlainWords } from './search/search.ts';
import { searchHandlers } from './search-handlers.ts';
import { createSelections } from './selections.ts';
import type { WorkerUrls } from './source-workers.ts';

export { READER_HEAP, type ReaderListener, type StartReader } from './import/import.ts';

/** What happened, in codes and counts; never titles, names, queries or text. */
export interface LogEvent {
  readonly event: string;
  readonly count?: number;
  readonly milliseconds?: number;
}

export interface CoreOptions {
  /** Absolute folder of the library; made when it is missing. */
  readonly library: string;
  /** Absolute folders of editions, opened read-only. */
  readonly editions: readonly string[];
  readonly workers: WorkerUrls;
  /** How the processes that read files are started, where that is not Node's own way. */
  readonly startReader?: StartReader;
  /** Checks the fixity of everything in the background and backs it up, once a day; for hosts with a page. */
  readonly checkFixity?: boolean;
  readonly log?: (event: LogEvent) => void;
}

/** The application without a face. */
export interface Core {
  readonly handlers: Handlers<SynopticContract>;
  /** Registers paths that a host's dialog chose, and gives the token the page passes on; `onUsed` follows the import. */
  addSelection(paths: readonly string[], onUsed?: () => void): string;
  /** Imports paths directly, for hosts without a page; same report and failures as `archive.importFiles`. */
  importPaths(chosen: readonly ChosenPath[], context: ImportContext): ReturnType<Importer['run']>;
  /** The best documents for a query of plain words, without passages, for batches. Fails with `INDEX_UNAVAILABLE`. */
  rank(words: string, limit: number): Promise<{ documentId: string; identifier: string; score: number }[]>;
  /** The stored original with that digest, or null; its bytes are checked. */
  readBlob(sha256: string): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/**
 * Opens the library and the editions and wires the modules.
 * Fails with `LIBRARY_MISSING`, `NOT_A_LIBRARY`, `LIBRARY_DAMAGED`, `LIBRARY_TOO_NEW` or `EDITION_INVALID`.
 */
export async function createCore({
  library,
  editions,
  workers,
  startReader,
  checkFixity = false,
  log = () => undefined,
}: CoreOptions): Promise<Core> {
  const archive = await openArchive(library, editions);
  const modules = createModules(archive, workers);
  const { search } = modules;
  const importer = createImporter(archive, workers.reader, startReader);
  const selections = createSelections();
  const importPaths = async (chosen: readonly ChosenPath[], context: ImportContext) => {
    const summary = await readBack(archive, await importer.run(chosen, context));
    log({ event: 'import.done', count: summary.imported });
    if (summary.imported === 0) return summary;
    await findImported(modules, summary, context);
    return withOrigins(modules, summary);
  };
  const closing = new AbortController();
  const lookedAfter = checkFixity ? lookAfter(library, modules, { signal: closing.signal, log }) : Promise.resolve();
  log({ event: 'core.opened', count: archive.count() });
  return {
    handlers: {
      ...archiveHandlers(modules),
      ...backupHandlers(modules),
      ...workHandlers(modules),
      ...originHandlers(modules),
      ...conflictHandlers(modules),
      ...evidenceHandlers(modules),
      ...searchHandlers(modules),
      ...helpHandlers(),
      'annotations.previewImport': ({ selection, documentId }) =>
        selections.use(selection, ([chosen]) => modules.annotationImport.preview(chosen?.path ?? '', documentId)),
      'archive.importFiles': ({ selection, options }, context) =>
        selections.use(selection, (chosen) => importPaths(chosen, { ...context, options })),
    },
    addSelection: (paths, onUsed) => selections.add(paths, onUsed),
    importPaths,
    rank: async (words, limit) => {
      const ranked = await search.rank(toPlainWords(words), limit);
      return ranked.map((hit) => ({ ...hit, identifier: archive.identifier(hit.documentId) }));
    },
    readBlob: (sha256) => archive.readOriginal(sha256),
    close: async () => {
      closing.abort();
      await lookedAfter;
      await importer.close();
      await modules.conflicts.close();
      await search.close();
      archive.close();
    },
  };
}

/** Checks fixity and makes a backup beside the work, once a day each; resolves when nothing of it runs. */
async function lookAfter(
  library: string,
  { archive, changes }: Modules,
  { signal, log }: { readonly signal: AbortSignal; readonly log: (event: LogEvent) => void },
): Promise<void> {
  await checkWhenDue(archive, signal).then(
    (made) => made && changes.tell('fixity'),
    () => log({ event: 'fixity.failed' }),
  );
  // After the check, so that what it mended is in it.
  await backUpWhenDue(library, archive.database, signal).then(
    (made) => {
      if (!made) return;
      changes.tell('backups');
      log({ event: 'backup.made' });
    },
    () => log({ event: 'backup.failed' }),
  );
}

/** Makes what was imported findable, and tells of the saved searches that find some of it. */
async function findImported(
  { search, searches, changes }: Modules,
  summary: ImportReport,
  { report }: ImportContext,
): Promise<void> {
  changes.tell('documents');
  await search.sync(({ done, total }) => report({ stage: 'indexing', done, total, path: null }));
  if (await searches.afterImport(importedIds(summary))) changes.tell('searches');
}

/** Says with which documents each one shares its origin. */
async function withOrigins({ origins, changes }: Modules, summary: ImportReport): Promise<ImportReport> {
  await origins.refresh();
  changes.tell('origins');
  const groups = origins.groupOf();
  const files = summary.files.map((file) => {
    const originId = groups.get(file.documentId ?? '');
    return originId === undefined ? file : { ...file, originId };
  });
  return { ...summary, files };
}

/** The documents that an import added. */
function importedIds({ files }: ImportReport): string[] {
  return files.flatMap(({ outcome, documentId }) => (outcome === 'imported' && documentId ? [documentId] : []));
}

/** Checks what was just taken in on the disk itself; a file that does not read back as it was written says so. */
async function readBack(archive: Archive, report: ImportReport): Promise<ImportReport> {
  const taken = importedIds(report);
  if (taken.length === 0) return report;
  const { objects, intact } = await archive.verify({ only: new Set(taken) });
  if (intact) return report;
  const damaged = new Set(objects.filter(({ outcome }) => outcome !== 'intact').map(({ documentId }) => documentId));
  const warning = 'It was stored, but does not read back as it was written. Check the disk, and import it again.';
  const files = report.files.map((file) =>
    file.outcome === 'imported' && damaged.has(file.documentId ?? '')
      ? { ...file, warnings: [...(file.warnings ?? []), warning] }
      : file,
  );
  return { ...report, files };
}
