import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { ArchiveDocument } from '../../domain/archive-document.ts';
import type { Annotations } from '../annotations/annotations.ts';
import type { Archive } from '../archive/archive.ts';
import type { Questions } from '../conflicts/conflicts.ts';
import type { QuestionView } from '../statements/statements.ts';
import type { ExportRequest, ExportScope } from './export-content.ts';
import type { ExportPart } from './worker-messages.ts';

/** What exports are made of. */
export interface ExportSources {
  readonly archive: Archive;
  readonly annotations: Annotations;
  readonly questions: Pick<Questions, 'get'>;
}

/** Annotations or documents that are copied at once, some milliseconds long. */
const PORTION = 500;

/** What a scope holds, in portions, each with how much of all it and those before are. */
export type GatheredPart = ExportPart & { readonly share?: { readonly done: number; readonly total: number } };

/** Gathers a scope in portions. Fails with `DOCUMENT_NOT_FOUND` or `QUESTION_NOT_FOUND`. */
export async function* gather(
  request: ExportRequest,
  { archive, annotations, questions }: ExportSources,
): AsyncGenerator<GatheredPart> {
  const { scope } = request;
  if (scope.kind === 'document') archive.document(scope.documentId);
  const question = scope.kind === 'question' ? await questions.get(scope.questionId) : null;
  const all = await annotations.list(scope.kind === 'document' ? scope.documentId : undefined);
  const wanted = all.filter(isWanted(scope, question));
  const documents = (await archive.listDocuments()).filter(isMeant(scope, wanted, question));
  const editions = archive.editions.map(({ edition }) => edition);
  yield { kind: 'head', request, title: titleOf(scope, archive, question), editions, question };
  const total = wanted.length + documents.length;
  for (let from = 0; from < wanted.length; from += PORTION) {
    const portion = wanted.slice(from, from + PORTION);
    const foreign = [...annotations.foreign(portion.map(({ id }) => id))];
    yield { kind: 'annotations', annotations: portion, foreign, share: { done: from + portion.length, total } };
  }
  for (let from = 0; from < documents.length; from += PORTION) {
    const portion = documents.slice(from, from + PORTION);
    yield { kind: 'documents', documents: portion, share: { done: wanted.length + from + portion.length, total } };
  }
  const kept = scope.kind === 'everything' ? annotations.kept() : [];
  for (let from = 0; from < kept.length; from += PORTION)
    yield { kind: 'kept', kept: kept.slice(from, from + PORTION) };
  yield { kind: 'end' };
}

function isWanted(scope: ExportScope, question: QuestionView | null): (annotation: AnchoredAnnotation) => boolean {
  if (scope.kind === 'tag') return ({ tags }) => tags.includes(scope.tag);
  if (scope.kind === 'colour') return ({ colour }) => colour === scope.colour;
  if (scope.kind === 'motivation') return ({ motivation }) => motivation === scope.motivation;
  if (!question) return () => true;
  // An annotation belongs to a question when it lies on a passage with a statement on it.
  const spoken = new Set(question.statements.map(({ documentId, passage }) => `${passage} ${documentId}`));
  return ({ target, anchor }) => spoken.has(`${anchor.passage} ${target.documentId}`);
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
