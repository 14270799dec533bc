import { createListeners } from './listeners.ts';

/** A note that is being written. */
export interface OpenNote {
  /** Puts a quotation in where the cursor stands, on lines of its own. */
  readonly quote: (quotation: string) => void;
}

/** The notes of the page that are being written. */
export interface OpenNotes {
  /** Makes it the one that was written in last. */
  readonly prefer: (note: OpenNote) => void;
  readonly close: (note: OpenNote) => void;
  /** The one that was written in last; null where none is open. */
  readonly latest: () => OpenNote | null;
  readonly subscribe: (changed: () => void) => () => void;
}

/** None at first. */
export function createOpenNotes(): OpenNotes {
  const open = new Set<OpenNote>();
  const { subscribe, tell } = createListeners();
  const close = (note: OpenNote): void => {
    if (open.delete(note)) tell();
  };
  const prefer = (note: OpenNote): void => {
    open.delete(note);
    open.add(note);
    tell();
  };
  return { prefer, close, latest: () => [...open].at(-1) ?? null, subscribe };
}
