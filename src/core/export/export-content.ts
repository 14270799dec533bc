import type { z } from 'zod';
import type { exportOptions, exportScope } from '../../contract/export.ts';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { ArchiveDocument, CanonicalText, Edition } from '../../domain/archive-document.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Annotations, ForeignParts, KeptAnnotation } from '../annotations/annotations.ts';
import type { Archive } from '../archive/archive.ts';
import type { Questions } from '../conflicts/conflicts.ts';
import type { QuestionView } from '../statements/statements.ts';
import { withoutPaths } from './without-paths.ts';

export type ExportScope = z.infer<typeof exportScope>;
export type ExportOptions = z.infer<typeof exportOptions>;

/** The annotations of one document; `document` is null where it is not in this archive. */
export interface ExportSection {
  readonly documentId: string;
  readonly title: string;
  readonly document: ArchiveDocument | null;
  readonly annotations: readonly AnchoredAnnotation[];
}

/** What goes into an export, whatever its format: documents in the archive's order, annotations in reading order. */
export interface ExportContent {
  readonly scope: ExportScope;
  readonly options: ExportOptions;
  readonly title: string;
  readonly editions: readonly Edition[];
  readonly sections: readonly ExportSection[];
  readonly question: QuestionView | null;
  /** The documents that the scope is about: annotated ones, those that speak to the question, or all. */
  readonly documents: readonly ArchiveDocument[];
  /** What foreign annotations carried besides, by the id of the annotation. */
  readonly foreign: ReadonlyMap<string, ForeignParts>;
  /** Foreign annotations that could not be attached and are kept as they came; only in an export of everything. */
  readonly kept: readonly KeptAnnotation[];
  /** The canonical text of a document, or null where it is damaged or gone. */
  text(documentId: string): Promise<CanonicalText | null>;
  /** The original behind a digest. */
  original(sha256: string): Promise<Uint8Array | null>;
}

export interface ExportSources {
  readonly archive: Archive;
  readonly annotations: Annotations;
  readonly questions: Pick<Questions, 'get'>;
}

/** Gathers a scope. Fails with `DOCUMENT_NOT_FOUND`, `QUESTION_NOT_FOUND` or `NOTHING_TO_EXPORT`. */
export async function gather(
  scope: ExportScope,
  options: ExportOptions,
  { archive, annotations, questions }: ExportSources,
): Promise<ExportContent> {
  if (scope.kind === 'document') archive.document(scope.documentId);
  const question = scope.kind === 'question' ? await questions.get(scope.questionId) : null;
  const all = await annotations.list(scope.kind === 'document' ? scope.documentId : undefined);
  const wanted = all.filter((annotation) => isWanted(annotation, scope, question));
  const clean = options.anonymous ? withoutPaths : (document: ArchiveDocument): ArchiveDocument => document;
  const documents = archive.documents().map(clean);
  return {
    scope,
    options,
    title: titleOf(scope, archive, question),
    editions: archive.editions.map(({ edition }) => edition),
    sections: toSections(documents, wanted),
    question,
    documents: documents.filter(isMeant(scope, wanted, question)),
    foreign: annotations.foreign(),
    kept: scope.kind === 'everything' ? annotations.kept() : [],
    text: (documentId) => archive.text(documentId).catch(() => null),
    original: (sha256) => archive.readOriginal(sha256).catch(() => null),
  };
}

/** Fails with `NOTHING_TO_EXPORT` where a scope holds no annotation, no statement and nothing that is kept. */
export function refuseEmpty({ sections, question, kept }: ExportContent): void {
  if (sections.length > 0 || question || kept.length > 0) return;
  throw new Failure(
    'NOTHING_TO_EXPORT',
    'There are no bookmarks, highlights or notes in this scope yet. Make one, or choose another scope.',
  );
}

function isWanted(annotation: AnchoredAnnotation, scope: ExportScope, question: QuestionView | null): boolean {
  if (scope.kind === 'tag') return annotation.tags.includes(scope.tag);
  if (scope.kind === 'colour') return annotation.colour === scope.colour;
  if (scope.kind === 'motivation') return annotation.motivation === scope.motivation;
  return !question || touches(annotation, question);
}

/** An annotation belongs to a question when it lies on a passage with a statement on it. */
function touches({ target, anchor }: AnchoredAnnotation, { statements }: QuestionView): boolean {
  return statements.some(({ documentId, passage }) => documentId === target.documentId && passage === anchor.passage);
}

function isMeant(
  scope: ExportScope,
  annotations: readonly AnchoredAnnotation[],
  question: QuestionView | null,
): (document: ArchiveDocument) => boolean {
  if (scope.kind === 'everything') return () => true;
  if (scope.kind === 'document') return ({ id }) => id === scope.documentId;
  const ids = new Set([
    ...annotations.map(({ target }) => target.documentId),
    ...(question?.statements.map(({ documentId }) => documentId) ?? []),
  ]);
  return ({ id }) => ids.has(id);
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

function titleOf(scope: ExportScope, archive: Archive, question: QuestionView | null): string {
  if (question) return question.question.text;
  if (scope.kind === 'document') return archive.document(scope.documentId).description.title;
  if (scope.kind === 'tag') return `Notes tagged ${scope.tag}`;
  if (scope.kind === 'colour') return `Marked ${scope.colour}`;
  if (scope.kind === 'motivation') return KINDS[scope.motivation];
  return 'Bookmarks, highlights and notes';
}

const KINDS = {
  bookmarking: 'Bookmarks',
  highlighting: 'Highlights',
  commenting: 'Notes',
  describing: 'Notes on documents',
} as const;
