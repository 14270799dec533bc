import { z } from 'zod';

/** The kinds of conflict. `not-comparable` records that two statements look opposed and are not. */
export const conflictKind = z.enum([
  'value',
  'date',
  'polarity',
  'status',
  'attribution',
  'scope',
  'superseded',
  'denial-then-action',
  'wording',
  'not-comparable',
]);
export type ConflictKind = z.infer<typeof conflictKind>;

/** Statements that cannot all hold, or seem not to, with a reason in one plain sentence. */
export const conflict = z.strictObject({
  id: z.string().regex(/^[\w.-]+$/),
  questionId: z.string(),
  kind: conflictKind,
  statementIds: z.array(z.string()).min(2),
  reason: z.string().min(1),
  /** Arithmetic of ours that no source makes ("213,000 ÷ 2/3 = 319,500"), or null. */
  ourSum: z.string().min(1).nullable(),
});
export type Conflict = Readonly<z.infer<typeof conflict>>;

/** How two statements stand to each other, as a reader says. */
export const relation = z.enum([
  'contradicts',
  'differs-in-number',
  'differs-in-date',
  'overtaken',
  'qualifies',
  'agrees',
  'same-report',
  'not-related',
]);
