import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { toReadHash, toSearchHash } from '../../data/routes.ts';
import { slipInWords } from '../../data/slip-words.ts';
import { Marked } from '../../ui/Marked.tsx';
import { passageMark } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

type Batch = CallOutput<SynopticContract['searches.batch']>;

/** What each of many queries found, or why it could not be read. */
export function BatchTable({ batch }: { readonly batch: Batch }): ReactNode {
  return (
    <table className="plain-table" aria-label={say('search.whatTheQueriesFound')}>
      <thead>
        <tr>
          <th scope="col">{say('search.query')}</th>
          <th scope="col">{say('search.rank')}</th>
          <th scope="col">{say('common.document')}</th>
          <th scope="col">{say('search.passage')}</th>
        </tr>
      </thead>
      {batch.queries.map((query) => (
        <tbody key={query.id}>
          <QueryRows query={query} rows={batch.rows.filter(({ queryId }) => queryId === query.id)} />
        </tbody>
      ))}
    </table>
  );
}

interface QueryRowsProps {
  readonly query: Batch['queries'][number];
  readonly rows: Batch['rows'];
}

function QueryRows({ query, rows }: QueryRowsProps): ReactNode {
  const head = (
    <th scope="rowgroup" rowSpan={Math.max(1, rows.length)}>
      <a href={toSearchHash(query.text)}>{query.text}</a>
      <span className="meta">{query.failure === null && say('search.documents', { total: query.total })}</span>
    </th>
  );
  if (rows.length === 0) {
    return (
      <tr>
        {head}
        <td colSpan={3}>
          {query.failure === null
            ? say('search.nothingFound')
            : say('search.notRead', { message: slipInWords(query.failure.slip) })}
        </td>
      </tr>
    );
  }
  return rows.map((row, index) => (
    <tr key={row.documentId}>
      {index === 0 && head}
      <td className="number">{row.rank}</td>
      <td>
        <a href={toReadHash(row.documentId, null, query.text)}>{row.title}</a>
      </td>
      <td className="read">
        {row.passage !== null && <span className="meta">{passageMark(row.passage)} </span>}
        <Marked text={row.snippet} ranges={row.ranges} className="match" />
      </td>
    </tr>
  ));
}
