import { Check, Minus } from 'lucide-react';
import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
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
import type { ColumnProps, Selection, SortDescriptor } from 'react-aria-components';
import type { ArchiveDocument, Fixity } from '../../../domain/archive-document.ts';
import { toReadHash } from '../../data/routes.ts';
import { useMedia } from '../../data/use-media.ts';
import { navigate } from '../../data/use-route.ts';
import { DateText } from '../../ui/DateText.tsx';
import { languageInWords } from '../../ui/words.ts';
import { sortDocuments, type SortColumn } from './sort-documents.ts';

interface DocumentTableProps {
  readonly documents: readonly ArchiveDocument[];
  readonly selected: Selection;
  readonly onSelect: (selected: Selection) => void;
}

const FIXITY: Record<Fixity['outcome'], string> = {
  intact: 'Intact',
  damaged: 'Damaged',
  missing: 'Missing',
  'not-checked': 'Not checked',
};

interface ColumnChoice {
  readonly id: SortColumn | 'selection';
  readonly label: string;
  /** Widths in a long table; a short one takes those of its words. */
  readonly width: NonNullable<ColumnProps['width']>;
  readonly minWidth: number;
  /** Left out where there is little room. */
  readonly wide?: true;
}

const COLUMNS: readonly ColumnChoice[] = [
  { id: 'selection', label: 'Select', width: 36, minWidth: 36 },
  { id: 'title', label: 'Title', width: '4fr', minWidth: 240 },
  { id: 'publisher', label: 'Publisher', width: '1.4fr', minWidth: 110 },
  { id: 'issued', label: 'Published', width: '1.4fr', minWidth: 130 },
  { id: 'language', label: 'Language', width: 96, minWidth: 96, wide: true },
  { id: 'form', label: 'Form', width: 84, minWidth: 84, wide: true },
  { id: 'passages', label: 'Passages', width: 96, minWidth: 96 },
  { id: 'fixity', label: 'Stored file', width: 108, minWidth: 108 },
];

/** From this many documents on only the rows in view are on the page: five hundred took seconds to appear. */
const LONG = 100;
/** Two lines of a title and one of its name, in pixels. */
const LAYOUT = { rowHeight: 82, headingHeight: 38 };

/** The documents as a table that sorts; Enter or a click opens one. */
export function DocumentTable({ documents, selected, onSelect }: DocumentTableProps): ReactNode {
  const [sort, setSort] = useState<SortDescriptor>({ column: 'title', direction: 'ascending' });
  const sorted = useMemo(
    () => sortDocuments(documents, sort.column as SortColumn, sort.direction === 'descending'),
    [documents, sort],
  );
  const narrow = useMedia('(max-width: 1100px)');
  const columns = COLUMNS.filter(({ wide }) => wide === undefined || !narrow);
  const long = documents.length >= LONG;
  const table = (
    <Table
      className={long ? 'table long' : 'table'}
      aria-label="Documents"
      sortDescriptor={sort}
      onSortChange={setSort}
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={onSelect}
      onRowAction={(id) => navigate({ name: 'read', documentId: String(id), at: null, query: '' })}
    >
      <TableHeader columns={columns}>{toColumn}</TableHeader>
      <TableBody items={sorted} dependencies={[columns]}>
        {(item) => <DocumentRow described={item} columns={columns} />}
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
        <SelectionBox label="Select all documents" />
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
  readonly described: ArchiveDocument;
  readonly columns: readonly ColumnChoice[];
}

function DocumentRow({ described, columns }: DocumentRowProps): ReactNode {
  return (
    <Row id={described.id} textValue={described.description.title} columns={columns} dependencies={[described]}>
      {({ id }) => (
        <Cell className={`cell col-${id}`}>{id === 'selection' ? <SelectionBox /> : CELLS[id](described)}</Cell>
      )}
    </Row>
  );
}

const CELLS: Record<SortColumn, (described: ArchiveDocument) => ReactNode> = {
  title: ({ id, description, editionId }) => (
    <>
      <a className="document-title read" href={toReadHash(id)} tabIndex={-1} lang={langOf(description.language)}>
        {description.title}
      </a>
      <span className="meta">
        {description.identifier}
        {editionId === null && ' · added by you'}
      </span>
    </>
  ),
  publisher: ({ description }) => description.publisher ?? '–',
  issued: ({ description }) => <DateText dated={description.issued} missing="–" />,
  language: ({ description }) => languageInWords(description.language),
  form: ({ form }) => (form === 'digest' ? 'Digest' : 'Original'),
  passages: ({ passages }) => passages,
  fixity: ({ fixity }) => <span className={`fixity ${fixity.outcome}`}>{FIXITY[fixity.outcome]}</span>,
};

const langOf = (language: string): string | undefined => (language === 'und' ? undefined : language);
