import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveDocument, CanonicalText, Edition, ProvenanceEvent } from '../../domain/archive-document.ts';
import { codePointLength } from '../../domain/code-points.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { Failure } from '../../rpc/failure.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { digestTagFiles } from './bag-files.ts';
import { editionPath, originalPathOf } from './edition-file.ts';
import { loadEdition, type LoadedDocument, type LoadedEdition } from './load-edition.ts';

export { verifyBag } from './bag.ts';
export { toBagFiles } from './write-bag.ts';
export type { BagVerdict } from './bag-problem.ts';
export { checkEdition } from './check-edition.ts';
export {
  besideSchema,
  editionPath,
  editionSchemas,
  toDocumentId,
  toJson,
  toJsonSchema,
  type BesideRecord,
  type DescriptionRecord,
  type EditionRecord,
} from './edition-file.ts';
export { editionInvalid, schemaProblems, type EditionProblem } from './edition-problem.ts';
export { ledgerSource } from './ledger-source.ts';
export { readYaml } from './read-yaml.ts';
export { toLedger } from './to-ledger.ts';
export { finishBag, writePayload, type PayloadEntry } from './write-bag.ts';

/** What an edition keeps of a document; a picture beside an original is part of that. */
export type EditionObjectKind = 'original' | 'text';

/** A stored thing of an edition and the digest that its manifest gives. */
export interface EditionObject {
  readonly documentId: string;
  readonly what: EditionObjectKind;
  readonly sha256: string;
  /** Path below the folder of the edition. */
  readonly path: string;
}

/** An edition that is open for reading; nothing is ever written to it. */
export interface OpenEdition {
  readonly folder: string;
  readonly edition: Edition;
  /** In the order of the edition; `fixity` is not known until somebody checks. */
  readonly documents: readonly ArchiveDocument[];
  readonly ledger: Ledger;
  eventsOf(documentId: string): readonly ProvenanceEvent[];
  /** The canonical text, checked against its digest. Fails with `DOCUMENT_NOT_FOUND` or `DOCUMENT_DAMAGED`. */
  readText(documentId: string): Promise<CanonicalText>;
  /** The original, checked against its digest. Fails with `DOCUMENT_NOT_FOUND` or `DOCUMENT_DAMAGED`. */
  readOriginal(documentId: string): Promise<Uint8Array>;
  /** Which part of its original a document is; null for the whole file. Fails with `DOCUMENT_NOT_FOUND`. */
  partOf(documentId: string): string | null;
  objects(): readonly EditionObject[];
  /** What lay beside the original of a document, by what it calls it. Fails with `DOCUMENT_NOT_FOUND`. */
  besideOf(documentId: string): readonly { readonly source: string; readonly sha256: string }[];
  /** The picture beside an original behind a digest, or null. Fails with `DOCUMENT_DAMAGED`. */
  readPicture(sha256: string): Promise<Uint8Array | null>;
  /** Digest of one of its objects as it is on disk now, or null when it is gone. */
  digestNow(object: Pick<EditionObject, 'path'>): Promise<string | null>;
  /** Digest of the tag files of its bag as they are on disk now. */
  digestTagFiles(): Promise<string>;
}

/**
 * Opens an edition: the bag and all its records are checked first. Fails with `EDITION_INVALID`, naming what is wrong.
 * A damaged original or text does not keep the rest closed: reading it fails with `DOCUMENT_DAMAGED`.
 */
export async function openEdition(folder: string): Promise<OpenEdition> {
  const loaded = await loadEdition(folder);
  const byId = new Map(loaded.documents.map((document) => [document.record.id, document]));
  const find = (documentId: string): LoadedDocument => {
    const document = byId.get(documentId);
    if (document) return document;
    throw new Failure('DOCUMENT_NOT_FOUND', `The edition ${loaded.record.id} has no document ${documentId}.`);
  };
  const objectOf = (documentId: string, what: EditionObjectKind): EditionObject =>
    toObject(find(documentId), what, loaded);
  const picturesOf = (document: LoadedDocument): EditionObject[] =>
    document.beside.map(({ path }) => toFile(document, 'original', path, loaded));
  const pictures = new Map(loaded.documents.flatMap(picturesOf).map((each) => [each.sha256, each]));
  const { id, title, version, issued, rights, abstract } = loaded.record;

  return {
    folder,
    edition: { id, title, version, issued, rights, abstract },
    documents: await Promise.all(loaded.documents.map((document) => toArchiveDocument(document, folder, loaded))),
    ledger: loaded.ledger,
    eventsOf: (documentId) => find(documentId).record.events,
    readText: async (documentId) => {
      const { textSha256, blocks } = find(documentId);
      const bytes = await readChecked(folder, objectOf(documentId, 'text'));
      return {
        text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        sha256: textSha256,
        blocks: [...blocks],
      };
    },
    readOriginal: (documentId) => readChecked(folder, objectOf(documentId, 'original')),
    partOf: (documentId) => find(documentId).record.part ?? null,
    besideOf: (documentId) =>
      find(documentId).beside.map(({ source, path }) => ({ source, sha256: loaded.digests.get(path) ?? '' })),
    readPicture: async (sha256) => {
      const picture = pictures.get(sha256);
      return picture === undefined ? null : readChecked(folder, picture);
    },
    objects: () =>
      loaded.documents.flatMap((document) => [
        toObject(document, 'original', loaded),
        ...picturesOf(document),
        toObject(document, 'text', loaded),
      ]),
    digestNow: async ({ path }) => {
      const bytes = await readFile(join(folder, path)).catch(() => null);
      return bytes && sha256OfBytes(bytes);
    },
    digestTagFiles: () => digestTagFiles(folder),
  };
}

function toObject(document: LoadedDocument, what: EditionObjectKind, loaded: LoadedEdition): EditionObject {
  const { name, record } = document;
  return toFile(document, what, what === 'text' ? editionPath.text(name) : originalPathOf(name, record), loaded);
}

const toFile = (
  { record }: LoadedDocument,
  what: EditionObjectKind,
  path: string,
  { digests }: LoadedEdition,
): EditionObject => ({ documentId: record.id, what, sha256: digests.get(path) ?? '', path: `data/${path}` });

async function readChecked(folder: string, { path, sha256 }: EditionObject): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, path)).catch(() => null);
  if (bytes && sha256OfBytes(bytes) === sha256) return bytes;
  const state = bytes ? 'is not the one that the edition was published with' : 'is missing';
  throw new Failure('DOCUMENT_DAMAGED', `The file ${path} ${state}. Restore the edition from where it came.`, { path });
}

async function toArchiveDocument(
  { name, record, textSha256, blocks }: LoadedDocument,
  folder: string,
  { record: edition, digests }: LoadedEdition,
): Promise<ArchiveDocument> {
  const original = originalPathOf(name, record);
  const text = await readFile(join(folder, 'data', editionPath.text(name)), 'utf8').catch(() => '');
  return {
    id: record.id,
    editionId: edition.id,
    form: record.form,
    description: record.description,
    originalSha256: digests.get(original) ?? '',
    originalBytes: await stat(join(folder, 'data', original)).then(
      ({ size }) => size,
      () => 0,
    ),
    textSha256,
    characters: codePointLength(text),
    passages: blocks.filter(({ number }) => number !== null).length,
    addedAt: null,
    fixity: { outcome: 'not-checked', checkedAt: null },
    warnings: [...record.warnings],
  };
}
