import type {
  ArchiveDocument,
  CanonicalText,
  Description,
  DescriptionChange,
  ProvenanceEvent,
  TextVersion,
} from '../../domain/archive-document.ts';
import { Failure } from '../../rpc/failure.ts';
import { openEdition, type OpenEdition } from '../editions/editions.ts';
import { sha256OfBytes, sha256OfText } from '../storage/storage.ts';
import { createBundled, type Bundled } from './bundled.ts';
import { createCatalogue, type Catalogue, type DocumentAttributes, type DocumentContent } from './catalogue.ts';
import { describeDocuments, ofEdition } from './describe-documents.ts';
import { createEditionRecord, type EditionCheck, type EditionRecord } from './edition-record.ts';
import { openDatabase, type JournalCheck, type LibraryDatabase, type Run } from './database.ts';
import { checkObjects, countFixity, knownFixity, recordFixity, type CheckedObject } from './fixity-check.ts';
import { libraryObjects } from './library-objects.ts';
import { createLibraryBackups, type LibraryBackups } from './library-backups.ts';
import { prepareLibraryFolder, sweepLeftovers } from './library-folder.ts';
import { createListing } from './listing.ts';
import { createObjectStore, type ObjectStore } from './object-store.ts';
import { createOriginalRepairs, type OriginalsRepaired } from './repair-originals.ts';
import { createStaging, type Staging } from './staging.ts';
import {
  listTextVersions,
  readOlderText,
  readOriginalOf,
  replaceText,
  type DocumentOriginal,
  type PlaceInOriginal,
  type NewText,
} from './text-versions.ts';
import { putText, readTextless, readWithoutText } from './textless.ts';

export type { LibraryDatabase, Run } from './database.ts';
export type { Staging, StagedDocument } from './staging.ts';
export { searchTitle, type DocumentAttributes } from './catalogue.ts';
export { backUp, listBackups, type Backup } from './backups.ts';
export type { ListedBackup } from './library-backups.ts';
export { backUpWhenDue } from './background-backup.ts';
export { restoreBackup, type Restored } from './restore.ts';
export { checkWhenDue } from './background-check.ts';
export type { CheckedObject } from './fixity-check.ts';
export { setDatabaseAside } from './library-folder.ts';
export type { DocumentOriginal, DocumentReading, KeptBeside } from './text-versions.ts';

/** The open archive: read-only editions and the person's own library seen as one. */
export interface Archive {
  readonly editions: readonly OpenEdition[];
  /** For the modules that keep the person's work beside the catalogue. */
  readonly database: LibraryDatabase;
  /** Folder of derived search data; anything in it may be deleted at any time. */
  readonly indexFolder: string;
  /** Edition documents first, then the person's own by the time they came; read once as long as nothing changes. */
  documents(): readonly ArchiveDocument[];
  /** The same, in portions, so that others are answered meanwhile. */
  listDocuments(): Promise<readonly ArchiveDocument[]>;
  count(): number;
  /** Fails with `DOCUMENT_NOT_FOUND`. */
  document(id: string): ArchiveDocument;
  /** The document's title, without reading the rest; undefined where there is no such document. */
  title(id: string): string | undefined;
  /** The document's own name, without reading the rest. Fails with `DOCUMENT_NOT_FOUND`. */
  identifier(id: string): string;
  /**
   * Ids, text digests and titles, without reading descriptions: edition documents when `after` is not given, then own
   * ones after that row; `last` is what to give next time.
   */
  contents(after?: number): { readonly documents: readonly DocumentContent[]; readonly last: number };
  /** What searches filter by of the person's own documents, in portions; `last` is what to give next time. */
  attributes(after: number, most: number): { readonly documents: readonly DocumentAttributes[]; readonly last: number };
  /** The words of the canonical text alone; checked and failing as `text`. */
  plainText(id: string): Promise<string>;
  /** Counts of the last fixity checks, and the oldest of them. */
  fixityCounts(): { readonly intact: number; readonly total: number; readonly checkedAt: string | null };
  /** The canonical text, checked against its digest. Fails with `DOCUMENT_NOT_FOUND` or `DOCUMENT_DAMAGED`. */
  text(id: string): Promise<CanonicalText>;
  events(id: string): ProvenanceEvent[];
  /** An original by its digest, or null. Fails with `DOCUMENT_DAMAGED` when its bytes have changed. */
  readOriginal(sha256: string): Promise<Uint8Array | null>;
  /** The document with that content, if there is one. */
  findByContent(contentSha256: string): string | undefined;
  /**
   * Corrects the descriptions of own documents, all or none. Fails with `DOCUMENT_NOT_FOUND`, `DOCUMENT_OF_EDITION` or a
   * save failure.
   */
  describe(ids: readonly string[], change: DescriptionChange): ArchiveDocument[];
  /** Replaces the description of an own document and keeps the one before; within a transaction of `database`. */
  replaceDescription(run: (sql: string, ...values: string[]) => void, id: string, next: Description): void;
  /** Where an own document comes from. Fails with `DOCUMENT_NOT_FOUND` or `DOCUMENT_OF_EDITION`. */
  original(id: string): DocumentOriginal;
  /** Where in its original any document is, own or of an edition. Fails with `DOCUMENT_NOT_FOUND`. */
  placeInOriginal(id: string): PlaceInOriginal;
  /** The texts that were frozen of a document, newest first. Fails with `DOCUMENT_NOT_FOUND`. */
  textVersions(id: string): TextVersion[];
  /** One of them. Fails as `text`, and with `TEXT_VERSION_NOT_FOUND`. */
  versionText(id: string, number: number): Promise<CanonicalText>;
  /** Gives an own document its next text and keeps the one before, within a transaction; returns the new one's number. */
  replaceText(change: { readonly run: Run; readonly derive: Run }, id: string, next: NewText): number;
  /** Documents whose texts are not in the database, as after it was made again from the journal. */
  textless(): readonly DocumentOriginal[];
  /** Those among them of which there is no text at all; quick to find. */
  withoutText(): readonly DocumentOriginal[];
  /** Puts the text of such a document back; false where it is not the one its digest is of. */
  restoreText(id: string, text: CanonicalText): boolean;
  /** Moves damaged own originals aside and puts them back from the editions; see `repairOriginals`. Fails with a save failure. */
  repairOriginals(signal?: AbortSignal): Promise<OriginalsRepaired>;
  /** Puts back an own original that is damaged or missing from the same bytes; true where it did. Fails with a save failure. */
  restoreOriginal(bytes: Uint8Array, from: string): Promise<boolean>;
  stage(): Promise<Staging>;
  readonly backups: LibraryBackups;
  /** What is remembered of the editions; see `createEditionRecord`. */
  readonly editionRecord: EditionRecord;
  /** Fails with `LIBRARY_DAMAGED`. */
  verify(options: {
    signal?: AbortSignal;
    report?: (progress: { done: number; total: number }) => void;
    /** Only these documents; all of them when it is not given. */
    only?: ReadonlySet<string>;
  }): Promise<Verification>;
  /** Grows whenever this or another process changes the library. */
  revision(): number;
  close(): void;
}

/** The outcome of a whole check. */
export interface Verification {
  readonly objects: CheckedObject[];
  /** The database against its journal, where everything was checked. */
  readonly work: JournalCheck;
  /** The editions against what the library first saw of them, where everything was checked. */
  readonly editions: readonly EditionCheck[];
  readonly intact: boolean;
  readonly checkedAt: string;
}

export interface OpenOptions {
  /** Makes a database that is gone anew from the journal, for repairs. */
  readonly fromJournal?: boolean;
}

/** Opens a library folder and editions. Fails with the codes of `prepareLibraryFolder`, `openDatabase` and `openEdition`. */
export async function openArchive(
  root: string,
  editionFolders: readonly string[],
  { fromJournal = false }: OpenOptions = {},
): Promise<Archive> {
  const editions = await Promise.all(editionFolders.map((folder) => openEdition(folder)));
  const folder = prepareLibraryFolder(root, fromJournal);
  const database = openDatabase(folder.database, folder.journal);
  if (database.readOnly === null) sweepLeftovers(folder);
  const catalogue = createCatalogue(database);
  const objects = createObjectStore(folder.objects);
  const bundled = createBundled(editions);
  const bundledIds = bundled.documents.map(({ id }) => id);
  const parts: Parts = { database, catalogue, objects, bundled };
  const editionRecord = await createEditionRecord(database, editions);
  const listing = createListing(database.revision, () => listAll(parts));
  return {
    editions,
    editionRecord,
    backups: createLibraryBackups(root, database),
    database,
    indexFolder: folder.index,
    documents: listing.now,
    listDocuments: listing.inPortions,
    document: (id) => findDocument(parts, id),
    title: (id) => bundled.find(id)?.description.title ?? catalogue.title(id),
    identifier: (id) => catalogue.identifier(id) ?? findDocument(parts, id).description.identifier,
    count: () => bundled.documents.length + catalogue.count(),
    contents: (after) => {
      const own = catalogue.contents(after ?? 0);
      return { documents: [...(after === undefined ? bundled.contents : []), ...own.documents], last: own.last };
    },
    attributes: (after, most) => catalogue.attributes(after, most),
    fixityCounts: () => countFixity(database, bundledIds),
    events: (id) => [...bundled.eventsOf(id), ...catalogue.events(id)],
    readOriginal: async (sha256) => {
      const bytes = (await bundled.readOriginal(sha256)) ?? (await objects.read(sha256));
      if (bytes && sha256OfBytes(bytes) !== sha256) throw damagedDocument(sha256.slice(0, 12));
      return bytes;
    },
    findByContent: (contentSha256) => bundled.findByContent(contentSha256) ?? catalogue.findByContent(contentSha256),
    describe: (ids, change) => {
      const found = ids.map((id) => findDocument(parts, id));
      describeDocuments({ database, replace: catalogue.describe }, found, change);
      return ids.map((id) => findDocument(parts, id));
    },
    replaceDescription: (run, id, next) => catalogue.describe(run, id, next),
    ...textsOf(parts),
    textless: () => readTextless(database),
    withoutText: () => readWithoutText(database),
    restoreText: (id, text) => putText(database, id, text),
    ...createOriginalRepairs({ ...parts, folder }),
    stage: () => createStaging(folder, database, objects),
    verify: (options) => verifyAll(parts, editionRecord, options),
    revision: () => database.revision(),
    close: () => database.close(),
  };
}

function* listAll({ database, catalogue, bundled }: Parts): Generator<ArchiveDocument> {
  yield* withFixity(bundled.documents, database);
  yield* catalogue.list();
}

const NOTHING_MENDED: JournalCheck = { isJournalAnew: false, isFileChanged: false, changed: 0, unknown: 0 };

type VerifyOptions = Parameters<Archive['verify']>[0];

async function verifyAll(
  parts: Parts,
  editionRecord: EditionRecord,
  { only, ...options }: VerifyOptions,
): Promise<Verification> {
  const { database, catalogue, bundled } = parts;
  // First, since a row that is damaged cannot be read; after an import only what came is looked at.
  const work = only ? NOTHING_MENDED : database.checkJournal();
  const own = libraryObjects(catalogue.digests(only), parts);
  const fromEditions = bundled.objects().filter(({ documentId }) => only?.has(documentId) ?? true);
  const objects = await checkObjects([...fromEditions, ...own], options);
  const checkedAt = new Date().toISOString();
  await recordFixity(database, objects, checkedAt);
  const editions = only ? [] : await editionRecord.check();
  const intact =
    objects.every(({ outcome }) => outcome === 'intact') && editions.every(({ isAsFirstOpened }) => isAsFirstOpened);
  return { objects, work, editions, intact, checkedAt };
}

interface Parts {
  readonly database: LibraryDatabase;
  readonly catalogue: Catalogue;
  readonly objects: ObjectStore;
  readonly bundled: Bundled;
}

function withFixity(documents: readonly ArchiveDocument[], database: LibraryDatabase): ArchiveDocument[] {
  const ids = documents.map(({ id }) => id);
  const known = knownFixity(database, ids);
  return documents.map((document) => ({ ...document, fixity: known.get(document.id) ?? document.fixity }));
}

function findDocument({ bundled, catalogue, database }: Parts, id: string): ArchiveDocument {
  const fromEdition = bundled.find(id);
  const found = fromEdition ? withFixity([fromEdition], database)[0] : catalogue.find(id);
  if (found) return found;
  throw new Failure('DOCUMENT_NOT_FOUND', 'There is no such document in this archive. See the library for what is.', {
    id,
  });
}

type TextCall = 'text' | 'plainText' | 'original' | 'placeInOriginal' | 'textVersions' | 'versionText' | 'replaceText';

/** What is known of the texts of documents and of where they are read from. */
function textsOf(parts: Parts): Pick<Archive, TextCall> {
  const { database } = parts;
  return {
    text: (id) => readText(parts, id),
    plainText: (id) => readPlainText(parts, id),
    original: (id) => {
      const { editionId, description } = findDocument(parts, id);
      const found = editionId === null ? readOriginalOf(database, id) : undefined;
      if (found) return found;
      throw ofEdition(description.title, id);
    },
    placeInOriginal: (id) => placeInOriginal(parts, id),
    textVersions: (id) => versionsOf(parts, id),
    versionText: async (id, number) =>
      number === versionsOf(parts, id)[0]?.number ? readText(parts, id) : readOlderText(database, id, number),
    replaceText: (change, id, next) => replaceText(change, database, id, next),
  };
}

function placeInOriginal({ bundled, database, ...rest }: Parts, id: string): PlaceInOriginal {
  const { originalSha256, description } = findDocument({ bundled, database, ...rest }, id);
  const base = { originalSha256, format: description.format };
  const own = readOriginalOf(database, id);
  if (own === undefined) {
    const { fileName, part } = bundled.placeOf(id) ?? { fileName: null, part: null };
    return { ...base, fileName, part, contentSha256: null, encoding: undefined, beside: [] };
  }
  const { reading, originalPart: part, contentSha256 } = own;
  const encoding = reading.encoding ?? reading.decodedFrom ?? undefined;
  return { ...base, fileName: reading.fileName ?? null, part, contentSha256, encoding, beside: reading.beside ?? [] };
}

/** A text of an edition has one version, as the edition itself. */
function versionsOf(parts: Parts, id: string): TextVersion[] {
  const { editionId, textSha256, characters, passages, addedAt } = findDocument(parts, id);
  if (editionId === null) return listTextVersions(parts.database, id);
  const fixed = { number: 1, encoding: null, reason: 'import', isReadable: true } as const;
  return [{ ...fixed, textSha256, characters, passages, frozenAt: addedAt }];
}

async function readText(parts: Parts, id: string): Promise<CanonicalText> {
  const found = (await parts.bundled.readText(id)) ?? parts.catalogue.text(id);
  if (found && sha256OfText(found.text) === found.sha256) return found;
  throw damagedDocument(findDocument(parts, id).description.title);
}

async function readPlainText(parts: Parts, id: string): Promise<string> {
  const found = (await parts.bundled.readText(id)) ?? parts.catalogue.plainText(id);
  if (found && sha256OfText(found.text) === found.sha256) return found.text;
  throw damagedDocument(findDocument(parts, id).description.title);
}

function damagedDocument(title: string): Failure {
  return new Failure(
    'DOCUMENT_DAMAGED',
    `The stored copy of “${title}” no longer matches its digest, so it is not shown. Run the check in the library, and restore it from a backup.`,
  );
}
