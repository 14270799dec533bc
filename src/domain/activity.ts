import { z } from 'zod';

/** What long work there is. */
export const workKind = z.enum([
  'import',
  'verify',
  'repair',
  'read-again',
  'backup',
  'restore',
  'export',
  'comparison',
  'evidence',
  'batch-search',
  'edition-comparison',
]);
export type WorkKind = z.infer<typeof workKind>;

/** The name a caller gives work that is to go on without its call; work without one ends with it. */
export const workId = z.string().min(1).max(64).optional();

/** One piece of long work: what it is, how far it is, and what came of it. Times are ISO 8601. */
export const work = z.strictObject({
  id: z.string(),
  kind: workKind,
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  /** Counts of what it works on; null where it cannot be told. */
  progress: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
  /** The steps it went through, each with the time it began. */
  steps: z.array(z.strictObject({ step: z.string(), at: z.string() })),
  /** Whether someone was given what came of it. */
  isDelivered: z.boolean(),
  /** Code of the failure that ended it; null where none did. */
  failure: z.string().nullable(),
});
export type Work = Readonly<z.infer<typeof work>>;
