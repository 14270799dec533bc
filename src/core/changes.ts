import type { z } from 'zod';
import type { archiveChange } from '../contract/archive.ts';

export type ArchiveChange = z.infer<typeof archiveChange>;

/** Tells every watcher what changed, until it stops watching. */
export interface Changes {
  tell(area: ArchiveChange['area']): void;
  /** Tells what changed just before, too. Resolves when `signal` fires. */
  watch(report: (change: ArchiveChange) => void, signal: AbortSignal): Promise<void>;
}

/**
 * How long a change is kept for whoever begins to watch, in milliseconds: a page asks for what it shows and for changes
 * at the same time, and on a busy machine it may read long before its watch arrives.
 */
const KEPT = 60_000;

/** A bulletin of changes within one process. `now` gives milliseconds that only grow. */
export function createChanges(now: () => number = () => performance.now()): Changes {
  const watchers = new Set<(change: ArchiveChange) => void>();
  /** When each area last changed, the earliest first. */
  const last = new Map<ArchiveChange['area'], number>();
  return {
    tell: (area) => {
      last.delete(area);
      last.set(area, now());
      watchers.forEach((report) => report({ area }));
    },
    watch: (report, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve();
          return;
        }
        watchers.add(report);
        signal.addEventListener('abort', () => {
          watchers.delete(report);
          resolve();
        });
        const told = [...last].filter(([, at]) => now() - at < KEPT);
        for (const [area] of told) if (!signal.aborted) report({ area });
      }),
  };
}
