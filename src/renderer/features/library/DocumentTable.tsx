import { useMemo, useState, type ReactNode } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader, type SortDescriptor } from 'react-aria-components';
import type { ArchiveDocument, Fixity } from '../../../domain/archive-document.ts';
import { navigate } from '../../data/use-route.ts';
import { toReadHash } from '../../data/routes.ts';
import { DateText } from '../../ui/DateText.tsx';
import { languageInWords } from '../../ui/words.ts';
import { sortDocuments, type SortColumn } from './sort-documents.ts';

interface DocumentTableProps {
  readonly documents: readonly ArchiveDocument[];
}

const FIXITY: Record<Fixity['outcome'], string> = {
  intact: 'Intact',
  damaged: 'Damaged',
  missing: 'Missing',
  'not-checked': 'Not checked',
};

const COLUMNS: readonly { readonly id: SortColumn; readonly label: string }[] = [
  { id: 'title', label: 'Title' },
  { id: 'publisher', label: 'Publisher' },
  { id: 'issued', label: 'Published' },
  { id: 'language', label: 'Language' },
  { id: 'form', label: 'Form' },
  { id: 'passages', label: 'Passages' },
  { id: 'fixity', label: 'Stored file' },
];

/** The documents as a table that sorts; Enter or a click opens one. */
export function DocumentTable({ documents }: DocumentTableProps): ReactNode {
  const [sort, setSort] = useState<SortDescriptor>({ column: 'title', direction: 'ascending' });
  const sorted = useMemo(
    () => sortDocuments(documents, sort.column as SortColumn, sort.direction === 'descending'),
    [documents, sort],
  );
  return (
    <Table
      className="table"
      aria-label="Documents"
      sortDescriptor={sort}
      onSortChange={setSort}
      onRowAction={(id) => navigate({ name: 'read', documentId: String(id), at: null, query: '' })}
    >
      <TableHeader>
        {COLUMNS.map(({ id, label }) => (
          <Column key={id} id={id} className={`col-${id}`} isRowHeader={id === 'title'} allowsSorting>
            {({ sortDirection }) => (
              <>
                {label}
                <span aria-hidden className="sort">
                  {sortDirection === undefined ? '' : sortDirection === 'ascending' ? '↑' : '↓'}
                </span>
              </>
            )}
          </Column>
        ))}
      </TableHeader>
      <TableBody items={sorted}>{(item) => <DocumentRow described={item} />}</TableBody>
    </Table>
  );
}

function DocumentRow({ described }: { readonly described: ArchiveDocument }): ReactNode {
  const { id, description, form, passages, fixity, editionId } = described;
  return (
    <Row id={id} textValue={description.title}>
      <Cell className="col-title">
        <a className="document-title read" href={toReadHash(id)} tabIndex={-1} lang={langOf(description.language)}>
          {description.title}
        </a>
        <span className="meta">
          {description.identifier}
          {editionId === null && ' · added by you'}
        </span>
      </Cell>
      <Cell className="col-publisher">{description.publisher ?? '–'}</Cell>
      <Cell className="col-issued">
        <DateText dated={description.issued} missing="–" />
      </Cell>
      <Cell className="col-language">{languageInWords(description.language)}</Cell>
      <Cell className="col-form">{form === 'digest' ? 'Digest' : 'Original'}</Cell>
      <Cell className="col-passages">{passages}</Cell>
      <Cell className="col-fixity">
        <span className={`fixity ${fixity.outcome}`}>{FIXITY[fixity.outcome]}</span>
      </Cell>
    </Row>
  );
}

const langOf = (language: string): string | undefined => (language === 'und' ? undefined : language);
