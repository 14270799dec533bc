import type { z } from 'zod';
import type { questionsContract } from '../../contract/questions.ts';
import type { Silence } from '../../domain/question.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Archive } from '../archive/archive.ts';
import { placeStatements } from './placed-statements.ts';
import { summarise, toPositions, type QuestionContent } from './question-view.ts';

export { hasRules } from './language/token.ts';
export { readEnglish } from './language/english.ts';
export { summarise, type QuestionContent, type QuestionSummary, type ShownConflict } from './question-view.ts';
export type { PlacedStatement } from './placed-statements.ts';
/** A question with everything on it, as the contract carries it. */
export type QuestionView = z.infer<(typeof questionsContract)['questions.get']['output']>;
/** The statements of one document with their questions, as the contract carries them. */
export type DocumentStatements = z.infer<(typeof questionsContract)['statements.list']['output']>;

/** Questions, and the statements and conflicts on them, from the ledgers of the open editions. */
export interface Statements {
  /** The questions with all that stands under them, in the order of the editions. */
  contents(): readonly QuestionContent[];
  /** Every statement of the ledgers by its name. */
  byId(): ReadonlyMap<string, Statement>;
  /** Sets a question, of whatever origin, in its documents: places, positions, and who is silent. */
  view(content: QuestionContent): Promise<QuestionView>;
  /** The same without the words of documents. */
  outline(content: QuestionContent): Omit<QuestionView, 'statements'>;
  /** Fails with `DOCUMENT_NOT_FOUND`. */
  inDocument(documentId: string): Promise<DocumentStatements>;
}

/** Reads the ledgers of the editions of `archive`; they are immutable, so this is done once. */
export function createStatements(archive: Archive): Statements {
  const ledgers = archive.editions.flatMap(({ ledger }) => (ledger ? [ledger] : []));
  const statements: Statement[] = ledgers.flatMap((ledger) => ledger.statements);
  const silences: Silence[] = ledgers.flatMap((ledger) => ledger.silences);
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const contents = ledgers.flatMap((ledger) =>
    ledger.questions.map((question): QuestionContent => ({
      question,
      asks: null,
      origin: 'ledger',
      statements: statements.filter(({ answers }) => answers.some(({ questionId }) => questionId === question.id)),
      conflicts: ledger.conflicts
        .filter(({ questionId }) => questionId === question.id)
        .map((conflict) => ({ ...conflict, because: null })),
    })),
  );

  const outline: Statements['outline'] = (content) => ({
    question: summarise(content),
    positions: toPositions(content.question.id, content.statements),
    conflicts: [...content.conflicts],
    silent: silentOn(archive, content, silences),
  });
  return {
    contents: () => contents,
    byId: () => byId,
    view: async (content) => ({
      ...outline(content),
      statements: await placeStatements(archive, content.statements),
    }),
    outline,
    inDocument: async (documentId) => {
      archive.document(documentId);
      const here = statements.filter((statement) => statement.documentId === documentId);
      const touched = new Set(here.flatMap(({ answers }) => answers.map(({ questionId }) => questionId)));
      const placed = await placeStatements(archive, here);
      placed.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
      return {
        statements: placed,
        questions: contents
          .filter(({ question }) => touched.has(question.id))
          .map((content) => ({
            ...summarise(content),
            positionList: toPositions(content.question.id, content.statements),
            speakers: Object.fromEntries(content.statements.map(({ id, speaker }) => [id, speaker.name])),
          })),
      };
    },
  };
}

/**
 * Documents without a statement on a question: read for it and silent, or never checked. Silence is not agreement. Where
 * only own documents speak, those of editions are not asked.
 */
function silentOn(
  archive: Archive,
  { question, origin, statements }: QuestionContent,
  silences: readonly Silence[],
): QuestionView['silent'] {
  const spoken = new Set(statements.map(({ documentId }) => documentId));
  const documents = archive.documents().filter(({ id }) => !spoken.has(id));
  const bundled = new Set(archive.editions.flatMap((edition) => edition.documents.map(({ id }) => id)));
  const isOwnOnly = origin !== 'ledger' && ![...spoken].some((id) => bundled.has(id));
  return documents
    .filter(({ id }) => !isOwnOnly || !bundled.has(id))
    .map(({ id, description }) => {
      const silence = silences.find((each) => each.questionId === question.id && each.documentId === id);
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
export { dismisses } from './language/dismissals.ts';
export { turnOf, type Turn } from './language/turns.ts';
export { opposites } from './language/opposites.ts';
export { COUNTED_STATES } from './language/counted-states.ts';
export { isConcept } from './language/concepts.ts';
export { dimensionOf as dimensionOfUnit, isImperial, scaleOfUnit } from './language/measures.ts';
export { isNegated } from './language/negation.ts';
export { isRoleWord } from './language/role-words.ts';
export type { Quantity } from './language/counted.ts';
export { boundBefore } from './language/dates.ts';
export { nameOfAge } from './language/named-ages.ts';
export type { RuleLanguage, Token } from './language/token.ts';
export { nameTerm } from './language/tokenise.ts';
