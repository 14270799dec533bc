import { z } from 'zod';
import { documentId } from '../domain/archive-document.ts';
import { asked } from '../domain/asked.ts';
import { assertedValue } from '../domain/asserted-value.ts';
import { conflictKind, relation } from '../domain/conflict.ts';
import { dated } from '../domain/dated.ts';
import { reason } from '../domain/reason.ts';
import { anchorState } from '../domain/selector.ts';
import { attributionLink } from '../domain/statement.ts';
import { textRange } from '../domain/text-range.ts';
import type { Contract } from '../rpc/operation.ts';
import { origin, readingProgress, scope } from './questions.ts';

/**
 * A document that was not read whole: there are no rules for its language, so that only numbers and names are compared; or
 * the rules failed on it, or its text is damaged, so that nothing in it is.
 */
export const partlyRead = z.strictObject({
  documentId,
  title: z.string(),
  language: z.string(),
  why: z.enum(['language', 'rules', 'text']),
});

/** One side of a conflict in a list: enough to show it and to open it in its place. */
export const conflictSide = z.strictObject({
  statementId: z.string(),
  documentId,
  identifier: z.string(),
  documentTitle: z.string(),
  publisher: z.string().nullable(),
  /** Of the statement in the canonical text, and of its clause that counts. */
  range: textRange,
  clause: textRange,
  quote: z.string(),
  /** How the words of the reader's decision stand in today's text; of one without a place the ranges mean nothing. */
  anchor: anchorState.default('exact'),
  /** The words that decide, in the canonical text. */
  marks: z.array(textRange),
  speaker: z.strictObject({ name: z.string(), role: z.string().nullable() }),
  attribution: z.array(attributionLink),
  said: dated.nullable(),
  published: dated.nullable(),
  value: assertedValue,
  /** What it asserts, in words. */
  valueLabel: z.string(),
});

/** A conflict in the ranked list, with both sides and what the reader decided. */
export const listedConflict = z.strictObject({
  id: z.string(),
  kind: conflictKind,
  /** The rule that proposed it. */
  rule: z.string(),
  reason: z.string(),
  /** The reason as data, for other languages than English. */
  because: reason,
  ourSum: z.string().nullable(),
  /** Evidence; only the order means anything. */
  score: z.number(),
  origin,
  /** It stands behind all that are likelier. */
  isLessLikely: z.boolean().default(false),
  /** False where a text that came after the decision has nothing the rules would propose: it is as it was decided on. */
  isFound: z.boolean().default(true),
  status: z.enum(['proposed', 'accepted', 'dismissed']),
  /** What the reader says the two are to each other, and why. */
  relation: relation.nullable(),
  decisionReason: z.string(),
  question: z.strictObject({ id: z.string(), text: z.string(), asks: asked }),
  a: conflictSide,
  b: conflictSide,
});

export const conflictsContract = {
  /**
   * Proposed conflicts, the ones with the most evidence first; the same library gives the same list. Reads new documents
   * first and tells how far that has come.
   */
  'conflicts.list': {
    input: z.strictObject({
      limit: z.int().positive().max(5000).default(50),
      offset: z.int().nonnegative().default(0),
      scope,
      kind: conflictKind.optional(),
      questionId: z.string().optional(),
      documentId: documentId.optional(),
      status: z.enum(['proposed', 'accepted', 'dismissed', 'open', 'all']).default('open'),
      /**
       * Those that are less likely: left out, behind the others, or only they. Those that were decided on are among the others.
       * Where it is not given they are left out, unless a question is named.
       */
      lessLikely: z.enum(['left-out', 'behind', 'only']).optional(),
      /** With those that were decided on and are found no more, behind the others and before what is less likely. */
      unfound: z.boolean().default(false),
    }),
    progress: readingProgress,
    output: z.strictObject({
      conflicts: z.array(listedConflict),
      total: z.int(),
      /** How many of the less likely ones fit, whether they are listed or not. */
      lessLikely: z.int(),
      /** Of the documents that were compared, or of the one asked for. */
      partlyRead: z.array(partlyRead),
    }),
    errors: ['COMPARISON_UNAVAILABLE'],
  },
  /** The reader's word on a proposed conflict: it holds, in what relation, or it is set aside with a reason. */
  'conflicts.decide': {
    input: z.strictObject({
      id: z.string(),
      verdict: z.enum(['accepted', 'dismissed']),
      relation: relation.nullable().default(null),
      reason: z.string().max(2000).default(''),
    }),
    output: z.strictObject({ conflict: listedConflict }),
    errors: ['CONFLICT_NOT_FOUND', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'COMPARISON_UNAVAILABLE'],
  },
  /** Takes the newest decision about a conflict back; null when its conflict is no longer found. */
  'conflicts.undo': {
    input: z.strictObject({}),
    output: z.strictObject({ conflict: listedConflict.nullable() }),
    errors: ['NOTHING_TO_UNDO', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'COMPARISON_UNAVAILABLE'],
  },
  /** How decisions have moved the proposals of each rule in this library: 1 is as they come, less is further down. */
  'conflicts.rules': {
    input: z.strictObject({}),
    output: z.strictObject({
      rules: z.array(
        z.strictObject({
          rule: z.string(),
          label: z.string(),
          accepted: z.int(),
          dismissed: z.int(),
          weight: z.number(),
        }),
      ),
    }),
    errors: [],
  },
  /** Forgets for the ranking what was decided about proposals of a rule; the decisions themselves stay. */
  'conflicts.resetRule': {
    input: z.strictObject({ rule: z.string() }),
    output: z.strictObject({ rule: z.string() }),
    errors: ['LIBRARY_READ_ONLY', 'LIBRARY_FULL'],
  },
} as const satisfies Contract;
