import type { ReactNode } from 'react';
import type { SearchTab } from '../../data/routes.ts';
import { Found } from './Found.tsx';
import { SearchDesk } from './SearchDesk.tsx';

/** A search and what it found, or without one what is kept of searching. */
export function SearchView({ query, tab }: { readonly query: string; readonly tab: SearchTab }): ReactNode {
  return query === '' ? <SearchDesk tab={tab} /> : <Found query={query} tab={tab} />;
}
