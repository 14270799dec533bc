import { useChange, type Change } from './use-change.ts';

/** What is kept of searching: the operations that change it. */
type SearchesName =
  | 'searches.save'
  | 'searches.rename'
  | 'searches.remove'
  | 'searches.seen'
  | 'searches.mark'
  | 'searches.clear'
  | 'synonyms.save'
  | 'synonyms.remove';

/** Makes one change; resolves once it is on disk, and the status line follows it. */
export type ChangeSearches = Change<SearchesName>;

/** The way to change saved searches, the log and the words that mean the same. */
export const useChangeSearches = (): ChangeSearches => useChange<SearchesName>('searches');
