import type { Reader } from './reader.ts';

/** Lends a reader to one at a time, in the order they are asked for. */
export type Lend = <T>(use: (reader: Reader) => Promise<T>) => Promise<T>;

/** How long a reader may be on one file, in milliseconds, before another one is lent beside it. */
const PATIENCE = 3000;

/**
 * A pool of `readers`; while one of them takes long, one of `others` reads in its place, so that a file that hangs does
 * not make the rest wait. The one that took long is closed, and stands in the next time.
 */
export function createPool(readers: readonly Reader[], others: readonly Reader[]): Lend {
  const idle = [...readers];
  const standIns = [...others];
  const queue: ((reader: Reader) => void)[] = [];
  const give = (reader: Reader): void => {
    const waits = queue.shift();
    if (waits) waits(reader);
    else idle.push(reader);
  };
  return async (use) => {
    const reader = idle.shift() ?? (await new Promise<Reader>((resolve) => queue.push(resolve)));
    let isReplaced = false;
    const patience = setTimeout(() => {
      const standIn = standIns.shift();
      if (standIn === undefined) return;
      isReplaced = true;
      give(standIn);
    }, PATIENCE);
    try {
      return await use(reader);
    } finally {
      clearTimeout(patience);
      if (isReplaced) {
        reader.close();
        standIns.push(reader);
      } else give(reader);
    }
  };
}
