import { randomBytes } from 'node:crypto';
import { Failure } from '../rpc/failure.ts';
import { toChosenPath, type ChosenPath } from './import/import.ts';

/** Files that a host's dialog chose, known to the page only by a token; each token is good for one import. */
export interface Selections {
  add(paths: readonly string[], onUsed?: () => void): string;
  /** `keep` puts files aside for a second try, under a token of their own. Fails with `SELECTION_NOT_FOUND`. */
  use<T>(token: string, work: (chosen: readonly ChosenPath[], keep: Keep) => Promise<T>): Promise<T>;
  /** Lets go of files that are no longer wanted; one that is not known is none. */
  forget(token: string): void;
}

export type Keep = (left: readonly ChosenPath[]) => string;

interface Waiting {
  readonly chosen: readonly ChosenPath[];
  readonly onUsed: (() => void) | undefined;
}

/** Selections that are put aside for a second try; of more the oldest are let go. */
const MOST_KEPT = 8;

/** An empty register of selections. */
export function createSelections(): Selections {
  const waiting = new Map<string, Waiting>();
  const kept: string[] = [];
  const put = (selection: Waiting): string => {
    const token = randomBytes(16).toString('hex');
    waiting.set(token, selection);
    return token;
  };
  const forget = (token: string): void => {
    const selection = waiting.get(token);
    waiting.delete(token);
    selection?.onUsed?.();
  };
  return {
    add: (paths, onUsed) => put({ chosen: paths.map(toChosenPath), onUsed }),
    forget,
    use: async (token, work) => {
      const selection = waiting.get(token);
      if (!selection) {
        throw new Failure('SELECTION_NOT_FOUND', 'The chosen files are no longer known. Choose them again.');
      }
      waiting.delete(token);
      let isKept = false;
      const keep = (left: readonly ChosenPath[]): string => {
        isKept = true;
        const next = put({ ...selection, chosen: left });
        if (kept.push(next) > MOST_KEPT) forget(kept.shift() ?? '');
        return next;
      };
      try {
        return await work(selection.chosen, keep);
      } finally {
        if (!isKept) selection.onUsed?.();
      }
    },
  };
}
