import { useEffect, type ReactNode } from 'react';
import type { SearchHit } from '../../../domain/search.ts';
import { Failure } from '../../../rpc/failure.ts';
import { useCall } from '../../data/queries.ts';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { counted } from '../../ui/words.ts';
import { HitItem } from './HitItem.tsx';
import { QueryError } from './QueryError.tsx';
import { SearchHelp } from './SearchHelp.tsx';

/** What the search found: documents with their best passage, or what to try instead. */
export function SearchView({ query }: { readonly query: string }): ReactNode {
  const { data, error, refetch } = useCall('search.query', { text: query }, { enabled: query !== '' });
  const { data: status } = useCall('archive.getStatus', {});
  useEffect(() => {
    if (query === '') document.getElementById('archive-search')?.focus();
  }, [query]);
  return (
    <div className="view search-view">
      <header>
        <div>
          <p className="meta" role="status">
            {query !== '' && data !== undefined && foundInWords(data, status?.documents ?? data.searched)}
          </p>
          <h1>{query === '' ? 'Search' : <>Search: {query}</>}</h1>
        </div>
        <SearchHelp open={query === ''} />
      </header>
      {error !== null && <NotFoundBecause query={query} error={error} onRetry={() => void refetch()} />}
      {query !== '' && error === null && data === undefined && <Skeleton lines={8} />}
      {data?.hits.length === 0 && <NothingFound query={query} />}
      {data !== undefined && data.hits.length > 0 && <Hits hits={data.hits} query={query} />}
    </div>
  );
}

function Hits({ hits, query }: { readonly hits: readonly SearchHit[]; readonly query: string }): ReactNode {
  return (
    <ol className="hits" aria-label="Results">
      {hits.map((hit) => (
        <HitItem key={hit.documentId} hit={hit} query={query} />
      ))}
    </ol>
  );
}

interface Found {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly searched: number;
}

function foundInWords({ hits, total, searched }: Found, documents: number): string {
  const shown = hits.length < total ? `, the best ${hits.length} shown` : '';
  const building = searched < documents ? '; the index is still being built' : '';
  return `${counted(total, 'document')} found${shown}, ${searched} of ${documents} searched${building}`;
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

function NothingFound({ query }: { readonly query: string }): ReactNode {
  const fuzzy = query.split(/\s+/u).map((word) => (/^[\p{L}]{4,}$/u.test(word) ? `${word}~1` : word));
  const prefix = query.split(/\s+/u).map((word) => (/^[\p{L}\p{N}]{3,}$/u.test(word) ? `${word}*` : word));
  const tries = [...new Set([fuzzy.join(' '), prefix.join(' ')])].filter((text) => text !== query);
  return (
    <EmptyState title="Nothing found">
      <p>No document has these words. Words are compared in their basic form, and numbers however they are grouped.</p>
      <ul className="tries">
        {tries.map((text) => (
          <li key={text}>
            Try <a href={`#/search?${new URLSearchParams({ q: text }).toString()}`}>{text}</a>
          </li>
        ))}
        <li>Use fewer words, or leave out the + before them.</li>
        <li>Search in the language of the source.</li>
      </ul>
    </EmptyState>
  );
}
