import { z } from 'zod';
import { work } from '../domain/activity.ts';
import type { Contract } from '../rpc/operation.ts';

export const activityContract = {
  /** Long work of this session: all that runs, and what ended, newest first. */
  'activity.list': { input: z.strictObject({}), output: z.strictObject({ works: z.array(work) }), errors: [] },
  /** Stops a piece of work, whoever began it. */
  'activity.cancel': {
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({}),
    errors: ['WORK_NOT_FOUND'],
  },
} as const satisfies Contract;
