import { createListeners } from './listeners.ts';

/** What the status line says about the person's work. */
export type SaveSummary =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'draft'; readonly drafts: number; readonly first: string }
  | { readonly kind: 'failed'; readonly message: string; readonly retry: () => void };

/** Follows every save of the page, so that "Saved" is said only when it is so. */
export interface SaveState {
  /** Follows one save; a failure stays in the summary until the same `key` is saved or dismissed. */
  track<T>(key: string, save: () => Promise<T>): Promise<T>;
  dismiss(key: string): void;
  /** Text that was typed and not saved yet; kept until it is saved or given up. */
  readonly drafts: {
    get(key: string): string | undefined;
    set(key: string, text: string | null): void;
    /** Keys that begin so, oldest first. */
    list(prefix: string): readonly string[];
  };
  readonly subscribe: (changed: () => void) => () => void;
  readonly summary: () => SaveSummary;
}

/** Creates the state of saving; `toMessage` puts a failure into words. */
export function createSaveState(toMessage: (error: unknown) => string): SaveState {
  const running = new Map<string, number>();
  const failed = new Map<string, { readonly message: string; readonly retry: () => void }>();
  const drafts = new Map<string, string>();
  const listeners = createListeners();
  let summary: SaveSummary = { kind: 'saved' };
  const update = (): void => {
    summary = summarise(running.size, [...failed.values()], [...drafts.keys()]);
    listeners.tell();
  };
  const count = (key: string, step: 1 | -1): void => {
    const left = (running.get(key) ?? 0) + step;
    if (left === 0) running.delete(key);
    else running.set(key, left);
  };
  const track: SaveState['track'] = async (key, save) => {
    failed.delete(key);
    count(key, 1);
    update();
    try {
      return await save();
    } catch (error) {
      const retry = (): void => void track(key, save).catch(() => undefined);
      failed.set(key, { message: toMessage(error), retry });
      throw error;
    } finally {
      count(key, -1);
      update();
    }
  };
  return {
    track,
    dismiss: (key) => {
      if (failed.delete(key)) update();
    },
    drafts: {
      get: (key) => drafts.get(key),
      set: (key, text) => {
        if (text === null) drafts.delete(key);
        else drafts.set(key, text);
        update();
      },
      list: (prefix) => [...drafts.keys()].filter((key) => key.startsWith(prefix)),
    },
    subscribe: listeners.subscribe,
    summary: () => summary,
  };
}

function summarise(
  running: number,
  failed: readonly { readonly message: string; readonly retry: () => void }[],
  drafts: readonly string[],
): SaveSummary {
  const [first] = failed;
  if (running > 0) return { kind: 'saving' };
  if (first !== undefined) {
    const retry = (): void => {
      for (const each of failed) each.retry();
    };
    return { kind: 'failed', message: first.message, retry };
  }
  const [draft] = drafts;
  return draft === undefined ? { kind: 'saved' } : { kind: 'draft', drafts: drafts.length, first: draft };
}
