import { useState, type ReactNode } from 'react';
import { Failure } from '../../../rpc/failure.ts';
import { useCall } from '../../data/queries.ts';
import { toSearchHash, type SearchTab } from '../../data/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { Concordance } from './Concordance.tsx';
import { Facets } from './Facets.tsx';
import { FoundActions } from './FoundActions.tsx';
import { HitItem } from './HitItem.tsx';
import { NothingFound, Spellings } from './Offers.tsx';
import { QueryError } from './QueryError.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import type { Answer } from './answer.ts';
import { say } from '../../messages/say.ts';

/** Hits that are shown at first, and that each wish for more adds. */
const PAGE = 50;
/** A search that needs more than this is narrowed, not paged through. */
const MOST = 1000;

/** What a search found: documents with their best passage or every match in its sentence, and how to narrow it. */
export function Found({ query, tab }: { readonly query: string; readonly tab: SearchTab }): ReactNode {
  const [limit, setLimit] = useState(PAGE);
  const asked = { text: query, limit, offset: 0, record: true };
  const { data, error, refetch } = useCall('search.query', asked, { keepsLast: true });
  const { data: status } = useCall('archive.getStatus', {});
  return (
    <div className="view search-view">
      <header>
        <div>
          <p className="meta" role="status">
            {data !== undefined && foundInWords(data, status?.documents ?? data.searched)}
          </p>
          <h1>{say('search.search', { query })}</h1>
        </div>
        <div className="row">
          {error === null && <FoundActions query={query} answer={data} />}
          <SearchHelp open={false} />
        </div>
      </header>
      {error !== null && <NotFoundBecause query={query} error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton lines={8} />}
      {error === null && data !== undefined && (
        <div className={tab === 'context' ? 'found in-context' : 'found'}>
          <FoundMain
            query={query}
            answer={data}
            inContext={tab === 'context'}
            more={limit < data.total && limit < MOST ? () => setLimit(Math.min(limit + PAGE, MOST)) : null}
          />
          <Facets query={query} tab={tab} expected={data.total > 1} />
        </div>
      )}
    </div>
  );
}

interface FoundMainProps {
  readonly query: string;
  readonly answer: Answer;
  readonly inContext: boolean;
  /** Shows more hits; null where there are none. */
  readonly more: (() => void) | null;
}

function FoundMain({ query, answer, inContext, more }: FoundMainProps): ReactNode {
  return (
    <div className="found-main">
      <Spellings offers={answer.offers} />
      {answer.total > 0 ? (
        <Tabs query={query} inContext={inContext} />
      ) : (
        <NothingFound query={query} offers={answer.offers} />
      )}
      {answer.total > 0 && inContext && <Concordance query={query} />}
      {!inContext && <Hits answer={answer} query={query} />}
      {!inContext && more !== null && <Button onPress={more}>{say('search.showMore', { page: PAGE })}</Button>}
    </div>
  );
}

function Tabs({ query, inContext }: { readonly query: string; readonly inContext: boolean }): ReactNode {
  return (
    <nav className="tab-list" aria-label={say('search.howResultsAreShown')}>
      <a href={toSearchHash(query)} aria-current={inContext ? undefined : 'page'}>
        {say('common.documents2')}
      </a>
      <a href={toSearchHash(query, 'context')} aria-current={inContext ? 'page' : undefined}>
        {say('search.inContext')}
      </a>
    </nav>
  );
}

function Hits({ answer, query }: { readonly answer: Answer; readonly query: string }): ReactNode {
  if (answer.hits.length === 0) return null;
  return (
    <ol className="hits" aria-label={say('search.results')}>
      {answer.hits.map((hit) => (
        <HitItem key={hit.documentId} hit={hit} query={query} />
      ))}
    </ol>
  );
}

function foundInWords({ hits, total, searched }: Answer, documents: number): string {
  const folded = hits.reduce((sum, { alike }) => sum + alike.length, 0);
  const shown = hits.length + folded;
  return say('search.foundOfSearched', {
    ...{ total, folded, shown, searched, documents },
    isAll: shown < total ? 'no' : 'yes',
    isWhole: searched < documents ? 'no' : 'yes',
  });
}

interface NotFoundBecauseProps {
  readonly query: string;
  readonly error: Error;
  readonly onRetry: () => void;
}

function NotFoundBecause({ query, error, onRetry }: NotFoundBecauseProps): ReactNode {
  if (error instanceof Failure && error.code === 'QUERY_SYNTAX') return <QueryError query={query} failure={error} />;
  return <FailureNotice error={error} onRetry={onRetry} />;
}
