import { z } from 'zod';
import { workId } from '../domain/activity.ts';
import { sha256 } from '../domain/archive-document.ts';
import type { Contract } from '../rpc/operation.ts';

/** A copy of the library's database that was compared with it, row by row, when it was made. */
export const backup = z.strictObject({
  /** Its folder below `backups`. */
  name: z.string().min(1),
  made: z.string(),
  /** Once a day, before the schema changed, or because the person asked. */
  reason: z.enum(['daily', 'schema', 'asked']),
  documents: z.int().nonnegative(),
  annotations: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** Digest of every row, the same in the library then and in the copy. */
  state: sha256,
  /** What it is kept as: the newest of its day, week or month, before a schema, or asked for. */
  keptAs: z.array(z.enum(['day', 'week', 'month', 'schema', 'asked'])),
  /** True where the next daily backup takes its place. */
  goesNext: z.boolean(),
});

export const backupsContract = {
  /** Newest first. */
  'backups.list': { input: z.strictObject({}), output: z.strictObject({ backups: z.array(backup) }), errors: [] },
  /** Copies the database as it stands, and compares the copy before it counts; such a backup is never let go. */
  'backups.make': {
    input: z.strictObject({ work: workId }),
    output: z.strictObject({ backup }),
    errors: ['LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'NOT_SAVED'],
  },
  /** Makes a library from a backup in a new folder beside this one; both stay as they are. */
  'backups.restore': {
    input: z.strictObject({ name: z.string().min(1) }),
    output: z.strictObject({
      /** The new library's folder. */
      to: z.string(),
      originals: z.int().nonnegative(),
      /** Originals that are no longer beside the backup, or no longer what they were. */
      missing: z.array(sha256),
    }),
    errors: ['BACKUP_NOT_FOUND', 'BACKUP_INVALID', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'NOT_SAVED'],
  },
} as const satisfies Contract;
