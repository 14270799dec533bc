/** Where work waits while it is paused. */
export interface Gate {
  /** Resolves at once while the gate is open; rejects with the reason of `signal` when that fires. */
  pass(signal: AbortSignal): Promise<void>;
  set(isShut: boolean): void;
  isShut(): boolean;
}

/** An open gate. */
export function createGate(): Gate {
  let opening: PromiseWithResolvers<undefined> | null = null;
  return {
    pass: async (signal) => {
      while (opening !== null) {
        signal.throwIfAborted();
        const aborted = Promise.withResolvers<never>();
        const onAbort = (): void => aborted.reject(signal.reason as Error);
        signal.addEventListener('abort', onAbort, { once: true });
        try {
          await Promise.race([opening.promise, aborted.promise]);
        } finally {
          signal.removeEventListener('abort', onAbort);
        }
      }
    },
    set: (isShut) => {
      if (isShut) opening ??= Promise.withResolvers<undefined>();
      else {
        opening?.resolve(undefined);
        opening = null;
      }
    },
    isShut: () => opening !== null,
  };
}
