import { z } from 'zod';
import { conflict } from './conflict.ts';
import { question, silence } from './question.ts';
import { statement } from './statement.ts';

/** The statement ledger of an edition: what was found in its documents, by whom, and how it hangs together. */
export const ledger = z.strictObject({
  format: z.literal('synoptic-ledger/1'),
  /** Who made it and how, in words. */
  method: z.string().min(1),
  questions: z.array(question),
  statements: z.array(statement),
  conflicts: z.array(conflict),
  silences: z.array(silence),
});
export type Ledger = Readonly<z.infer<typeof ledger>>;
