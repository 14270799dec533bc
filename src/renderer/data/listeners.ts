/** Those who follow something of the page, as `useSyncExternalStore` wants it. */
export interface Listeners {
  readonly subscribe: (changed: () => void) => () => void;
  /** Has all of them look again. */
  readonly tell: () => void;
}

/** Nobody at first. */
export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}
