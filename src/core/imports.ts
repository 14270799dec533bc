import { warningInEnglish } from '../domain/warning.ts';
import type { SynopticContract } from '../contract/operations.ts';
import type { ImportReport } from '../domain/import-report.ts';
import { Failure } from '../rpc/failure.ts';
import type { Handlers } from '../rpc/operation.ts';
import type { Archive } from './archive/archive.ts';
import type { Modules } from './handlers.ts';
import type { ChosenPath, ImportContext, Importer, ImportRun } from './import/import.ts';
import type { Selections } from './selections.ts';

type ImportOperation = 'archive.importFiles' | 'archive.pauseImports' | 'archive.forgetSelection';

/** Imports with everything that follows one: reading back, the index, saved searches, origins. */
export interface Imports {
  run(chosen: readonly ChosenPath[], context: ImportContext): Promise<ImportRun>;
  readonly handlers: Pick<Handlers<SynopticContract>, ImportOperation>;
}

interface Parts {
  readonly modules: Modules;
  readonly importer: Importer;
  readonly selections: Selections;
  /** Told how many documents an import added. */
  readonly onDone: (imported: number) => void;
}

/** Imports into the archive of `modules`. */
export function createImports({ modules, importer, selections, onDone }: Parts): Imports {
  const run: Imports['run'] = async (chosen, context) => {
    const { report, left } = await importer.run(chosen, context).catch(async (error: unknown) => {
      if (isPartly(error)) await followStored(modules, context);
      throw error;
    });
    const summary = await readBack(modules.archive, report);
    onDone(summary.imported);
    if (summary.imported === 0) {
      // What came again can have put an original right, or brought pictures.
      if (summary.duplicates > 0) modules.changes.tell('documents');
      return { report: summary, left };
    }
    await findImported(modules, summary, context);
    return { report: await withOrigins(modules, summary), left };
  };
  return {
    run,
    handlers: {
      'archive.importFiles': ({ selection, options, only }, context) =>
        selections.use(selection, async (chosen, keep) => {
          const { report, left } = await run(chosen, { ...context, options, only });
          return left.length === 0 ? report : { ...report, retry: keep(left) };
        }),
      'archive.pauseImports': ({ isPaused }) => ({ imports: importer.pause(isPaused) }),
      'archive.forgetSelection': ({ selection }) => {
        selections.forget(selection);
        return {};
      },
    },
  };
}

const isPartly = (error: unknown): boolean =>
  error instanceof Failure && typeof error.details === 'object' && error.details !== null && 'stored' in error.details;

/** Has index and origins follow the documents that an import stored before it failed. */
async function followStored({ search, origins, changes }: Modules, { report }: ImportContext): Promise<void> {
  changes.tell('documents');
  await search.sync(({ done, total }) => report({ stage: 'indexing', done, total, path: null })).catch(() => undefined);
  await origins.refresh().catch(() => undefined);
  changes.tell('origins');
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
  const warning = warningInEnglish('reads-back-otherwise', {});
  const files = report.files.map((file) =>
    file.outcome === 'imported' && damaged.has(file.documentId ?? '')
      ? { ...file, warnings: [...(file.warnings ?? []), warning] }
      : file,
  );
  return { ...report, files };
}
