import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { Marked } from '../../ui/Marked.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { passageMark } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

interface SimilarViewProps {
  readonly documentId: string;
  readonly passage: number;
}

/** Passages that speak of the same things as one passage. */
export function SimilarView({ documentId, passage }: SimilarViewProps): ReactNode {
  const { data: document } = useCall('archive.getDocument', { documentId });
  const { data, error, refetch } = useCall('search.similar', { documentId, passage, limit: 30 });
  const block = document?.blocks.find(({ number }) => number === passage);
  const words = document && block ? document.text.slice(block.start, block.end) : null;
  return (
    <div className="view search-view">
      <header>
        <div>
          <p className="meta" role="status">
            {data !== undefined && say('search.passagesFound', { hits: data.hits.length })}
          </p>
          <h1>{say('search.moreLikeThisPassage')}</h1>
        </div>
      </header>
      {words !== null && (
        <Wanted
          {...{ documentId, passage, words }}
          title={document?.document.description.title}
          by={data?.words}
          at={block ?? null}
        />
      )}
      {error !== null ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Passages found={data} />}
    </div>
  );
}

type Similar = CallOutput<SynopticContract['search.similar']>;

function Passages({ found }: { readonly found: Similar | undefined }): ReactNode {
  if (found === undefined) return <Skeleton lines={8} />;
  const { hits } = found;
  if (hits.length === 0) {
    return (
      <EmptyState title={say('search.nothingLikeIt')}>
        <p>{say('search.noOtherPassageSharesThe')}</p>
      </EmptyState>
    );
  }
  return (
    <ol className="hits" aria-label={say('search.passagesLikeIt')}>
      {hits.map((hit) => (
        <li key={`${hit.documentId} ${hit.passage ?? hit.snippet}`} className="hit">
          <article aria-label={hit.title}>
            <h2>
              <a href={toReadHash(hit.documentId, hit.matches[0] ?? null)}>{hit.title}</a>
            </h2>
            <p className="meta">
              {[hit.publisher, hit.identifier, hit.passage === null ? null : passageMark(hit.passage)]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            <p className="snippet read">
              <Marked text={hit.snippet} ranges={hit.ranges} className="match" />
            </p>
          </article>
        </li>
      ))}
    </ol>
  );
}

interface WantedProps extends SimilarViewProps {
  readonly words: string;
  readonly title: string | undefined;
  readonly at: TextRange | null;
  readonly by: readonly string[] | undefined;
}

function Wanted({ documentId, passage, words, title, at, by = [] }: WantedProps): ReactNode {
  return (
    <figure className="similar-to">
      <blockquote className="read">{words}</blockquote>
      <figcaption className="meta">
        <a href={toReadHash(documentId, at)}>{title}</a> {passageMark(passage)}
        {by.length > 0 && <> {say('search.lookedForBy', { by: by.join(', ') })}</>}
      </figcaption>
    </figure>
  );
}
