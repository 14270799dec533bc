import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ConcordanceLine } from '../../../domain/search.ts';
import { useClient } from '../../data/app-context.tsx';
import { callOptions } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { ChooseOne } from '../../ui/Choices.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { counted } from '../../ui/words.ts';

const SORTS = [
  { value: 'document', label: 'document' },
  { value: 'left', label: 'words on the left' },
  { value: 'match', label: 'match' },
  { value: 'right', label: 'words on the right' },
] as const;

type Sort = (typeof SORTS)[number]['value'];

const PAGE = 100;

/** Every match in its sentence, one under the other, so that what stands beside it can be compared. */
export function Concordance({ query }: { readonly query: string }): ReactNode {
  const client = useClient();
  const [sort, setSort] = useState<Sort>('document');
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch } = useQuery({
    ...callOptions(client, 'search.concordance', { text: query, sort, limit, offset: 0 }),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={10} />;
  const { lines, total, documents, read } = data;
  return (
    <section className="concordance" aria-label="Every match in its sentence">
      <ChooseOne label="Sort by" value={sort} options={SORTS} onChange={setSort} />
      <p className="meta" role="status">
        {counted(total, 'match', 'matches')} in {counted(Math.min(read, documents), 'document')}
        {read < documents && `, the best of ${documents}`}
      </p>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Before the match</th>
            <th scope="col">Match</th>
            <th scope="col">After the match</th>
            <th scope="col">Document</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={`${line.documentId} ${line.range.start}`} line={line} query={query} />
          ))}
        </tbody>
      </table>
      {lines.length < total && limit < 1000 && (
        <Button onPress={() => setLimit(Math.min(limit + PAGE, 1000))}>Show {PAGE} more</Button>
      )}
    </section>
  );
}

function Line({ line, query }: { readonly line: ConcordanceLine; readonly query: string }): ReactNode {
  const { documentId, title, passage, left, match, right, range } = line;
  return (
    <tr>
      <td className="left read">
        <span>
          <bdi>{left}</bdi>
        </span>
      </td>
      <td className="match-cell read">
        <a href={toReadHash(documentId, range, query)}>
          <mark className="match">{match}</mark>
        </a>
      </td>
      <td className="right read">
        <span>{right}</span>
      </td>
      <td className="from meta">
        <span title={title}>
          {title}
          {passage !== null && ` ¶ ${passage}`}
        </span>
      </td>
    </tr>
  );
}
