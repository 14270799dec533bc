import { memo, useMemo, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { comparePositions } from '../../../domain/position.ts';
import { toReadHash } from '../../data/routes.ts';
import { DateText } from '../../ui/DateText.tsx';
import { positionInWords } from '../../ui/position-words.ts';
import { useGrowing } from '../../ui/use-growing.ts';
import { sourceName, type PlacedStatement, type Position, type QuestionDetail } from './question-words.ts';
import { madeAt } from './Timeline.tsx';
import { inOrder, passageMark } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

interface Entry {
  readonly id: string;
  readonly position: Position;
  readonly statement: PlacedStatement;
}

/** Rows drawn before the page is first shown, about as many as it has room for, and so many more whenever it has drawn. */
const FIRST_ROWS = 15;
const MORE_ROWS = 25;

const COLUMNS = ['position', 'quote', 'speaker', 'said', 'published', 'refersTo', 'source'] as const;
type Column = (typeof COLUMNS)[number];

const columnsInWords = (): Readonly<Record<Column, string>> => ({
  position: say('questions.position'),
  quote: say('questions.exactWords'),
  speaker: say('questions.who'),
  said: say('questions.said'),
  published: say('common.published'),
  refersTo: say('questions.refersTo2'),
  source: say('common.source'),
});

interface Sort {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/** Everything said on a question as one table, sorted as the person likes: the twin of every drawing of it. */
export function StatementTable({ detail }: { readonly detail: QuestionDetail }): ReactNode {
  const [sort, setSort] = useState<Sort>({ column: 'position', direction: 'ascending' });
  const all = useMemo(() => toEntries(detail), [detail]);
  const ordered = useMemo(() => sorted(all, sort), [all, sort]);
  const shown = useGrowing(ordered.length, FIRST_ROWS, MORE_ROWS);
  return (
    <table className="table statements-table" aria-label={say('questions.statementsOnThisQuestion')}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <Head key={column} column={column} sort={sort} onSort={setSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {ordered.slice(0, shown).map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** The name of a column, which sorts by it, and the other way once it does. */
function Head({ column, sort, onSort }: HeadProps): ReactNode {
  const direction = sort.column === column ? sort.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th className="head" scope="col" aria-sort={direction}>
      <Button className="sorts" onPress={() => onSort({ column, direction: next })}>
        {columnsInWords()[column]}
        {direction !== undefined && <span aria-hidden>{direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
      </Button>
    </th>
  );
}

const Row = memo(function Row({ entry: { position, statement } }: { readonly entry: Entry }): ReactNode {
  return (
    <tr>
      <td className="cell">{positionInWords(position.value)}</td>
      <th className="cell read" scope="row">
        <a href={toReadHash(statement.documentId, statement.range)}>{statement.quote}</a>
      </th>
      <td className="cell">{statement.speaker.name}</td>
      <td className="cell">
        <DateText dated={statement.said} missing="–" />
      </td>
      <td className="cell">
        <DateText dated={statement.published} missing="–" />
      </td>
      <td className="cell">
        <DateText dated={statement.refersTo} missing="–" />
      </td>
      <td className="cell">
        {sourceName(statement)}, {passageMark(statement.passage)}
      </td>
    </tr>
  );
});

function toEntries({ positions, statements }: QuestionDetail): Entry[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return positions.flatMap((position) =>
    position.statementIds.flatMap((id) => {
      const statement = byId.get(id);
      return statement ? [{ id: `${position.key} ${id}`, position, statement }] : [];
    }),
  );
}

const TEXTS: Readonly<Record<Exclude<Column, 'position'>, (entry: Entry) => string>> = {
  quote: ({ statement }) => statement.quote,
  speaker: ({ statement }) => statement.speaker.name,
  said: ({ statement }) => statement.said?.edtf ?? '',
  published: ({ statement }) => statement.published?.edtf ?? '',
  refersTo: ({ statement }) => statement.refersTo?.edtf ?? '',
  source: ({ statement }) => sourceName(statement),
};

function sorted(entries: readonly Entry[], { column, direction }: Sort): Entry[] {
  const way = direction === 'descending' ? -1 : 1;
  const compare =
    column === 'position'
      ? (a: Entry, b: Entry) => comparePositions(a.position.value, b.position.value)
      : (a: Entry, b: Entry) => inOrder(TEXTS[column](a), TEXTS[column](b));
  return entries.toSorted((a, b) => {
    const order = compare(a, b);
    return way * order || madeAt(a.statement).localeCompare(madeAt(b.statement));
  });
}
