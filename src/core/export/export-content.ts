import type { z } from 'zod';
import type { exportContract, exportFormat, exportOptions, exportScope } from '../../contract/export.ts';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { ArchiveDocument, CanonicalText, Edition } from '../../domain/archive-document.ts';
import { Failure } from '../../rpc/failure.ts';
import type { ForeignParts, KeptAnnotation } from '../annotations/annotations.ts';
import type { KeptBeside } from '../archive/archive.ts';
import type { QuestionView } from '../statements/statements.ts';
import { withoutPaths } from './without-paths.ts';

export type ExportFormat = z.infer<typeof exportFormat>;
export type ExportScope = z.infer<typeof exportScope>;
export type ExportOptions = z.infer<typeof exportOptions>;
export type ExportedFile = z.infer<(typeof exportContract)['export.create']['output']>;

/** What is asked for, as the contract says it. */
export interface ExportRequest {
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  readonly options: ExportOptions;
  readonly previous: string | null;
}

/** The annotations of one document; `document` is null where it is not in this archive. */
export interface ExportSection {
  readonly documentId: string;
  readonly title: string;
  readonly document: ArchiveDocument | null;
  readonly annotations: readonly AnchoredAnnotation[];
}

/** What was gathered for an export; annotations and documents in the order of the library. */
export interface Gathered {
  readonly scope: ExportScope;
  readonly options: ExportOptions;
  readonly title: string;
  readonly editions: readonly Edition[];
  readonly question: QuestionView | null;
  readonly annotations: readonly AnchoredAnnotation[];
  /** The documents that the scope is about: annotated ones, those that speak to the question, or all. */
  readonly documents: readonly ArchiveDocument[];
  /** What foreign annotations carried besides, by the id of the annotation. */
  readonly foreign: ReadonlyMap<string, ForeignParts>;
  /** Foreign annotations that could not be attached and are kept as they came; only in an export of everything. */
  readonly kept: readonly KeptAnnotation[];
  /** The canonical text of a document, or null where it is damaged or gone. */
  text(documentId: string): Promise<CanonicalText | null>;
  /** What lay beside a document in its folder: pictures, by what it calls them, each with the digest of its bytes. */
  beside(documentId: string): Promise<readonly KeptBeside[] | null>;
  /** The original, or the picture beside one, behind a digest. */
  original(sha256: string): Promise<Uint8Array | null>;
}

/** What goes into an export, whatever its format: documents in the archive's order, annotations in reading order. */
export interface ExportContent extends Omit<Gathered, 'annotations'> {
  readonly sections: readonly ExportSection[];
}

/** Puts what was gathered in order, and leaves out of descriptions what an anonymous export may not say. */
export function toContent({ annotations, ...gathered }: Gathered): ExportContent {
  const documents = gathered.options.anonymous ? gathered.documents.map(withoutPaths) : gathered.documents;
  return { ...gathered, documents, sections: toSections(documents, annotations) };
}

/** Fails with `NOTHING_TO_EXPORT` where a scope holds no annotation, no statement and nothing that is kept. */
export function refuseEmpty({ sections, question, kept }: ExportContent): void {
  if (sections.length > 0 || question || kept.length > 0) return;
  throw new Failure(
    'NOTHING_TO_EXPORT',
    'There are no bookmarks, highlights or notes in this scope yet. Make one, or choose another scope.',
  );
}

function toSections(
  documents: readonly ArchiveDocument[],
  annotations: readonly AnchoredAnnotation[],
): ExportSection[] {
  const start = ({ anchor, target }: AnchoredAnnotation): number => anchor.range?.start ?? target.selectors[1].start;
  const byDocument = Map.groupBy(annotations, ({ target }) => target.documentId);
  const here = documents.filter(({ id }) => byDocument.has(id));
  const known = new Set(here.map(({ id }) => id));
  const gone = [...byDocument.keys()].filter((id) => !known.has(id)).sort();
  const sorted = (id: string): readonly AnchoredAnnotation[] =>
    (byDocument.get(id) ?? []).toSorted(
      (a, b) => start(a) - start(b) || a.created.localeCompare(b.created) || a.id.localeCompare(b.id),
    );
  return [
    ...here.map((document) => ({
      documentId: document.id,
      title: document.description.title,
      document,
      annotations: sorted(document.id),
    })),
    ...gone.map((id) => ({ documentId: id, title: id, document: null, annotations: sorted(id) })),
  ];
}
