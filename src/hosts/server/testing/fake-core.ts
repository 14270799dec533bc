import type { z } from 'zod';
import type { settings } from '../../../contract/settings.ts';
import { DEFAULT_SETTINGS } from '../../../domain/default-settings.ts';
import type { Core } from '../../../core/core.ts';

/** Digest of the one original the fake core holds. */
export const DIGEST = 'ab'.repeat(32);
/** Ticket of the one page it shows. */
export const TICKET = 'cd'.repeat(32);
/** What the fake core answers to `settings.get`. */
export const SETTINGS: z.infer<typeof settings> = {
  ...DEFAULT_SETTINGS,
  theme: 'light',
  lineHeight: 155,
};

/** A core that remembers what the host did with it. */
export interface FakeCore extends Core {
  readonly selections: Map<string, { paths: readonly string[]; onUsed: () => void }>;
  watching: AbortSignal | undefined;
  /** Whether the one page was shown; set back to false it is shown again. */
  taken: boolean;
}

/** Only what the host itself needs of a core. */
export function createFakeCore(): FakeCore {
  const selections: FakeCore['selections'] = new Map();
  const fake = {
    selections,
    watching: undefined as AbortSignal | undefined,
    taken: false,
    handlers: {
      'settings.get': () => ({ settings: SETTINGS }),
      'archive.watch': async (_input: unknown, context: { signal: AbortSignal; report: (value: unknown) => void }) => {
        fake.watching = context.signal;
        context.report({ area: 'index' });
        await new Promise((resolve) => context.signal.addEventListener('abort', resolve));
        return {};
      },
    },
    addSelection: (paths: readonly string[], onUsed: () => void = () => undefined) => {
      const token = `selection-${selections.size}`;
      selections.set(token, { paths, onUsed });
      return token;
    },
    readBlob: (sha256: string) =>
      Promise.resolve(sha256 === DIGEST ? new TextEncoder().encode('<script>alert(1)</script>') : null),
    takePage: (ticket: string) => {
      const isThere = ticket === TICKET && !fake.taken;
      fake.taken ||= isThere;
      return isThere ? '<!doctype html><p>A page as it looks</p>' : null;
    },
    readAhead: () => undefined,
    close: () => Promise.resolve(),
  };
  return fake as unknown as FakeCore;
}
