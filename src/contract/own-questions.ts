import { z } from 'zod';
import { assertedValue } from '../domain/asserted-value.ts';
import type { Contract } from '../rpc/operation.ts';
import { decisionMade, questionSummary } from './questions.ts';

const SAVE_ERRORS = ['LIBRARY_READ_ONLY', 'LIBRARY_FULL'] as const;
const QUESTION_ERRORS = ['QUESTION_NOT_FOUND', 'COMPARISON_UNAVAILABLE', ...SAVE_ERRORS] as const;
const text = z.string().trim().min(1).max(500);
const note = z.string().trim().min(1).max(5000).nullable();
const questionChanged = z.strictObject({ question: questionSummary });

/**
 * The reader's work on questions. A question of an edition keeps its words and cannot be removed; what stands under it
 * can be added to, taken out and moved, in this library only. Each change is kept and can be taken back.
 */
export const ownQuestionsContract = {
  'questions.create': {
    input: z.strictObject({ text, note: note.default(null) }),
    output: questionChanged,
    errors: SAVE_ERRORS,
  },
  /** New words for an own or a proposed question. */
  'questions.rename': {
    input: z.strictObject({ id: z.string(), text, note: note.optional() }),
    output: questionChanged,
    errors: [...QUESTION_ERRORS, 'QUESTION_OF_EDITION'],
  },
  /** Takes an own or a proposed question out of the list; its statements stay, and `questions.restore` brings it back. */
  'questions.remove': {
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({ id: z.string() }),
    errors: [...QUESTION_ERRORS, 'QUESTION_OF_EDITION'],
  },
  'questions.restore': {
    input: z.strictObject({ id: z.string() }),
    output: questionChanged,
    errors: [...QUESTION_ERRORS, 'NOTHING_TO_UNDO'],
  },
  /**
   * Puts a statement of an edition, of the rules or of the reader under a question too; without a value it answers what it
   * asserts elsewhere, or is listed as asserted.
   */
  'questions.addStatement': {
    input: z.strictObject({ id: z.string(), statementId: z.string(), value: assertedValue.nullable().default(null) }),
    output: questionChanged,
    errors: [...QUESTION_ERRORS, 'STATEMENT_NOT_FOUND'],
  },
  /** Takes a statement from under a question; it stays under others. */
  'questions.removeStatement': {
    input: z.strictObject({ id: z.string(), statementId: z.string() }),
    output: questionChanged,
    errors: [...QUESTION_ERRORS, 'STATEMENT_NOT_FOUND'],
  },
  /** Says what a statement asserts on a question: a position that is there, or a new one. */
  'questions.moveStatement': {
    input: z.strictObject({
      id: z.string(),
      statementId: z.string(),
      /** Key of the position it is taken from, where it holds several; null moves it from all. */
      from: z.string().nullable().default(null),
      value: assertedValue,
    }),
    output: questionChanged,
    errors: [...QUESTION_ERRORS, 'STATEMENT_NOT_FOUND'],
  },
  /** Everything the reader did to a question, oldest first. */
  'questions.history': {
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({ decisions: z.array(decisionMade) }),
    errors: [],
  },
  /** Takes the newest change of a question back, or of any; null when that leaves no question. */
  'questions.undo': {
    input: z.strictObject({ id: z.string().optional() }),
    output: z.strictObject({ question: questionSummary.nullable() }),
    errors: ['NOTHING_TO_UNDO', 'COMPARISON_UNAVAILABLE', ...SAVE_ERRORS],
  },
} as const satisfies Contract;
