import type { SynopticContract } from '../contract/operations.ts';
import type { Handlers } from '../rpc/operation.ts';
import type { AnnotationImport } from './annotation-import/annotation-import.ts';
import type { Annotations, ReadingPositions } from './annotations/annotations.ts';
import type { Archive, ListedBackup } from './archive/archive.ts';
import type { Changes } from './changes.ts';
import { checkInArchive, createCitation, followLink } from './citing/citing.ts';
import type { ComparisonHandlers, LibraryComparison } from './conflicts/conflicts.ts';
import type { EvidenceHandlers } from './evidence/evidence.ts';
import type { Exports } from './export/export.ts';
import type { Origins } from './origins/origins.ts';
import type { Search } from './search/search.ts';
import type { Searches, Synonyms } from './searches/searches.ts';
import type { Selections } from './selections.ts';
import type { SettingsStore } from './settings.ts';
import type { Statements } from './statements/statements.ts';

/** The modules of the core, wired. */
export interface Modules {
  readonly archive: Archive;
  readonly search: Search;
  readonly searches: Searches;
  readonly synonyms: Synonyms;
  readonly annotations: Annotations;
  readonly annotationImport: AnnotationImport;
  readonly positions: ReadingPositions;
  readonly statements: Statements;
  readonly conflicts: LibraryComparison;
  readonly origins: Origins;
  readonly exports: Exports;
  readonly settings: SettingsStore;
  readonly changes: Changes;
}

type ArchiveHandlers = Pick<
  Handlers<SynopticContract>,
  | 'archive.getStatus'
  | 'archive.listDocuments'
  | 'archive.getDocument'
  | 'archive.describe'
  | 'archive.verify'
  | 'archive.repairOriginals'
  | 'archive.acceptEdition'
  | 'archive.watch'
>;
type BackupOperation = 'backups.list' | 'backups.make' | 'backups.restore';
type OriginOperation = 'origins.list' | 'origins.join' | 'origins.split';
type WorkHandlers = Omit<
  Handlers<SynopticContract>,
  | keyof ArchiveHandlers
  | keyof ComparisonHandlers
  | keyof EvidenceHandlers
  | `origins.${string}`
  | `originals.${string}`
  | `texts.${string}`
  | `editions.${string}`
  | `backups.${string}`
  | 'archive.importFiles'
  | 'archive.followImport'
  | 'archive.pauseImports'
  | 'archive.forgetSelection'
  | 'annotations.previewImport'
  | `notebook.${string}`
  | `search.${string}`
  | `searches.${string}`
  | `synonyms.${string}`
  | `help.${string}`
  | `activity.${string}`
  | `drafts.${string}`
>;

/** Answers what is asked of the archive itself. */
export function archiveHandlers(modules: Modules): ArchiveHandlers {
  const { archive, changes } = modules;
  return {
    'archive.getStatus': () => statusOf(modules),
    'archive.listDocuments': async () => ({ documents: [...(await archive.listDocuments())] }),
    'archive.getDocument': async ({ documentId }) => {
      const { text, blocks } = await archive.text(documentId);
      return { document: archive.document(documentId), text, blocks, events: archive.events(documentId) };
    },
    'archive.describe': async ({ documentIds, change }) => {
      const documents = archive.describe(documentIds, change);
      changes.tell('documents');
      await modules.search.sync();
      return { documents };
    },
    'archive.verify': async (_, { signal, report }) => {
      const verification = await archive.verify({ signal, report });
      archive.database.tellFileState();
      changes.tell('fixity');
      return { ...verification, editions: [...verification.editions] };
    },
    'archive.repairOriginals': async (_, { signal }) => {
      const { repaired, waiting, setAside } = await archive.repairOriginals(signal);
      await archive.verify({ signal });
      changes.tell('fixity');
      return { repaired: [...repaired], waiting: [...waiting], setAside: [...setAside] };
    },
    'archive.acceptEdition': async ({ editionId, sha256 }) => {
      await archive.editionRecord.accept(editionId, sha256);
      changes.tell('fixity');
      return {};
    },
    'archive.watch': async (_, { signal, report }) => {
      await changes.watch(report, signal);
      return {};
    },
  };
}

function statusOf({ archive, search, annotations }: Modules) {
  return {
    editions: archive.editions.map(({ edition }) => edition),
    readOnly: archive.database.readOnly !== null,
    whyReadOnly: archive.database.readOnly,
    changedEditions: archive.editionRecord.last().filter(({ isAsFirstOpened }) => !isAsFirstOpened),
    isFileChanged: archive.database.fileState() === 'changed',
    documents: archive.count(),
    annotations: annotations.count(),
    index: search.status(),
    fixity: archive.fixityCounts(),
  };
}

/** Answers what is asked of backups. */
export function backupHandlers({ archive, changes }: Modules): Pick<Handlers<SynopticContract>, BackupOperation> {
  return {
    'backups.list': () => ({ backups: archive.backups.list().map(toBackup) }),
    'backups.make': async (_, { signal }) => {
      const made = await archive.backups.make(signal);
      changes.tell('backups');
      return { backup: toBackup(made) };
    },
    'backups.restore': async ({ name }) => {
      const { to, originals, missing } = await archive.backups.restore(name);
      return { to, originals, missing: [...missing] };
    },
  };
}

function toBackup({ folder: _, schema: __, keptAs, ...backup }: ListedBackup) {
  return { ...backup, keptAs: [...keptAs] };
}

/** Looks at annotations that are to be imported. */
export function annotationImportHandlers(
  { annotationImport }: Modules,
  selections: Selections,
): Pick<Handlers<SynopticContract>, 'annotations.previewImport'> {
  return {
    'annotations.previewImport': ({ selection, documentId }) =>
      selections.use(selection, ([chosen]) => annotationImport.preview(String(chosen?.path ?? ''), documentId)),
  };
}

/** Answers what is asked of origins. */
export function originHandlers({ origins, changes }: Modules): Pick<Handlers<SynopticContract>, OriginOperation> {
  const changed = (): ReturnType<Origins['list']> => {
    changes.tell('origins');
    return origins.list();
  };
  return {
    'origins.list': async (_, { signal }) => {
      await origins.refresh(signal);
      return origins.list();
    },
    'origins.join': ({ documentIds }) => {
      origins.join(documentIds);
      return changed();
    },
    'origins.split': ({ documentIds }) => {
      origins.split(documentIds);
      return changed();
    },
  };
}

/** Answers what is asked of the person's work and of the statements. */
export function workHandlers({
  archive,
  annotations,
  annotationImport,
  positions,
  statements,
  exports,
  settings,
  changes,
}: Modules): WorkHandlers {
  const told = <T>(result: T): T => {
    changes.tell('annotations');
    return result;
  };
  return {
    'annotations.list': async ({ documentId }) => ({ annotations: [...(await annotations.list(documentId))] }),
    'annotations.create': async (wanted) => told({ annotation: await annotations.create(wanted) }),
    'annotations.update': async ({ id, revision, ...change }) =>
      told({ annotation: await annotations.update(id, revision, withoutUndefined(change)) }),
    'annotations.places': ({ id }) => annotations.places(id),
    'annotations.reattach': async ({ id, revision, ...place }) =>
      told({ annotation: await annotations.reattach(id, revision, place) }),
    'annotations.remove': ({ id }) => {
      annotations.remove(id);
      return told({ id });
    },
    'annotations.listTags': () => ({ tags: annotations.tags() }),
    'annotations.listLinking': async ({ to }) => ({ annotations: await annotations.linking(to) }),
    'annotations.listBacklinks': async ({ documentId }) => ({ backlinks: await annotations.backlinks(documentId) }),
    'annotations.listVersions': ({ id }) => ({
      versions: annotations
        .versions(id)
        .map(({ target, ...version }) => ({ ...version, words: target?.selectors[0].exact ?? null })),
    }),
    'annotations.revert': async ({ id, revision, to }) =>
      told({ annotation: await annotations.revert(id, revision, to) }),
    'annotations.restore': async ({ id }) => told({ annotation: await annotations.restore(id) }),
    'annotations.applyImport': ({ preview, onConflict }) => {
      const outcome = annotationImport.apply(preview, onConflict);
      if (outcome.described > 0) changes.tell('documents');
      return told(outcome);
    },
    'reading.getPosition': ({ documentId }) => ({ position: positions.get(documentId) }),
    'reading.setPosition': ({ documentId, offset }) => ({ position: positions.set(documentId, offset) }),
    'reading.listRecent': ({ limit }) => ({ positions: positions.recent(limit) }),
    'statements.list': ({ documentId }) => statements.inDocument(documentId),
    'citing.create': ({ documentId, range }) => createCitation(archive, documentId, range),
    'citing.follow': ({ link }) => followLink(archive, link),
    'citing.check': ({ citation }) => checkInArchive(archive, citation),
    'export.create': (request, context) => exports.create(request, context),
    'settings.get': () => ({ settings: settings.get() }),
    'settings.update': (change) => {
      const saved = settings.update(withoutUndefined(change));
      changes.tell('settings');
      return { settings: saved };
    },
  };
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(change: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Defined<T>>;
}
