import { useEffect, type ReactNode } from 'react';
import { toSearchHash, type SearchTab } from '../../data/routes.ts';
import { BatchSearch } from './BatchSearch.tsx';
import { SavedSearches } from './SavedSearches.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { SearchLog } from './SearchLog.tsx';
import { Synonyms } from './Synonyms.tsx';

const TABS: readonly { readonly tab: SearchTab; readonly label: string }[] = [
  { tab: '', label: 'Saved searches' },
  { tab: 'log', label: 'Log' },
  { tab: 'batch', label: 'Many at once' },
  { tab: 'synonyms', label: 'Words that mean the same' },
];

/** What is kept of searching: saved searches, the log, lists of queries, and the person's own synonyms. */
export function SearchDesk({ tab }: { readonly tab: SearchTab }): ReactNode {
  useEffect(() => {
    if (tab === '') document.getElementById('archive-search')?.focus();
  }, [tab]);
  const shown = TABS.some((each) => each.tab === tab) ? tab : '';
  return (
    <div className="view search-view">
      <header>
        <div>
          <p className="meta">Every document is searched on this machine: title, passages, notes and statements.</p>
          <h1>Search</h1>
        </div>
        <SearchHelp open={false} />
      </header>
      <nav className="tab-list" aria-label="Searching">
        {TABS.map(({ tab: each, label }) => (
          <a key={each} href={toSearchHash('', each)} aria-current={each === shown ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      {shown === '' && <SavedSearches />}
      {shown === 'log' && <SearchLog />}
      {shown === 'batch' && <BatchSearch />}
      {shown === 'synonyms' && <Synonyms />}
    </div>
  );
}
