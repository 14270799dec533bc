import { useEffect, useState } from 'react';
import type { AppClient } from '../connect.ts';
import type { KeepDraft, SaveState } from './save-state.ts';

/** What windows that have a name of ours begin with. */
const OURS = 'synoptic-';

/** A name of this window, the same when its page is loaded again; it is in no storage, since nothing of a page is. */
export function pageName(): string {
  if (!window.name.startsWith(OURS)) window.name = `${OURS}${crypto.randomUUID()}`;
  return window.name;
}

/** Keeps drafts on the disk as they are typed. */
export interface DraftKeeper {
  readonly keep: KeepDraft;
  /** Hands over what waits for a call to end, since the page may. */
  readonly flush: () => void;
}

/** One call at a time, each with the newest words. */
export function createDraftKeeper(client: AppClient, page: string): DraftKeeper {
  const waiting = new Map<string, Parameters<KeepDraft>[1]>();
  let isRunning = false;
  const hand = async ([key, draft]: readonly [string, Parameters<KeepDraft>[1]]): Promise<void> => {
    waiting.delete(key);
    // The status line says that it is not saved, whether it could be kept or not.
    await client['drafts.keep']({ page, key, draft }).catch(() => undefined);
  };
  const run = async (): Promise<void> => {
    isRunning = true;
    for (let [next] = waiting; next !== undefined; [next] = waiting) await hand(next);
    isRunning = false;
  };
  return {
    keep: (key, draft) => {
      waiting.set(key, draft);
      if (!isRunning) void run();
    },
    flush: () => {
      for (const next of [...waiting]) void hand(next);
    },
  };
}

interface Keeping {
  readonly client: AppClient;
  readonly page: string;
  readonly keeper: DraftKeeper;
  readonly saves: SaveState;
}

/** Takes over what this window, or one that is gone, was typing; true once that is known, or cannot be. */
export function useKeptDrafts({ client, page, keeper, saves }: Keeping): boolean {
  const [isKnown, setKnown] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const take = ({ drafts }: { readonly drafts: Parameters<SaveState['drafts']['restore']>[0] }): void => {
      saves.drafts.restore(drafts);
      setKnown(true);
    };
    client['drafts.hold']({ page }, { signal: controller.signal, onProgress: take }).catch(() => setKnown(true));
    return () => controller.abort();
  }, [client, page, saves]);
  useEffect(() => {
    window.addEventListener('pagehide', keeper.flush);
    document.addEventListener('visibilitychange', keeper.flush);
    return () => {
      window.removeEventListener('pagehide', keeper.flush);
      document.removeEventListener('visibilitychange', keeper.flush);
    };
  }, [keeper]);
  return isKnown;
}
