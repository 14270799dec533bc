import { cancelled } from '../rpc/failure.ts';

/** Runs one task after the other, in the order they come, whatever became of the one before. */
export function createTurns(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };
}

/** How a task waits until there is room for it. */
interface Waiting {
  /** Ends the waiting with `CANCELLED`; the task never runs then. */
  readonly signal: AbortSignal;
  readonly onWait: () => void;
}

/** Runs at most `most` tasks at once, in the order they come. */
export function createRoom(most: number): <T>(task: () => Promise<T>, waiting: Waiting) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;
  const enter = ({ signal, onWait }: Waiting): Promise<void> => {
    if (signal.aborted) return Promise.reject(cancelled());
    if (running < most) {
      running += 1;
      return Promise.resolve();
    }
    onWait();
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        signal.removeEventListener('abort', cancel);
        resolve();
      };
      const cancel = (): void => {
        queue.splice(queue.indexOf(begin), 1);
        reject(cancelled());
      };
      queue.push(begin);
      signal.addEventListener('abort', cancel, { once: true });
    });
  };
  const leave = (): void => {
    const next = queue.shift();
    // Its room is the next one's; nobody comes between.
    if (next) next();
    else running -= 1;
  };
  return async (task, waiting) => {
    await enter(waiting);
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
