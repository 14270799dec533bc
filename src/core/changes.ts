import type { z } from 'zod';
import type { archiveChange } from '../contract/archive.ts';

export type ArchiveChange = z.infer<typeof archiveChange>;

/** Tells every watcher what changed, until it stops watching. */
export interface Changes {
  tell(area: ArchiveChange['area']): void;
  /** Resolves when `signal` fires. */
  watch(report: (change: ArchiveChange) => void, signal: AbortSignal): Promise<void>;
}

/** A bulletin of changes within one process. */
export function createChanges(): Changes {
  const watchers = new Set<(change: ArchiveChange) => void>();
  return {
    tell: (area) => watchers.forEach((report) => report({ area })),
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
      }),
  };
}
