import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import { toHash, toQuestionHash } from '../../data/routes.ts';
import { positionInWords } from '../../ui/position-words.ts';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { shorten } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';
import { questionInWords } from '../../ui/asked-words.ts';

type MatrixData = CallOutput<SynopticContract['questions.matrix']>;
type Row = MatrixData['rows'][number];

/** Sources against questions: each cell says what a source asserts, or that it is silent; silence is never agreement. */
export function Matrix(): ReactNode {
  const { data, error, refetch } = useCall('questions.matrix', { proposed: true, scope: 'own' });
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={12} />;
  if (data.rows.length === 0) {
    return (
      <EmptyState title={say('questions.nothingToSetAgainstEach')}>
        <p>{say('questions.asSoonAsDocumentsSpeak')}</p>
      </EmptyState>
    );
  }
  return (
    <div className="matrix-scroll" role="region" aria-label={say('questions.sourcesAgainstQuestions')} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{say('common.question')}</th>
            {data.documents.map(({ documentId, title, publisher }) => (
              <th key={documentId} scope="col" title={title}>
                {shorten(publisher ?? title, 44)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.question.id}>
              <th scope="row">
                <a href={toQuestionHash(row.question.id)}>{questionInWords(row.question)}</a>
              </th>
              {row.cells.map((cell) => (
                <MatrixCell key={cell.documentId} cell={cell} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixCell({ cell, row }: { readonly cell: Row['cells'][number]; readonly row: Row }): ReactNode {
  const { documentId, values, silence } = cell;
  if (silence !== null)
    return (
      <td className="matrix-silent">
        {silence === 'not-checked' ? say('questions.notChecked') : say('questions.doesNotAddressIt')}
      </td>
    );
  const others = row.cells.filter((other) => other.silence === null && other.documentId !== documentId);
  const differs = others.some((other) => !sameValues(other.values, values));
  const href = toHash({
    name: 'question',
    questionId: row.question.id,
    view: 'side-by-side',
    sources: [documentId, ...others.slice(0, 2).map((other) => other.documentId)],
    open: null,
  });
  return (
    <td data-differs={differs || undefined}>
      <a href={href}>
        {differs && <span className="visually-hidden">{say('questions.differs')} </span>}
        {values.map((value) => positionInWords(value)).join('; ')}
      </a>
    </td>
  );
}

function sameValues(a: Row['cells'][number]['values'], b: Row['cells'][number]['values']): boolean {
  const keys = (values: typeof a): string =>
    values
      .map((value) => JSON.stringify(value))
      .toSorted()
      .join();
  return keys(a) === keys(b);
}
