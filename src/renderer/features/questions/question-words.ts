import type { SynopticContract } from '../../../contract/operations.ts';
import type { QuestionState } from '../../../domain/question.ts';
import type { Modality } from '../../../domain/statement.ts';
import type { CallOutput } from '../../../rpc/operation.ts';

/** A question with everything said on it. */
export type QuestionDetail = CallOutput<SynopticContract['questions.get']>;
export type QuestionSummary = QuestionDetail['question'];
export type PlacedStatement = QuestionDetail['statements'][number];
export type Position = QuestionDetail['positions'][number];

export const STATES: Record<QuestionState, string> = {
  open: 'open',
  agreed: 'agreed',
  disputed: 'disputed',
  superseded: 'superseded',
  resolved: 'resolved by you',
};

/** The standing of an assertion; a plain assertion needs no saying. */
export const MODALITIES: Record<Modality, string> = {
  asserted: '',
  denied: 'denied',
  planned: 'planned',
  demanded: 'demanded',
  proposed: 'proposed',
  conditional: 'on a condition',
  predicted: 'predicted',
  alleged: 'alleged',
  doubted: 'doubted',
};
