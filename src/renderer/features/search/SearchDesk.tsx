import { useEffect, type ReactNode } from 'react';
import { toSearchHash, type SearchTab } from '../../data/routes.ts';
import { BatchSearch } from './BatchSearch.tsx';
import { SavedSearches } from './SavedSearches.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { SearchLog } from './SearchLog.tsx';
import { Synonyms } from './Synonyms.tsx';
import { say } from '../../messages/say.ts';

const tabsInWords = (): readonly { readonly tab: SearchTab; readonly label: string }[] => [
  { tab: '', label: say('common.savedSearches') },
  { tab: 'log', label: say('search.log') },
  { tab: 'batch', label: say('search.manyAtOnce') },
  { tab: 'synonyms', label: say('search.wordsThatMeanTheSame') },
];

/** What is kept of searching: saved searches, the log, lists of queries, and the person's own synonyms. */
export function SearchDesk({ tab }: { readonly tab: SearchTab }): ReactNode {
  useEffect(() => {
    if (tab === '') document.getElementById('archive-search')?.focus();
  }, [tab]);
  const shown = tabsInWords().some((each) => each.tab === tab) ? tab : '';
  return (
    <div className="view search-view">
      <header>
        <div>
          <p className="meta">{say('search.everyDocumentIsSearchedOn')}</p>
          <h1>{say('common.search')}</h1>
        </div>
        <SearchHelp open={false} />
      </header>
      <nav className="tab-list" aria-label={say('search.searching')}>
        {tabsInWords().map(({ tab: each, label }) => (
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
