import type { ArchiveDocument, CanonicalText, ProvenanceEvent } from '../../domain/archive-document.ts';
import { Failure } from '../../rpc/failure.ts';
import { openEdition, type OpenEdition } from '../editions/editions.ts';
import { sha256OfBytes, sha256OfText } from '../storage/storage.ts';
import { createCatalogue } from './catalogue.ts';
import { openDatabase, type LibraryDatabase } from './database.ts';
import { checkObjects, knownFixity, recordFixity, type CheckedObject, type FixityObject } from './fixity-check.ts';
import { prepareLibraryFolder } from './library-folder.ts';
import { createObjectStore } from './object-store.ts';
import { createStaging, type Staging } from './staging.ts';

export type { LibraryDatabase } from './database.ts';
export type { Staging, StagedDocument } from './staging.ts';
export { checkWhenDue } from './background-check.ts';
export type { CheckedObject } from './fixity-check.ts';

/** The open archive: read-only editions and the person's own library seen as one. */
export interface Archive {
  readonly editions: readonly OpenEdition[];
  /** For the modules that keep the person's work beside the catalogue. */
  readonly database: LibraryDatabase;
  /** Folder of derived search data; anything in it may be deleted at any time. */
  readonly indexFolder: string;
  /** Edition documents first, then the person's own by the time they came. */
  documents(): ArchiveDocument[];
  count(): number;
  /** Fails with `DOCUMENT_NOT_FOUND`. */
  document(id: string): ArchiveDocument;
  /** The canonical text, checked against its digest. Fails with `DOCUMENT_NOT_FOUND` or `DOCUMENT_DAMAGED`. */
  text(id: string): Promise<CanonicalText>;
  events(id: string): ProvenanceEvent[];
  /** An original by its digest, or null. Fails with `DOCUMENT_DAMAGED` when its bytes have changed. */
  readOriginal(sha256: string): Promise<Uint8Array | null>;
  /** The document with that content, if there is one. */
  findByContent(contentSha256: string): string | undefined;
  stage(): Promise<Staging>;
  verify(options: {
    signal?: AbortSignal;
    report?: (progress: { done: number; total: number }) => void;
  }): Promise<Verification>;
  /** Grows whenever this or another process changes the library. */
  revision(): number;
  close(): void;
}

/** The outcome of a whole check. */
export interface Verification {
  readonly objects: CheckedObject[];
  readonly intact: boolean;
  readonly checkedAt: string;
}

/** Opens a library folder and editions. Fails with the codes of `prepareLibraryFolder`, `openDatabase` and `openEdition`. */
export async function openArchive(root: string, editionFolders: readonly string[]): Promise<Archive> {
  const editions = await Promise.all(editionFolders.map((folder) => openEdition(folder)));
  const folder = prepareLibraryFolder(root);
  const database = openDatabase(folder.database);
  const catalogue = createCatalogue(database);
  const objects = createObjectStore(folder.objects);
  const editionOf = (id: string): OpenEdition | undefined =>
    editions.find((edition) => edition.documents.some((document) => document.id === id));

  const documents = (): ArchiveDocument[] => {
    const fixity = knownFixity(database);
    const bundled = editions.flatMap((edition) => edition.documents);
    const known = bundled.map((document) => ({ ...document, fixity: fixity.get(document.id) ?? document.fixity }));
    return [...known, ...catalogue.list()];
  };
  const document = (id: string): ArchiveDocument => {
    const bundled = editionOf(id)?.documents.find((each) => each.id === id);
    const found = bundled
      ? { ...bundled, fixity: knownFixity(database).get(id) ?? bundled.fixity }
      : catalogue.find(id);
    if (!found)
      throw new Failure(
        'DOCUMENT_NOT_FOUND',
        'There is no such document in this archive. See the library for what is.',
        { id },
      );
    return found;
  };
  const readEditionOriginal = async (sha256: string): Promise<Uint8Array | null> => {
    for (const edition of editions) {
      const holder = edition.documents.find((each) => each.originalSha256 === sha256);
      if (holder) return edition.readOriginal(holder.id);
    }
    return null;
  };

  return {
    editions,
    database,
    indexFolder: folder.index,
    documents,
    document,
    count: () => editions.reduce((sum, edition) => sum + edition.documents.length, 0) + catalogue.count(),
    text: async (id) => {
      const { description } = document(id);
      const found = (await editionOf(id)?.readText(id)) ?? catalogue.text(id);
      if (!found || sha256OfText(found.text) !== found.sha256) throw damagedDocument(description.title);
      return found;
    },
    events: (id) => [...(editionOf(id)?.eventsOf(id) ?? []), ...catalogue.events(id)],
    readOriginal: async (sha256) => {
      const bytes = (await readEditionOriginal(sha256)) ?? (await objects.read(sha256));
      if (bytes && sha256OfBytes(bytes) !== sha256) throw damagedDocument(sha256.slice(0, 12));
      return bytes;
    },
    findByContent: (contentSha256) =>
      editions.flatMap((edition) => edition.documents).find((each) => each.originalSha256 === contentSha256)?.id ??
      catalogue.findByContent(contentSha256),
    stage: () => createStaging(folder, database, objects),
    verify: async (options) => {
      const checked = await checkObjects([...editionObjects(editions), ...libraryObjects()], options);
      const checkedAt = new Date().toISOString();
      recordFixity(database, checked, checkedAt);
      return { objects: checked, intact: checked.every(({ outcome }) => outcome === 'intact'), checkedAt };
    },
    revision: () => database.revision(),
    close: () => database.close(),
  };

  function libraryObjects(): FixityObject[] {
    // Many documents can come from one original: a file of records is read once.
    const digests = new Map<string, Promise<string | null>>();
    const originalDigest = (sha256: string): Promise<string | null> => {
      const known = digests.get(sha256) ?? objects.read(sha256).then((bytes) => bytes && sha256OfBytes(bytes));
      digests.set(sha256, known);
      return known;
    };
    return catalogue.list().flatMap(({ id, originalSha256, textSha256 }): FixityObject[] => [
      {
        documentId: id,
        what: 'original',
        sha256: originalSha256,
        digestNow: () => originalDigest(originalSha256),
      },
      {
        documentId: id,
        what: 'text',
        sha256: textSha256,
        digestNow: () => Promise.resolve(digestOf(catalogue.text(id)?.text)),
      },
    ]);
  }
}

const digestOf = (text: string | undefined): string | null => (text === undefined ? null : sha256OfText(text));

function editionObjects(editions: readonly OpenEdition[]): FixityObject[] {
  return editions.flatMap((edition) =>
    edition.objects().map(({ documentId, what, sha256 }) => ({
      documentId,
      what,
      sha256,
      digestNow: () => edition.digestNow(documentId, what),
    })),
  );
}

function damagedDocument(title: string): Failure {
  return new Failure(
    'DOCUMENT_DAMAGED',
    `The stored copy of “${title}” no longer matches its digest, so it is not shown. Run the check in the library, and restore it from a backup.`,
  );
}
