import type { Draft, DraftContent } from '../../domain/draft.ts';
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
  /** What was typed and chosen and not saved yet; kept until it is saved or given up. */
  readonly drafts: {
    get(key: string): DraftContent | undefined;
    set(key: string, content: DraftContent | null): void;
    /** Keys that begin so, oldest first. */
    list(prefix: string): readonly string[];
    /** Has those of an earlier page; what was typed in this one stays. */
    restore(kept: readonly Draft[]): void;
  };
  readonly subscribe: (changed: () => void) => () => void;
  readonly summary: () => SaveSummary;
}

/** Keeps a draft beyond the page; null where it was saved or given up. */
export type KeepDraft = (key: string, draft: DraftContent | null) => void;

/** Creates the state of saving; `toMessage` puts a failure into words. */
export function createSaveState(toMessage: (error: unknown) => string, keep: KeepDraft = () => undefined): SaveState {
  const running = new Map<string, number>();
  const failed = new Map<string, { readonly message: string; readonly retry: () => void }>();
  const drafts = new Map<string, DraftContent>();
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
      set: (key, content) => {
        if (content !== null) drafts.set(key, content);
        else if (!drafts.delete(key)) return;
        keep(key, content);
        update();
      },
      list: (prefix) => [...drafts.keys()].filter((key) => key.startsWith(prefix)),
      restore: (kept) => {
        for (const { key, ...content } of kept) if (!drafts.has(key)) drafts.set(key, content);
        update();
      },
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
