import { z } from 'zod';
import { assertedValue } from '../domain/asserted-value.ts';
import { documentId } from '../domain/archive-document.ts';
import { conflict } from '../domain/conflict.ts';
import { question, questionState } from '../domain/question.ts';
import { statement } from '../domain/statement.ts';
import { textRange } from '../domain/text-range.ts';
import type { Contract } from '../rpc/operation.ts';

/** A question as a list shows it. */
export const questionSummary = question.extend({
  state: questionState,
  statements: z.int(),
  positions: z.int(),
  origins: z.int(),
  /** Documents that speak to it. */
  documents: z.int(),
  conflicts: z.int(),
});

/** A statement with what a card needs to show it in its place. */
export const placedStatement = statement.extend({
  documentTitle: z.string(),
  publisher: z.string().nullable(),
  /** Where the quote stands in the canonical text. */
  range: textRange,
  /** The whole passage, and where the quote stands in it. */
  passageText: z.string(),
  quoteInPassage: textRange,
});

/** Statements that assert the same value. */
export const position = z.strictObject({
  key: z.string(),
  label: z.string(),
  value: assertedValue,
  statementIds: z.array(z.string()),
  origins: z.int(),
});

export const questionsContract = {
  'questions.list': {
    input: z.strictObject({}),
    output: z.strictObject({ questions: z.array(questionSummary) }),
    errors: [],
  },
  /** One question: its positions in reading order, all statements, the conflicts between them, and who is silent. */
  'questions.get': {
    input: z.strictObject({ questionId: z.string().min(1) }),
    output: z.strictObject({
      question: questionSummary,
      positions: z.array(position),
      statements: z.array(placedStatement),
      conflicts: z.array(conflict),
      silent: z.array(
        z.strictObject({
          documentId,
          documentTitle: z.string(),
          publisher: z.string().nullable(),
          /** `does-not-address`: somebody read it for this question; `not-checked`: nobody did. */
          status: z.enum(['does-not-address', 'not-checked']),
          note: z.string().nullable(),
        }),
      ),
    }),
    errors: ['QUESTION_NOT_FOUND'],
  },
  /** The statements found in one document, in reading order, with the other positions on the same questions. */
  'statements.list': {
    input: z.strictObject({ documentId }),
    output: z.strictObject({
      statements: z.array(placedStatement),
      questions: z.array(
        questionSummary.extend({ positionList: z.array(position), speakers: z.record(z.string(), z.string()) }),
      ),
    }),
    errors: ['DOCUMENT_NOT_FOUND'],
  },
} as const satisfies Contract;
