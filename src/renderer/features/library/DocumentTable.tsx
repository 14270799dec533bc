import { Check, Minus } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import {
  Cell,
  Checkbox,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import type { Selection, SortDescriptor } from 'react-aria-components';
import { useMedia } from '../../data/use-media.ts';
import { navigate } from '../../data/use-route.ts';
import { CELLS, columnsOf, type ChosenColumn, type ColumnChoice } from './columns.tsx';
import { sortRows, type SortColumn, type TableRow } from './sort-documents.ts';
import { useGrowing } from '../../ui/use-growing.ts';
import { say } from '../../messages/say.ts';

interface DocumentTableProps {
  readonly rows: readonly TableRow[];
  /** Null for the usual ones. */
  readonly columns: readonly ChosenColumn[] | null;
  readonly selected: Selection;
  readonly onSelect: (selected: Selection) => void;
}

/** From this many documents on only the rows in view are on the page: five hundred took seconds to appear. */
const LONG = 100;
/** Rows the table gets at once; ten thousand would keep the page from answering for most of a second. */
const PORTION = 300;
/** Two lines of a title and one of its name, in pixels. */
const LAYOUT = { rowHeight: 82, headingHeight: 38 };

/** The documents as a table that sorts; Enter or a click opens one. */
export function DocumentTable(props: DocumentTableProps): ReactNode {
  const { rows, selected, onSelect } = props;
  const [sort, setSort] = useState<SortDescriptor>({ column: 'title', direction: 'ascending' });
  // The arrow turns at once; thousands of rows follow when there is time.
  const wanted = useDeferredValue(sort);
  const sorted = useMemo(
    () => sortRows(rows, wanted.column as SortColumn, wanted.direction === 'descending'),
    [rows, wanted],
  );
  const count = useGrowing(sorted.length, PORTION);
  const ready = useMemo(() => sorted.slice(0, count), [sorted, count]);
  const narrow = useMedia('(max-width: 1100px)');
  const columns = useMemo(() => columnsOf(props.columns, narrow), [props.columns, narrow]);
  const long = rows.length >= LONG;
  const table = (
    <Table
      className={long ? 'table long' : 'table'}
      aria-label={say('common.documents2')}
      sortDescriptor={sort}
      onSortChange={setSort}
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={onSelect}
      onRowAction={(id) => navigate({ name: 'read', documentId: String(id), at: null, query: '' })}
    >
      <TableHeader columns={columns}>{toColumn}</TableHeader>
      <TableBody items={ready} dependencies={[columns]}>
        {(item) => <DocumentRow row={item} columns={columns} />}
      </TableBody>
    </Table>
  );
  if (!long) return table;
  return (
    <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
      {table}
    </Virtualizer>
  );
}

function toColumn({ id, label, width, minWidth }: ColumnChoice): ReactElement {
  if (id === 'selection') {
    return (
      <Column key={id} id={id} className={`head col-${id}`} width={width} minWidth={minWidth}>
        <SelectionBox label={say('library.selectAllDocuments')} />
      </Column>
    );
  }
  return (
    <Column
      key={id}
      id={id}
      className={`head col-${id}`}
      isRowHeader={id === 'title'}
      allowsSorting
      width={width}
      minWidth={minWidth}
    >
      {({ sortDirection }) => (
        <>
          {label}
          <span aria-hidden className="sort">
            {sortDirection === undefined ? '' : sortDirection === 'ascending' ? '↑' : '↓'}
          </span>
        </>
      )}
    </Column>
  );
}

/** The box that selects a row, or all of them. */
function SelectionBox({ label }: { readonly label?: string }): ReactNode {
  return (
    <Checkbox slot="selection" className="choice" {...(label === undefined ? {} : { 'aria-label': label })}>
      {({ isIndeterminate }) => (
        <span className="box">
          {isIndeterminate ? (
            <Minus size={12} strokeWidth={3} aria-hidden />
          ) : (
            <Check size={12} strokeWidth={3} aria-hidden />
          )}
        </span>
      )}
    </Checkbox>
  );
}

interface DocumentRowProps {
  readonly row: TableRow;
  readonly columns: readonly ColumnChoice[];
}

function DocumentRow({ row, columns }: DocumentRowProps): ReactNode {
  const { id: documentId, description } = row.document;
  return (
    <Row id={documentId} textValue={description.title} columns={columns} dependencies={[row]}>
      {({ id }) => <Cell className={`cell col-${id}`}>{id === 'selection' ? <SelectionBox /> : CELLS[id](row)}</Cell>}
    </Row>
  );
}
