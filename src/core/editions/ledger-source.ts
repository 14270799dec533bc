import { z } from 'zod';
import { comparator, type AssertedValue } from '../../domain/asserted-value.ts';
import { conflict } from '../../domain/conflict.ts';
import { dated } from '../../domain/dated.ts';
import { question } from '../../domain/question.ts';
import { manner, modality } from '../../domain/statement.ts';
import { documentName } from './edition-file.ts';

/** The ledger as it is written by hand (`ledger.yaml`): shorter than the one in the edition, and without selectors. */

const coverage = z.string().min(1).nullable().default(null);
const unit = z.string().min(1);
const answers = { question: z.string(), coverage };

const answerSource = z.union([
  z.strictObject({ ...answers, number: z.number(), is: comparator, unit }),
  z.strictObject({ ...answers, from: z.number(), to: z.number(), unit }),
  z.strictObject({ ...answers, date: z.string() }),
  z.strictObject({ ...answers, yesNo: z.enum(['yes', 'no']) }),
  z.strictObject({ ...answers, status: z.string().min(1) }),
]);
export type AnswerSource = z.infer<typeof answerSource>;

/** `<agent> <manner>`: an agent of the table, and how the one before passes its words on. */
const linkSource = z
  .string()
  .regex(/^[\w-]+ [\w-]+$/)
  .transform((link) => link.split(' '))
  .pipe(z.tuple([z.string(), manner]))
  .transform(([agent, how]) => ({ agent, manner: how }));

const statementSource = z.strictObject({
  id: z.string(),
  passage: z.int().positive(),
  quote: z.string().min(1),
  /** Which of several places in the passage, from 1; needed only where the words stand more than once. */
  occurrence: z.int().positive().optional(),
  /** How the outlet itself brings it, where that is not how the first link says. */
  via: manner.optional(),
  chain: z.array(linkSource).default([]),
  said: dated.nullable(),
  published: dated.optional(),
  refersTo: dated.nullable().default(null),
  modality: modality.default('asserted'),
  hedging: z.string().min(1).nullable().default(null),
  origin: z.string(),
  answers: z.array(answerSource).min(1),
  note: z.string().min(1).nullable().default(null),
});
export type StatementSource = Readonly<z.infer<typeof statementSource>>;

const documentSource = z.strictObject({
  /** Agent that publishes the document: the first link of every attribution. */
  outlet: z.string(),
  published: dated.nullable(),
  statements: z.array(statementSource),
});

export const ledgerSource = z.strictObject({
  format: z.literal('synoptic-ledger/1'),
  method: z.string().trim().min(1),
  agents: z.record(z.string(), z.strictObject({ name: z.string().min(1), role: z.string().min(1).nullable() })),
  /** Dates that are used more than once, named by YAML anchors. */
  dates: z.array(dated).default([]),
  questions: z.array(question),
  documents: z.record(documentName, documentSource),
  conflicts: z.array(
    z.strictObject({
      id: z.string(),
      question: z.string(),
      kind: conflict.shape.kind,
      between: z.array(z.string()),
      reason: z.string(),
      ourSum: conflict.shape.ourSum.default(null),
    }),
  ),
  silences: z.array(
    z.strictObject({
      question: z.string(),
      documents: z.array(z.string()).min(1),
      note: z.string().min(1).nullable().default(null),
    }),
  ),
});
export type LedgerSource = z.infer<typeof ledgerSource>;

/** The typed value of an answer. */
export function toAssertedValue(answer: AnswerSource): AssertedValue {
  const { coverage } = answer;
  if ('number' in answer) {
    return { type: 'number', comparator: answer.is, amount: answer.number, unit: answer.unit, coverage };
  }
  if ('from' in answer) return { type: 'range', from: answer.from, to: answer.to, unit: answer.unit, coverage };
  if ('date' in answer) return { type: 'date', edtf: answer.date, coverage };
  if ('yesNo' in answer) return { type: 'yesNo', answer: answer.yesNo, coverage };
  return { type: 'status', status: answer.status, coverage };
}
