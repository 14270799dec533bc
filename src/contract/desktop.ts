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
} as const satisfies Contract;

export type DesktopContract = typeof desktopContract;
