import { createListeners } from './listeners.ts';
import { say } from '../messages/say.ts';

/** A change that is on the disk, and how to take it back and make it again. */
interface Change {
  /** What was done, in words: "Highlight". */
  readonly label: string;
  readonly undo: () => Promise<unknown>;
  readonly redo: () => Promise<unknown>;
}

/** What can be taken back or made again, and what was last said about it. */
interface UndoSummary {
  readonly undo: string | null;
  readonly redo: string | null;
  readonly said: string;
}

/** Changes of this page, newest last; a change that was taken back can be made again until another is made. */
export interface Undo {
  push(change: Change): void;
  /** A change that is being saved: undoing waits until it is, and can then take it back. */
  during<T>(change: Promise<T>): Promise<T>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** The newest revision of an annotation that this page knows of. */
  readonly revisions: Map<string, number>;
  readonly subscribe: (changed: () => void) => () => void;
  readonly summary: () => UndoSummary;
}

/** Changes that are remembered. */
const MOST = 200;

/** Creates what remembers the changes of a page. */
export function createUndo(): Undo {
  const done: Change[] = [];
  const undone: Change[] = [];
  const listeners = createListeners();
  const saving = new Set<Promise<unknown>>();
  let busy = false;
  let summary: UndoSummary = { undo: null, redo: null, said: '' };
  const tell = (said: string): void => {
    summary = { undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null, said };
    listeners.tell();
  };
  const move = async (from: Change[], to: Change[], way: 'undo' | 'redo'): Promise<void> => {
    if (busy) return;
    busy = true;
    await Promise.allSettled(saving);
    const change = from.at(-1);
    try {
      if (change === undefined) return;
      await change[way]();
      from.pop();
      to.push(change);
      tell(say(way === 'undo' ? 'app.undone' : 'app.doneAgain', { label: change.label }));
    } catch {
      // The status line says why; what cannot be taken back any more would only stand in the way.
      from.pop();
      tell(say(way === 'undo' ? 'app.notUndone' : 'app.notDoneAgain', { label: change?.label }));
    } finally {
      busy = false;
    }
  };
  return {
    push: (change) => {
      done.push(change);
      if (done.length > MOST) done.shift();
      undone.length = 0;
      tell('');
    },
    during: (change) => {
      saving.add(change);
      const end = (): void => void saving.delete(change);
      change.then(end, end);
      return change;
    },
    undo: () => move(done, undone, 'undo'),
    redo: () => move(undone, done, 'redo'),
    revisions: new Map(),
    subscribe: listeners.subscribe,
    summary: () => summary,
  };
}
