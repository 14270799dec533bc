import type { z } from 'zod';
import type { exportScope } from '../../contract/export.ts';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { ArchiveDocument, Edition } from '../../domain/archive-document.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Annotations } from '../annotations/annotations.ts';
import type { Archive } from '../archive/archive.ts';
import type { Questions } from '../conflicts/conflicts.ts';
import type { QuestionView } from '../statements/statements.ts';

export type ExportScope = z.infer<typeof exportScope>;

/** What goes into an export, whatever its format: documents in the archive's order, annotations in reading order. */
export interface ExportContent {
  readonly scope: ExportScope;
  readonly title: string;
  readonly editions: readonly Edition[];
  readonly sections: readonly {
    readonly document: ArchiveDocument;
    readonly annotations: readonly AnchoredAnnotation[];
  }[];
  readonly question: QuestionView | null;
}

export interface ExportSources {
  readonly archive: Archive;
  readonly annotations: Annotations;
  readonly questions: Pick<Questions, 'get'>;
}

/** Gathers a scope. Fails with `DOCUMENT_NOT_FOUND`, `QUESTION_NOT_FOUND` or `NOTHING_TO_EXPORT`. */
export async function gather(
  scope: ExportScope,
  { archive, annotations, questions }: ExportSources,
): Promise<ExportContent> {
  if (scope.kind === 'document') archive.document(scope.documentId);
  const question = scope.kind === 'question' ? await questions.get(scope.questionId) : null;
  const wanted = (await annotations.list(scope.kind === 'document' ? scope.documentId : undefined)).filter(
    (annotation) => !question || touches(annotation, question),
  );
  if (wanted.length === 0 && !question) {
    throw new Failure(
      'NOTHING_TO_EXPORT',
      'There are no bookmarks, highlights or notes in this scope yet. Make one, or choose another scope.',
    );
  }
  return {
    scope,
    title: titleOf(scope, archive, question),
    editions: archive.editions.map(({ edition }) => edition),
    sections: toSections(archive, wanted),
    question,
  };
}

/** An annotation belongs to a question when it lies on a passage with a statement on it. */
function touches({ target, anchor }: AnchoredAnnotation, { statements }: QuestionView): boolean {
  return statements.some(({ documentId, passage }) => documentId === target.documentId && passage === anchor.passage);
}

function toSections(archive: Archive, annotations: readonly AnchoredAnnotation[]): ExportContent['sections'] {
  const start = ({ anchor, target }: AnchoredAnnotation): number => anchor.range?.start ?? target.selectors[1].start;
  const byDocument = Map.groupBy(annotations, ({ target }) => target.documentId);
  return archive.documents().flatMap((document) => {
    const own = byDocument.get(document.id);
    own?.sort((a, b) => start(a) - start(b) || a.created.localeCompare(b.created) || a.id.localeCompare(b.id));
    return own ? [{ document, annotations: own }] : [];
  });
}

function titleOf(scope: ExportScope, archive: Archive, question: QuestionView | null): string {
  if (question) return question.question.text;
  if (scope.kind === 'document') return archive.document(scope.documentId).description.title;
  return 'Bookmarks, highlights and notes';
}
