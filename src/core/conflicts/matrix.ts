import type { z } from 'zod';
import type { questionsContract } from '../../contract/questions.ts';
import type { QuestionView } from '../statements/statements.ts';

/** Documents beside questions, as the contract carries them. */
export type Matrix = z.infer<(typeof questionsContract)['questions.matrix']['output']>;
type Cell = Matrix['rows'][number]['cells'][number];

/** Sources against questions; a document is listed as soon as it speaks to one of them. */
export function toMatrix(views: readonly QuestionView[]): Matrix {
  const documents = new Map<string, Matrix['documents'][number]>();
  for (const { statements } of views)
    for (const { documentId, documentTitle, publisher } of statements)
      documents.set(documentId, { documentId, title: documentTitle, publisher });
  const listed = [...documents.values()];
  return {
    documents: listed,
    rows: views.map((view) => ({
      question: view.question,
      cells: listed.map(({ documentId }) => toCell(view, documentId)),
    })),
  };
}

function toCell({ statements, positions, silent }: QuestionView, documentId: string): Cell {
  const own = new Set(statements.filter((statement) => statement.documentId === documentId).map(({ id }) => id));
  const held = positions.filter(({ statementIds }) => statementIds.some((id) => own.has(id)));
  const silence = silent.find((each) => each.documentId === documentId)?.status ?? 'not-checked';
  return {
    documentId,
    values: held.map(({ value }) => value),
    statementIds: [...own],
    silence: own.size > 0 ? null : silence,
  };
}
