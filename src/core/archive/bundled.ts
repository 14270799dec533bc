import { basename } from 'node:path';
import type { ArchiveDocument, CanonicalText, ProvenanceEvent } from '../../domain/archive-document.ts';
import type { OpenEdition } from '../editions/editions.ts';
import { searchTitle, type DocumentContent } from './catalogue.ts';
import type { FixityObject } from './fixity-check.ts';
import type { KeptBeside } from './text-versions.ts';

/** The documents of all open editions, seen as one. */
export interface Bundled {
  readonly documents: readonly ArchiveDocument[];
  readonly contents: readonly DocumentContent[];
  find(documentId: string): ArchiveDocument | undefined;
  eventsOf(documentId: string): readonly ProvenanceEvent[];
  /** The canonical text, or undefined where no edition has the document. Fails with `DOCUMENT_DAMAGED`. */
  readText(documentId: string): Promise<CanonicalText | undefined>;
  /** The original with that digest, or the picture beside one, or null. Fails with `DOCUMENT_DAMAGED`. */
  readOriginal(sha256: string): Promise<Uint8Array | null>;
  /** The name of a document's original in its edition and which part of it the document is; undefined where none has it. */
  placeOf(
    documentId: string,
  ): { readonly fileName: string; readonly part: string | null; readonly beside: readonly KeptBeside[] } | undefined;
  findByContent(sha256: string): string | undefined;
  objects(): FixityObject[];
}

/** Joins `editions`; they are immutable, so what is known of their documents is gathered once. */
export function createBundled(editions: readonly OpenEdition[]): Bundled {
  const documents = editions.flatMap((edition) => edition.documents);
  const holders = new Map(editions.flatMap((edition) => edition.documents.map(({ id }) => [id, edition] as const)));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const byOriginal = new Map(documents.map((document) => [document.originalSha256, document]));
  return {
    documents,
    contents: documents.map(({ id, textSha256, description }) => ({
      id,
      textSha256,
      title: searchTitle(description),
      row: 0,
      language: description.language,
    })),
    find: (documentId) => byId.get(documentId),
    eventsOf: (documentId) => holders.get(documentId)?.eventsOf(documentId) ?? [],
    readText: async (documentId) => holders.get(documentId)?.readText(documentId),
    readOriginal: async (sha256) => {
      const document = byOriginal.get(sha256);
      if (document !== undefined) return (await holders.get(document.id)?.readOriginal(document.id)) ?? null;
      for (const edition of editions) {
        const picture = await edition.readPicture(sha256);
        if (picture !== null) return picture;
      }
      return null;
    },
    placeOf: (documentId) => {
      const holder = holders.get(documentId);
      const original = holder?.objects().find((each) => each.documentId === documentId && each.what === 'original');
      if (holder === undefined || original === undefined) return undefined;
      const [fileName, part] = [basename(original.path), holder.partOf(documentId)];
      return { fileName, part, beside: holder.besideOf(documentId) };
    },
    findByContent: (sha256) => byOriginal.get(sha256)?.id,
    objects: () =>
      editions.flatMap((edition) =>
        edition.objects().map((object) => ({
          documentId: object.documentId,
          what: object.what,
          sha256: object.sha256,
          digestNow: () => edition.digestNow(object),
        })),
      ),
  };
}
