import type { z } from 'zod';
import type { questionsContract } from '../../contract/questions.ts';
import type { Archive } from '../archive/archive.ts';
import type { QuestionContent, QuestionView, Statements } from '../statements/statements.ts';

/** Documents beside questions, as the contract carries them. */
export type Matrix = z.infer<(typeof questionsContract)['questions.matrix']['output']>;
type Cell = Matrix['rows'][number]['cells'][number];

/** Sources against questions; a document is listed as soon as it speaks to one of them. */
export function toMatrix(
  contents: readonly QuestionContent[],
  { archive, statements }: { readonly archive: Archive; readonly statements: Statements },
): Matrix {
  const speaking = new Set(contents.flatMap((content) => content.statements.map(({ documentId }) => documentId)));
  const documents = [...speaking].map((documentId) => {
    const { title, publisher } = archive.document(documentId).description;
    return { documentId, title, publisher };
  });
  return {
    documents,
    rows: contents.map((content) => {
      const outline = statements.outline(content);
      return {
        question: outline.question,
        cells: documents.map(({ documentId }) => toCell(content, outline, documentId)),
      };
    }),
  };
}

function toCell(
  { statements }: QuestionContent,
  { positions, silent }: Pick<QuestionView, 'positions' | 'silent'>,
  documentId: string,
): Cell {
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
