import { z } from 'zod';
import type { Contract } from '../rpc/operation.ts';

/** A place of the page as its address names it: `#/questions/how-many`. */
export const place = z.string().regex(/^#\/[^\s#]{0,4000}$/);

/** What the desktop host adds to the core's contract: the system's own dialogs and windows. The browser face uses the browser's. */
export const desktopContract = {
  /** Opens the system's dialog; resolves to a token for the files chosen, or null when the person chose none. */
  'desktop.chooseFiles': {
    input: z.strictObject({ kind: z.enum(['files', 'folder']) }),
    output: z.strictObject({ selection: z.string().nullable(), names: z.array(z.string()) }),
    errors: [],
  },
  /** Shows a place in a window of its own. */
  'desktop.openWindow': {
    input: z.strictObject({ place }),
    output: z.strictObject({}),
    errors: [],
  },
  /**
   * Tells, by the system's own notification, that long work has ended, unless a window of the app has the focus or it was
   * told before. The words are shown where others may see them: a kind of work and how it ended, no names.
   */
  'desktop.notify': {
    input: z.strictObject({ work: z.string().min(1).max(100), text: z.string().min(1).max(200) }),
    output: z.strictObject({}),
    errors: [],
  },
} as const satisfies Contract;

export type DesktopContract = typeof desktopContract;
