import { useState, type CSSProperties, type ReactNode } from 'react';
import type { ConcordanceLine } from '../../../domain/search.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { ChooseOne } from '../../ui/Choices.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { passageMark } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

const sortsInWords = () =>
  [
    { value: 'document', label: say('search.document') },
    { value: 'left', label: say('search.wordsOnTheLeft') },
    { value: 'match', label: say('search.match') },
    { value: 'right', label: say('search.wordsOnTheRight') },
  ] as const;

type Sort = ReturnType<typeof sortsInWords>[number]['value'];

const PAGE = 100;

/** Every match in its sentence, one under the other, so that what stands beside it can be compared. */
export function Concordance({ query }: { readonly query: string }): ReactNode {
  const [sort, setSort] = useState<Sort>('document');
  const [limit, setLimit] = useState(PAGE);
  const asked = { text: query, sort, limit, offset: 0 };
  const { data, error, refetch } = useCall('search.concordance', asked, { keepsLast: true });
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={10} />;
  const { lines, total, documents, read } = data;
  return (
    <section className="concordance" aria-label={say('search.everyMatchInItsSentence')}>
      <ChooseOne label={say('search.sortBy')} value={sort} options={sortsInWords()} onChange={setSort} />
      <p className="meta" role="status">
        {say(read < documents ? 'search.matchesInDocumentsBest' : 'search.matchesInDocuments', {
          total,
          read: Math.min(read, documents),
          documents,
        })}
      </p>
      <table style={{ '--longest': Math.max(...lines.map(({ match }) => match.length)) } as CSSProperties}>
        <colgroup>
          <col />
          <col className="match-column" />
          <col />
          <col className="from-column" />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say('search.beforeTheMatch')}</th>
            <th scope="col">{say('search.match2')}</th>
            <th scope="col">{say('search.afterTheMatch')}</th>
            <th scope="col">{say('common.document')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={`${line.documentId} ${line.range.start}`} line={line} query={query} />
          ))}
        </tbody>
      </table>
      {lines.length < total && limit < 1000 && (
        <Button onPress={() => setLimit(Math.min(limit + PAGE, 1000))}>{say('search.showMore', { page: PAGE })}</Button>
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
          {passage !== null && ` ${passageMark(passage)}`}
        </span>
      </td>
    </tr>
  );
}
