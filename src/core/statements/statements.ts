import type { z } from 'zod';
import type { questionsContract } from '../../contract/questions.ts';
import type { Conflict } from '../../domain/conflict.ts';
import type { Question, Silence } from '../../domain/question.ts';
import type { Statement } from '../../domain/statement.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Archive } from '../archive/archive.ts';
import { placeStatements } from './placed-statements.ts';
import { summarise, toPositions, type QuestionSummary } from './question-view.ts';

export { readEnglish } from './language/english.ts';
export { summarise, toPositions, type QuestionSummary } from './question-view.ts';
export type { PlacedStatement } from './placed-statements.ts';
/** A question with everything on it, as the contract carries it. */
export type QuestionView = z.infer<(typeof questionsContract)['questions.get']['output']>;
/** The statements of one document with their questions, as the contract carries them. */
export type DocumentStatements = z.infer<(typeof questionsContract)['statements.list']['output']>;

/** Questions, and the statements and conflicts on them, from the ledgers of the open editions. */
export interface Statements {
  list(): QuestionSummary[];
  /** How many questions there are. */
  count(): number;
  /** Fails with `QUESTION_NOT_FOUND`. */
  get(questionId: string): Promise<QuestionView>;
  /** Fails with `DOCUMENT_NOT_FOUND`. */
  inDocument(documentId: string): Promise<DocumentStatements>;
}

/** Reads the ledgers of the editions of `archive`; they are immutable, so this is done once. */
export function createStatements(archive: Archive): Statements {
  const ledgers = archive.editions.flatMap(({ ledger }) => (ledger ? [ledger] : []));
  const questions: Question[] = ledgers.flatMap((ledger) => ledger.questions);
  const statements: Statement[] = ledgers.flatMap((ledger) => ledger.statements);
  const conflicts: Conflict[] = ledgers.flatMap((ledger) => ledger.conflicts);
  const silences: Silence[] = ledgers.flatMap((ledger) => ledger.silences);
  const on = (questionId: string): Statement[] =>
    statements.filter(({ answers }) => answers.some((answer) => answer.questionId === questionId));
  const conflictsOn = (questionId: string): Conflict[] =>
    conflicts.filter((conflict) => conflict.questionId === questionId);
  const summaryOf = (question: Question): QuestionSummary =>
    summarise(question, on(question.id), conflictsOn(question.id));

  return {
    list: () => questions.map(summaryOf),
    count: () => questions.length,
    get: async (questionId) => {
      const question = questions.find(({ id }) => id === questionId);
      if (!question) {
        throw new Failure(
          'QUESTION_NOT_FOUND',
          'There is no such question in this archive. See the list of questions for what is.',
          {
            id: questionId,
          },
        );
      }
      const speaking = on(questionId);
      return {
        question: summaryOf(question),
        positions: toPositions(questionId, speaking),
        statements: await placeStatements(archive, speaking),
        conflicts: conflictsOn(questionId),
        silent: silentOn(archive, questionId, { speaking, silences }),
      };
    },
    inDocument: async (documentId) => {
      archive.document(documentId);
      const here = statements.filter((statement) => statement.documentId === documentId);
      const touched = new Set(here.flatMap(({ answers }) => answers.map(({ questionId }) => questionId)));
      const placed = await placeStatements(archive, here);
      placed.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
      return {
        statements: placed,
        questions: questions
          .filter(({ id }) => touched.has(id))
          .map((question) => ({
            ...summaryOf(question),
            positionList: toPositions(question.id, on(question.id)),
            speakers: Object.fromEntries(on(question.id).map(({ id, speaker }) => [id, speaker.name])),
          })),
      };
    },
  };
}

/** Documents without a statement on a question: read for it and silent, or never checked. Silence is not agreement. */
function silentOn(
  archive: Archive,
  questionId: string,
  { speaking, silences }: { readonly speaking: readonly Statement[]; readonly silences: readonly Silence[] },
): QuestionView['silent'] {
  const spoken = new Set(speaking.map(({ documentId }) => documentId));
  return archive
    .documents()
    .filter(({ id }) => !spoken.has(id))
    .map(({ id, description }) => {
      const silence = silences.find((each) => each.questionId === questionId && each.documentId === id);
      return {
        documentId: id,
        documentTitle: description.title,
        publisher: description.publisher,
        status: silence ? ('does-not-address' as const) : ('not-checked' as const),
        note: silence?.note ?? null,
      };
    });
}

// What the rules read, for whoever compares statements: sentences, who says them, and what they assert.
export { analyseDocument } from './analyse-document.ts';
export { analyseSentence, type ClauseAnalysis } from './analyse-sentence.ts';
export type { DocumentInput, ReadDocument, ReadSentence, SpeechSegment } from './read-document.ts';
export { opposites } from './language/opposites.ts';
export { COUNTED_STATES } from './language/counted-states.ts';
export { isNegated } from './language/negation.ts';
export { isRoleWord } from './language/role-words.ts';
export type { Quantity } from './language/counted.ts';
export type { RuleLanguage, Token } from './language/token.ts';
export { nameTerm } from './language/tokenise.ts';
