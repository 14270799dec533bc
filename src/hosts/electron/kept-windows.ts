import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { place } from '../../contract/desktop.ts';
import { writeFileAtomic } from '../../core/storage/storage.ts';
import { createTurns } from '../../core/turns.ts';

/** What is kept of an open window: the place it shows, and where it stands on the screens, in device-independent pixels. */
export const keptWindow = z.strictObject({
  place,
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  isMaximized: z.boolean(),
});
export type KeptWindow = Readonly<z.infer<typeof keptWindow>>;

const MOST = 12;
const file = z.strictObject({ version: z.literal(1), windows: z.array(keptWindow).max(MOST) });

/** Which windows were open, from one start to the next. */
export interface KeptWindows {
  /** Those of the last time; none where nothing was kept, or what was kept cannot be read. */
  readonly read: () => readonly KeptWindow[];
  /** Keeps these in the place of the others; never fails, since a library that cannot be written to can be read. */
  readonly write: (windows: readonly KeptWindow[]) => Promise<void>;
}

/** Keeps them in the library, as everything that lasts; the file can be deleted at any time. */
export function createKeptWindows(library: string): KeptWindows {
  const target = path.join(library, 'windows.json');
  const inTurn = createTurns();
  return {
    read: () => {
      try {
        return file.parse(JSON.parse(readFileSync(target, 'utf8'))).windows;
      } catch {
        return [];
      }
    },
    write: (windows) => {
      const bytes = Buffer.from(JSON.stringify({ version: 1, windows: windows.slice(0, MOST) }));
      // One after the other, so that the newest is there in the end.
      return inTurn(() => writeFileAtomic(target, bytes)).catch(() => undefined);
    },
  };
}
