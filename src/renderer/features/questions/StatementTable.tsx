import { useMemo, useState, type ReactNode } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader, type SortDescriptor } from 'react-aria-components';
import { comparePositions } from '../../../domain/position.ts';
import { toReadHash } from '../../data/routes.ts';
import { DateText } from '../../ui/DateText.tsx';
import { positionInWords } from '../../ui/position-words.ts';
import { useGrowing } from '../../ui/use-growing.ts';
import type { PlacedStatement, Position, QuestionDetail } from './question-words.ts';
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

const columnsInWords = () =>
  [
    { id: 'position', name: say('questions.position') },
    { id: 'quote', name: say('questions.exactWords') },
    { id: 'speaker', name: say('questions.who') },
    { id: 'said', name: say('questions.said') },
    { id: 'published', name: say('common.published') },
    { id: 'refersTo', name: say('questions.refersTo2') },
    { id: 'source', name: say('common.source') },
  ] as const;

/** Everything said on a question as one table, sorted as the person likes: the twin of every drawing of it. */
export function StatementTable({ detail }: { readonly detail: QuestionDetail }): ReactNode {
  const [sort, setSort] = useState<SortDescriptor>({ column: 'position', direction: 'ascending' });
  const all = useMemo(() => toEntries(detail), [detail]);
  const ordered = useMemo(() => sorted(all, sort), [all, sort]);
  const shown = useGrowing(ordered.length, FIRST_ROWS, MORE_ROWS);
  const entries = useMemo(() => ordered.slice(0, shown), [ordered, shown]);
  return (
    <Table
      className="table statements-table"
      aria-label={say('questions.statementsOnThisQuestion')}
      sortDescriptor={sort}
      onSortChange={setSort}
    >
      <TableHeader>
        {columnsInWords().map(({ id, name }) => (
          <Column key={id} id={id} className="head" allowsSorting isRowHeader={id === 'quote'}>
            {name}
            {sort.column === id && <span aria-hidden>{sort.direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
          </Column>
        ))}
      </TableHeader>
      <TableBody items={entries}>
        {({ id, position, statement }) => (
          <Row id={id}>
            <Cell className="cell">{positionInWords(position.value)}</Cell>
            <Cell className="cell read">
              <a href={toReadHash(statement.documentId, statement.range)}>{statement.quote}</a>
            </Cell>
            <Cell className="cell">{statement.speaker.name}</Cell>
            <Cell className="cell">
              <DateText dated={statement.said} missing="–" />
            </Cell>
            <Cell className="cell">
              <DateText dated={statement.published} missing="–" />
            </Cell>
            <Cell className="cell">
              <DateText dated={statement.refersTo} missing="–" />
            </Cell>
            <Cell className="cell">
              {statement.publisher ?? statement.documentTitle}, {passageMark(statement.passage)}
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}

function toEntries({ positions, statements }: QuestionDetail): Entry[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return positions.flatMap((position) =>
    position.statementIds.flatMap((id) => {
      const statement = byId.get(id);
      return statement ? [{ id: `${position.key} ${id}`, position, statement }] : [];
    }),
  );
}

const TEXTS: Readonly<Record<string, (entry: Entry) => string>> = {
  quote: ({ statement }) => statement.quote,
  speaker: ({ statement }) => statement.speaker.name,
  said: ({ statement }) => statement.said?.edtf ?? '',
  published: ({ statement }) => statement.published?.edtf ?? '',
  refersTo: ({ statement }) => statement.refersTo?.edtf ?? '',
  source: ({ statement }) => statement.publisher ?? statement.documentTitle,
};

function sorted(entries: readonly Entry[], { column, direction }: SortDescriptor): Entry[] {
  const way = direction === 'descending' ? -1 : 1;
  const text = TEXTS[String(column)];
  return entries.toSorted((a, b) => {
    const order = text ? inOrder(text(a), text(b)) : comparePositions(a.position.value, b.position.value);
    return way * order || madeAt(a.statement).localeCompare(madeAt(b.statement));
  });
}
