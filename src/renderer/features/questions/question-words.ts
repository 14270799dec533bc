import type { SynopticContract } from '../../../contract/operations.ts';
import type { ConflictKind } from '../../../domain/conflict.ts';
import type { QuestionState } from '../../../domain/question.ts';
import type { Manner, Modality } from '../../../domain/statement.ts';
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

export const CONFLICT_KINDS: Record<ConflictKind, string> = {
  value: 'Different numbers',
  date: 'Different dates',
  polarity: 'Yes against no',
  status: 'Different states',
  attribution: 'Who says it differs',
  scope: 'Different scope',
  superseded: 'Overtaken later',
  'denial-then-action': 'Denied, then done',
  wording: 'Different wording',
  'not-comparable': 'Not comparable',
};

/** How a link of the chain passes the words on; own words need no saying. */
export const MANNERS: Record<Manner, string> = {
  quoted: 'quoted',
  paraphrased: 'in other words',
  reported: 'as reported',
  headline: 'in a headline',
  footnote: 'in a footnote',
  'own-words': '',
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
