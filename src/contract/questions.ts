import { z } from 'zod';
import { assertedValue } from '../domain/asserted-value.ts';
import { documentId } from '../domain/archive-document.ts';
import { asked } from '../domain/asked.ts';
import { conflict } from '../domain/conflict.ts';
import { dated } from '../domain/dated.ts';
import { question, questionState } from '../domain/question.ts';
import { reason } from '../domain/reason.ts';
import { attributionLink, manner, modality, statement } from '../domain/statement.ts';
import { anchorState } from '../domain/selector.ts';
import { textRange } from '../domain/text-range.ts';
import type { Contract } from '../rpc/operation.ts';

/** Where a question, statement or conflict comes from. */
export const origin = z.enum(['ledger', 'proposed', 'own']);

/** A question as a list shows it. */
export const questionSummary = question.extend({
  state: questionState,
  statements: z.int(),
  positions: z.int(),
  origins: z.int(),
  /** Documents that speak to it. */
  documents: z.int(),
  conflicts: z.int(),
  /** What a proposed question asks as data, for other languages than English; null where people wrote it. */
  asks: asked.nullable().default(null),
  /** Written by an edition's editors, proposed by the rules, or made by the reader. */
  origin: origin.default('ledger'),
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
  /** As of a proposed one; without a place its words stand for the passage. */
  anchor: anchorState.default('exact'),
});

/** Statements that assert the same value. */
export const position = z.strictObject({
  key: z.string(),
  label: z.string(),
  value: assertedValue,
  statementIds: z.array(z.string()),
  origins: z.int(),
});

/** A conflict of a question; its reason as data where a rule gives it, null where an editor wrote it. */
export const shownConflict = conflict.extend({ because: reason.nullable().default(null) });

/** A statement as the rules propose it. */
export const proposedStatement = z.strictObject({
  id: z.string(),
  documentId,
  identifier: z.string(),
  passage: z.int().positive().nullable(),
  range: textRange,
  quote: z.string(),
  speaker: z.strictObject({ name: z.string(), role: z.string().nullable() }),
  attribution: z.array(attributionLink),
  manner,
  said: dated.nullable(),
  published: dated.nullable(),
  refersTo: dated.nullable(),
  modality,
  hedging: z.string().nullable(),
  values: z.array(
    z.strictObject({ type: z.enum(['number', 'range', 'date', 'time', 'yesNo']), text: z.string(), value: z.string() }),
  ),
  source: origin,
  /** What a person says it asserts; null where only the rules have read it. */
  asserted: assertedValue.nullable(),
  /** The reader set it aside, or changed it. */
  isDismissed: z.boolean(),
  isChanged: z.boolean(),
  /** How it stands in today's text; of one without a place (`ambiguous`, `orphan`) the range means nothing. */
  anchor: anchorState,
});

/** Which documents are compared: the person's own, or those of the open editions too. */
export const scope = z.enum(['own', 'all']).default('own');
/** How far the reading of documents has come. */
export const readingProgress = z.strictObject({ done: z.int(), total: z.int() });
/** One decision as it was kept. */
export const decisionMade = z.strictObject({
  subjectId: z.string(),
  action: z.string(),
  detail: z.record(z.string(), z.unknown()),
  at: z.string(),
  undoneAt: z.string().nullable(),
});
/** The statements a change left: one, or two after a cut; none when it took an addition back. */
export const statementChanged = z.strictObject({ statements: z.array(proposedStatement) });
/** How a change of a statement may fail. */
export const STATEMENT_ERRORS = [
  'STATEMENT_NOT_FOUND',
  'RANGE_INVALID',
  'LIBRARY_READ_ONLY',
  'LIBRARY_FULL',
  'COMPARISON_UNAVAILABLE',
] as const;

export const questionsContract = {
  /** All statements the rules propose, in the order of documents and texts. */
  'statements.proposed': {
    input: z.strictObject({
      scope,
      documentId: documentId.optional(),
      limit: z.int().positive().max(100_000).default(1000),
      offset: z.int().nonnegative().default(0),
    }),
    progress: readingProgress,
    output: z.strictObject({ statements: z.array(proposedStatement), total: z.int() }),
    errors: ['COMPARISON_UNAVAILABLE'],
  },
  'statements.edit': {
    input: z.strictObject({
      id: z.string(),
      speaker: z.strictObject({ name: z.string().min(1), role: z.string().min(1).nullable() }).optional(),
      said: dated.nullable().optional(),
      refersTo: dated.nullable().optional(),
      modality: modality.optional(),
      hedging: z.string().nullable().optional(),
      manner: manner.optional(),
      value: assertedValue.nullable().optional(),
      range: textRange.optional(),
    }),
    output: statementChanged,
    errors: STATEMENT_ERRORS,
  },
  /** Cuts a statement in two at an offset of the canonical text. */
  'statements.split': {
    input: z.strictObject({ id: z.string(), at: z.int() }),
    output: statementChanged,
    errors: STATEMENT_ERRORS,
  },
  /** Joins statements of one document; the first one's speaker and dates hold. */
  'statements.merge': {
    input: z.strictObject({ ids: z.array(z.string()).min(2).max(20) }),
    output: statementChanged,
    errors: STATEMENT_ERRORS,
  },
  /** A statement by hand. */
  'statements.add': {
    input: z.strictObject({
      documentId,
      range: textRange,
      speaker: z.strictObject({ name: z.string().min(1), role: z.string().min(1).nullable() }),
      said: dated.nullable().default(null),
      refersTo: dated.nullable().default(null),
      modality: modality.default('asserted'),
      manner: manner.default('reported'),
      hedging: z.string().min(1).nullable().default(null),
      /** What it asserts, for the questions it is put under. */
      value: assertedValue.nullable().default(null),
    }),
    output: statementChanged,
    errors: [...STATEMENT_ERRORS, 'DOCUMENT_NOT_FOUND'],
  },
  'statements.dismiss': {
    input: z.strictObject({ id: z.string(), reason: z.string().max(2000).optional() }),
    output: statementChanged,
    errors: STATEMENT_ERRORS,
  },
  /** Takes the last change of a statement back, dismissals included. */
  'statements.restore': {
    input: z.strictObject({ id: z.string() }),
    output: statementChanged,
    errors: ['NOTHING_TO_UNDO', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'COMPARISON_UNAVAILABLE'],
  },
  /** Takes the newest change of any statement back; the statements it was about, as they are now. */
  'statements.undo': {
    input: z.strictObject({}),
    output: statementChanged,
    errors: ['NOTHING_TO_UNDO', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'COMPARISON_UNAVAILABLE'],
  },
  'statements.history': {
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({ decisions: z.array(decisionMade) }),
    errors: [],
  },
  /**
   * The reader's own questions, then the curated ones; with `proposed`, those found in the documents behind them, which
   * waits for the reading. Of those the less likely ones are left out unless `lessLikely` asks for them, behind the others.
   */
  'questions.list': {
    input: z.strictObject({ proposed: z.boolean().default(false), lessLikely: z.boolean().default(false), scope }),
    progress: readingProgress,
    output: z.strictObject({ questions: z.array(questionSummary) }),
    errors: ['COMPARISON_UNAVAILABLE'],
  },
  /** Sources against questions: what each document asserts on each question, or that it is silent. Reads like `questions.list`. */
  'questions.matrix': {
    input: z.strictObject({ proposed: z.boolean().default(false), scope }),
    progress: readingProgress,
    output: z.strictObject({
      documents: z.array(z.strictObject({ documentId, title: z.string(), publisher: z.string().nullable() })),
      rows: z.array(
        z.strictObject({
          question: questionSummary,
          /** One for each document, in their order. */
          cells: z.array(
            z.strictObject({
              documentId,
              /** The positions the document holds; of several that do not go together it holds all. */
              values: z.array(assertedValue),
              statementIds: z.array(z.string()),
              /** Why there is none. */
              silence: z.enum(['does-not-address', 'not-checked']).nullable(),
            }),
          ),
        }),
      ),
    }),
    errors: ['COMPARISON_UNAVAILABLE'],
  },
  /** One question: its positions in reading order, all statements, the conflicts between them, and who is silent. */
  'questions.get': {
    input: z.strictObject({ questionId: z.string().min(1) }),
    output: z.strictObject({
      question: questionSummary,
      positions: z.array(position),
      statements: z.array(placedStatement),
      conflicts: z.array(shownConflict),
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
    errors: ['QUESTION_NOT_FOUND', 'COMPARISON_UNAVAILABLE'],
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
