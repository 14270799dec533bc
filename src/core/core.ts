import { setTimeout } from 'node:timers/promises';
import type { SynopticContract } from '../contract/operations.ts';
import type { ImportReport } from '../domain/import-report.ts';
import type { Handlers } from '../rpc/operation.ts';
import { activityHandlers, createActivity, listed } from './activity/activity.ts';
import { backUpWhenDue, checkWhenDue, openArchive, type Archive } from './archive/archive.ts';
import {
  annotationImportHandlers,
  archiveHandlers,
  backupHandlers,
  originHandlers,
  workHandlers,
  type Modules,
} from './handlers.ts';
import { createImporter, type ChosenPath, type ImportContext, type StartReader } from './import/import.ts';
import { conflictHandlers, createConflictWorker } from './conflicts/conflicts.ts';
import { createDrafts, draftHandlers } from './drafts/drafts.ts';
import { editionHandlers } from './edition-handlers.ts';
import { evidenceHandlers } from './evidence/evidence.ts';
import { helpHandlers } from './help/help.ts';
import { createImports } from './imports.ts';
import { createModules } from './modules.ts';
import { notebookHandlers } from './notebook-handlers.ts';
import { createOriginals, originalsHandlers } from './originals/originals.ts';
import { readLostTexts } from './repair/repair.ts';
import { createReadingAgain } from './reading-again/reading-again.ts';
import { textHandlers } from './reading-again/text-handlers.ts';
import { toPlainWords } from './search/search.ts';
import { searchHandlers } from './search-handlers.ts';
import { createReadAhead, type ReadAhead } from './read-ahead.ts';
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
  readonly startReader?: StartReader | undefined;
  /** Checks the fixity of everything in the background and backs it up, once a day; for hosts with a page. */
  readonly checkFixity?: boolean;
  /** Whether statements are going to be compared: what that needs is loaded while the library opens. */
  readonly compares?: boolean;
  readonly log?: (event: LogEvent) => void;
}

/** What the operations are made of. */
interface Parts {
  readonly modules: Modules;
  readonly imports: ReturnType<typeof createImports>;
  readonly selections: ReturnType<typeof createSelections>;
  readonly library: string;
  readonly readingAgain: ReturnType<typeof createReadingAgain>;
  readonly originals: ReturnType<typeof createOriginals>;
  readonly activity: ReturnType<typeof createActivity>;
}

/** The application without a face. */
export interface Core {
  /** False where the library cannot be written to, or another writes to it. */
  readonly isWritable: boolean;
  readonly handlers: Handlers<SynopticContract>;
  /** Registers paths that a host's dialog chose, and gives the token the page passes on; `onUsed` follows the import. */
  addSelection(paths: readonly string[], onUsed?: () => void): string;
  /** Imports paths directly, for hosts without a page; same report and failures as `archive.importFiles`. */
  importPaths(chosen: readonly ChosenPath[], context: ImportContext): Promise<ImportReport>;
  /** The best documents for a query of plain words, without passages, for batches. Fails with `INDEX_UNAVAILABLE`. */
  rank(words: string, limit: number): Promise<{ documentId: string; identifier: string; score: number }[]>;
  /** The stored original with that digest, the opened part of one, or one of the last exports, or null; checked. */
  readBlob(sha256: string): Promise<Uint8Array | null>;
  /** The page that `originals.open` gave a ticket for, once; null for any other ticket. It is HTML, made to do nothing. */
  takePage(ticket: string): string | null;
  /**
   * Reads what every page asks for first, so that it is there when one does, and what the notebook wants once the page is
   * served and asks for nothing; for hosts that are about to show a page.
   */
  readAhead(): void;
  close(): Promise<void>;
}

/**
 * Opens the library and the editions and wires the modules.
 * Fails with `LIBRARY_MISSING`, `NOT_A_LIBRARY`, `LIBRARY_DAMAGED`, `LIBRARY_TOO_NEW`, `EDITION_INVALID`, and with
 * `LIBRARY_READ_ONLY` where another is still making the library.
 */
export async function createCore({
  library,
  editions,
  workers,
  startReader,
  checkFixity = false,
  compares = false,
  log = () => undefined,
}: CoreOptions): Promise<Core> {
  const comparing = createConflictWorker(workers.conflicts);
  if (compares) comparing.start();
  const archive = await openWhole({ library, editions, workers, startReader }).catch(afterClosing(comparing));
  const modules = createModules(archive, workers, comparing);
  const importer = createImporter(archive, workers.reader, startReader);
  const readingAgain = createReadingAgain(modules, workers.reader, startReader);
  const originals = createOriginals(archive, workers.reader, startReader);
  const selections = createSelections();
  const onDone = (count: number): void => log({ event: 'import.done', count });
  const imports = createImports({ modules, importer, selections, onDone });
  const activity = createActivity({ onChange: () => modules.changes.tell('activity') });
  const closing = new AbortController();
  const readAhead = toReadAhead(modules, closing.signal);
  const lookedAfter = checkFixity ? lookAfter(library, modules, { signal: closing.signal, log }) : Promise.resolve();
  log({ event: 'core.opened', count: archive.count() });
  const handlers = allHandlers({ modules, imports, selections, library, readingAgain, originals, activity });
  return {
    isWritable: archive.database.readOnly === null,
    handlers: readAhead.watched(listed(handlers, activity)),
    addSelection: (paths, onUsed) => selections.add(paths, onUsed),
    importPaths: async (chosen, context) => (await imports.run(chosen, context)).report,
    rank: createRank(modules),
    readBlob: async (sha256) =>
      originals.readPart(sha256) ?? modules.exports.read(sha256) ?? (await archive.readOriginal(sha256)),
    takePage: originals.takePage,
    readAhead: readAhead.begin,
    close: async () => {
      closing.abort();
      await lookedAfter;
      await activity.close();
      for (const { close } of [importer, readingAgain, originals]) await close();
      await modules.conflicts.close();
      await modules.search.close();
      archive.close();
    },
  };
}

/** A library that cannot be opened leaves nothing running. */
const afterClosing =
  ({ close }: { close(): Promise<void> }) =>
  async (error: unknown): Promise<never> => {
    await close();
    throw error;
  };

/** The operations of all modules, by their names. */
function allHandlers({ modules, imports, selections, library, ...parts }: Parts): Handlers<SynopticContract> {
  const { archive } = modules;
  return {
    ...archiveHandlers(modules),
    ...backupHandlers(modules),
    ...workHandlers(modules),
    ...notebookHandlers(modules),
    ...originHandlers(modules),
    ...textHandlers(archive, parts.readingAgain, (ids) => followTexts(modules, ids)),
    ...conflictHandlers(modules),
    ...evidenceHandlers(modules),
    ...searchHandlers(modules),
    ...helpHandlers(),
    ...imports.handlers,
    ...editionHandlers(modules, selections),
    ...originalsHandlers(parts.originals),
    ...annotationImportHandlers(modules, selections),
    ...activityHandlers(parts.activity),
    ...draftHandlers(createDrafts(library), () => archive.database.readOnly),
  };
}

function toReadAhead({ archive, annotations }: Modules, closed: AbortSignal): ReadAhead {
  return createReadAhead({
    first: () => void archive.documents(),
    // For the notebook, in portions; what cannot be read fails where it is asked for.
    rest: () => void annotations.list().catch(() => undefined),
    closed,
  });
}

function createRank({ search, archive }: Modules): Core['rank'] {
  return async (words, limit) => {
    const ranked = await search.rank(toPlainWords(words), limit);
    return ranked.map((hit) => ({ ...hit, identifier: archive.identifier(hit.documentId) }));
  };
}

/** Opens the archive with the texts an ended import may have left behind. */
async function openWhole({
  library,
  editions,
  workers,
  startReader,
}: Pick<CoreOptions, 'library' | 'editions' | 'workers' | 'startReader'>): Promise<Archive> {
  const archive = await openArchive(library, editions);
  await readLostTexts(archive, { readerUrl: workers.reader, startReader, signal: new AbortController().signal });
  return archive;
}

/** When the file of the database is looked at, in milliseconds. */
const AFTER_START = 10_000;

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
  // Not while somebody waits for the first page.
  await setTimeout(AFTER_START, undefined, { signal, ref: false })
    .then(() => archive.database.checkFile(signal))
    .then((state) => state === 'changed' && changes.tell('fixity'))
    .catch(() => signal.aborted || log({ event: 'fixity.failed' }));
}

/** Has everything that was made of texts follow them. */
async function followTexts({ archive, search, origins, changes }: Modules, ids: readonly string[]): Promise<void> {
  // As after an import: what was written is read back.
  await archive.verify({ only: new Set(ids) });
  for (const area of ['documents', 'annotations', 'fixity'] as const) changes.tell(area);
  await search.sync();
  await origins.refresh();
  for (const area of ['origins', 'comparison'] as const) changes.tell(area);
}
