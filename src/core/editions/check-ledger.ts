import type { CanonicalText } from '../../domain/archive-document.ts';
import { describeRange } from '../../domain/describe-range.ts';
import { fromCodePointOffset } from '../../domain/code-points.ts';
import type { Ledger } from '../../domain/ledger.ts';
import type { Statement } from '../../domain/statement.ts';
import type { EditionProblem } from './edition-problem.ts';

/** Texts of an edition, by the whole identifier of the document. */
export type TextsById = ReadonlyMap<string, CanonicalText>;

/** Everything a schema cannot say: quotes at their offsets, identifiers that exist, nothing asked and left unsaid. */
export function ledgerProblems(ledger: Ledger, texts: TextsById): EditionProblem[] {
  return [
    ...repeats('question', ledger.questions),
    ...repeats('statement', ledger.statements),
    ...repeats('conflict', ledger.conflicts),
    ...ledger.statements.flatMap((statement) => statementProblems(statement, ledger, texts)),
    ...ledger.conflicts.flatMap((conflict) => conflictProblems(conflict, ledger)),
    ...ledger.silences.flatMap((silence) => silenceProblems(silence, ledger, texts)),
    ...gaps(ledger, [...texts.keys()]),
  ];
}

function repeats(what: string, items: readonly { readonly id: string }[]): EditionProblem[] {
  const ids = items.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => ({ where: `${what} ${id}`, message: 'The identifier is used more than once.' }));
}

function statementProblems(statement: Statement, ledger: Ledger, texts: TextsById): EditionProblem[] {
  const where = `statement ${statement.id}`;
  const text = texts.get(statement.documentId);
  const unknown = statement.answers
    .filter(({ questionId }) => !ledger.questions.some(({ id }) => id === questionId))
    .map(({ questionId }) => ({ where, message: `There is no question ${questionId}.` }));
  if (!text) return [...unknown, { where, message: `There is no document ${statement.documentId}.` }];
  const misplaced = misplacement(statement, text);
  return misplaced === null ? unknown : [...unknown, { where, message: misplaced }];
}

/** Why the selectors do not point at the quote, or null when both do. */
function misplacement({ quote, selectors, passage }: Statement, { text, blocks }: CanonicalText): string | null {
  const [stated, position] = selectors;
  const range = { start: fromCodePointOffset(text, position.start), end: fromCodePointOffset(text, position.end) };
  if (text.slice(range.start, range.end) !== quote) {
    return `The quote is not at its offsets (${position.start} to ${position.end}): "${quote}"`;
  }
  const block = blocks.find(({ number }) => number === passage);
  if (!block || range.start < block.start || range.end > block.end)
    return `The quote is not inside passage ${passage}.`;
  const [expected] = describeRange(text, range);
  const same =
    expected.exact === stated.exact && expected.prefix === stated.prefix && expected.suffix === stated.suffix;
  return same ? null : 'The quote selector does not fit the text around the quote.';
}

function conflictProblems(conflict: Ledger['conflicts'][number], ledger: Ledger): EditionProblem[] {
  const where = `conflict ${conflict.id}`;
  if (!ledger.questions.some(({ id }) => id === conflict.questionId)) {
    return [{ where, message: `There is no question ${conflict.questionId}.` }];
  }
  return conflict.statementIds.flatMap((statementId) => {
    const statement = ledger.statements.find(({ id }) => id === statementId);
    if (!statement) return [{ where, message: `There is no statement ${statementId}.` }];
    const answers = statement.answers.some(({ questionId }) => questionId === conflict.questionId);
    return answers ? [] : [{ where, message: `Statement ${statementId} does not answer ${conflict.questionId}.` }];
  });
}

function silenceProblems({ questionId, documentId }: Ledger['silences'][number], ledger: Ledger, texts: TextsById) {
  const where = `silence of ${documentId} on ${questionId}`;
  if (!ledger.questions.some(({ id }) => id === questionId)) return [{ where, message: 'There is no such question.' }];
  if (!texts.has(documentId)) return [{ where, message: 'There is no such document.' }];
  return speaks(ledger, documentId, questionId) ? [{ where, message: 'The document has statements on it.' }] : [];
}

function gaps(ledger: Ledger, documentIds: readonly string[]): EditionProblem[] {
  return ledger.questions.flatMap(({ id: questionId }) =>
    documentIds
      .filter(
        (documentId) =>
          !speaks(ledger, documentId, questionId) &&
          !ledger.silences.some((silence) => silence.questionId === questionId && silence.documentId === documentId),
      )
      .map((documentId) => ({
        where: `question ${questionId}`,
        message: `For ${documentId} there is neither a statement nor a silence.`,
      })),
  );
}

function speaks(ledger: Ledger, documentId: string, questionId: string): boolean {
  return ledger.statements.some(
    (statement) =>
      statement.documentId === documentId && statement.answers.some((answer) => answer.questionId === questionId),
  );
}
