import type { SynopticContract } from '../../../contract/operations.ts';
import type { QuestionState } from '../../../domain/question.ts';
import type { Modality } from '../../../domain/statement.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import type { QuestionRoute } from '../../data/routes.ts';
import { say } from '../../messages/say.ts';

/** A question with everything said on it. */
export type QuestionDetail = CallOutput<SynopticContract['questions.get']>;
export type QuestionSummary = QuestionDetail['question'];
export type PlacedStatement = QuestionDetail['statements'][number];
export type Position = QuestionDetail['positions'][number];

/** Whether a statement's source is open beside its question, at its place. */
export const isOpen = ({ open }: QuestionRoute, { documentId, range }: PlacedStatement): boolean =>
  open !== null && documentId === open.documentId && range.start === open.at?.start;

export const statesInWords = (): Record<QuestionState, string> => ({
  open: say('questions.open'),
  agreed: say('questions.agreed'),
  disputed: say('questions.disputed'),
  superseded: say('questions.superseded'),
  resolved: say('questions.resolvedByYou'),
});

/** The standing of an assertion; a plain assertion needs no saying. */
export const modalitiesInWords = (): Record<Modality, string> => ({
  asserted: '',
  denied: say('questions.denied'),
  planned: say('questions.planned'),
  demanded: say('questions.demanded'),
  proposed: say('questions.proposed'),
  conditional: say('questions.onACondition'),
  predicted: say('questions.predicted'),
  alleged: say('questions.alleged'),
  doubted: say('questions.doubted'),
});

/** What a statement's source is called: its publisher, else its title. */
export const sourceName = ({ publisher, documentTitle }: PlacedStatement): string => publisher ?? documentTitle;
