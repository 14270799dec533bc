import { randomBytes } from 'node:crypto';
import { Failure } from '../rpc/failure.ts';
import { toChosenPath, type ChosenPath } from './import/import.ts';

/** Files that a host's dialog chose, known to the page only by a token; each token is good for one import. */
export interface Selections {
  add(paths: readonly string[], onUsed?: () => void): string;
  /** Fails with `SELECTION_NOT_FOUND`. */
  use<T>(token: string, work: (chosen: readonly ChosenPath[]) => Promise<T>): Promise<T>;
}

/** An empty register of selections. */
export function createSelections(): Selections {
  const waiting = new Map<
    string,
    { readonly chosen: readonly ChosenPath[]; readonly onUsed: (() => void) | undefined }
  >();
  return {
    add: (paths, onUsed) => {
      const token = randomBytes(16).toString('hex');
      waiting.set(token, { chosen: paths.map(toChosenPath), onUsed });
      return token;
    },
    use: async (token, work) => {
      const selection = waiting.get(token);
      if (!selection) {
        throw new Failure('SELECTION_NOT_FOUND', 'The chosen files are no longer known. Choose them again.');
      }
      waiting.delete(token);
      try {
        return await work(selection.chosen);
      } finally {
        selection.onUsed?.();
      }
    },
  };
}
