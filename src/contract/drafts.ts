import { z } from 'zod';
import { draft } from '../domain/draft.ts';
import type { Contract } from '../rpc/operation.ts';

/** A window of the app, by a name it gives itself and keeps when its page is loaded again. */
const page = z.string().min(1).max(64);

export const draftsContract = {
  /**
   * Says that a window is there, until it is cancelled. Reports once, first: the drafts of that window from before its
   * page was loaded again, and those of windows that are no longer there, which are its own from then on.
   */
  'drafts.hold': {
    input: z.strictObject({ page }),
    progress: z.strictObject({ drafts: z.array(draft) }),
    output: z.strictObject({}),
    errors: [],
  },
  /** Keeps what is being typed in a window, on the disk; null where there is nothing to keep any more. */
  'drafts.keep': {
    input: z.strictObject({ page, key: draft.shape.key, draft: draft.omit({ key: true }).nullable() }),
    output: z.strictObject({}),
    errors: ['LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'NOT_SAVED'],
  },
} as const satisfies Contract;
