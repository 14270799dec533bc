import type { ReactNode } from 'react';
import type { ColumnProps } from 'react-aria-components';
import type { Fixity } from '../../../domain/archive-document.ts';
import { toReadHash } from '../../data/routes.ts';
import type { Settings } from '../../data/settings.ts';
import { DateText } from '../../ui/DateText.tsx';
import { dateInWords, formatInWords, languageInWords, numberInWords } from '../../ui/words.ts';
import type { SortColumn, TableRow } from './sort-documents.ts';

/** A column that the person can choose. */
export type ChosenColumn = NonNullable<Settings['libraryColumns']>[number];

const FIXITY: Record<Fixity['outcome'], string> = {
  intact: 'Intact',
  damaged: 'Damaged',
  missing: 'Missing',
  'not-checked': 'Not checked',
};

/** A column of the table. */
export interface ColumnChoice {
  readonly id: SortColumn | 'selection';
  readonly label: string;
  /** Widths in a long table; a short one takes those of its words. */
  readonly width: NonNullable<ColumnProps['width']>;
  readonly minWidth: number;
}

/** Columns that can be chosen, in the order of the table. */
export const COLUMN_CHOICES: readonly (ColumnChoice & { readonly id: ChosenColumn })[] = [
  { id: 'publisher', label: 'Publisher', width: '1.4fr', minWidth: 110 },
  { id: 'creator', label: 'By', width: '1.2fr', minWidth: 110 },
  { id: 'issued', label: 'Published', width: '1.4fr', minWidth: 130 },
  { id: 'language', label: 'Language', width: 96, minWidth: 96 },
  { id: 'form', label: 'Form', width: 84, minWidth: 84 },
  { id: 'format', label: 'Format', width: 104, minWidth: 104 },
  { id: 'type', label: 'Kind', width: 120, minWidth: 110 },
  { id: 'origin', label: 'Origin', width: 110, minWidth: 110 },
  { id: 'warnings', label: 'Warnings', width: 96, minWidth: 96 },
  { id: 'addedAt', label: 'Added', width: 120, minWidth: 110 },
  { id: 'characters', label: 'Characters', width: 104, minWidth: 104 },
  { id: 'passages', label: 'Passages', width: 96, minWidth: 96 },
  { id: 'fixity', label: 'Stored file', width: 108, minWidth: 108 },
];

/** Those that are shown where the person has chosen none, and the ones of them that need room. */
export const DEFAULT_COLUMNS: readonly ChosenColumn[] = [
  'publisher', 'issued', 'language', 'form', 'passages', 'fixity',
]; // prettier-ignore
const WIDE: ReadonlySet<ChosenColumn> = new Set(['language', 'form']);

const FIXED: readonly ColumnChoice[] = [
  { id: 'selection', label: 'Select', width: 36, minWidth: 36 },
  { id: 'title', label: 'Title', width: '4fr', minWidth: 240 },
];

/** The columns of the table: the chosen ones, or the usual ones as far as there is room. */
export function columnsOf(chosen: readonly ChosenColumn[] | null, isNarrow: boolean): readonly ColumnChoice[] {
  const wanted = chosen ?? DEFAULT_COLUMNS.filter((id) => !isNarrow || !WIDE.has(id));
  return [...FIXED, ...COLUMN_CHOICES.filter(({ id }) => wanted.includes(id))];
}

/** What stands in a column. */
export const CELLS: Record<SortColumn, (row: TableRow) => ReactNode> = {
  title: ({ document: { id, description, editionId } }) => (
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
  publisher: ({ document: { description } }) => description.publisher ?? '–',
  issued: ({ document: { description } }) => <DateText dated={description.issued} missing="–" />,
  language: ({ document: { description } }) => languageInWords(description.language),
  form: ({ document: { form } }) => (form === 'digest' ? 'Digest' : 'Original'),
  passages: ({ document: { passages } }) => numberInWords(passages),
  format: ({ document: { description } }) => formatInWords(description.format),
  type: ({ document: { description } }) => description.type ?? '–',
  creator: ({ document: { description } }) => description.creator.join('; ') || '–',
  characters: ({ document: { characters } }) => numberInWords(characters),
  addedAt: ({ document: { addedAt } }) => (addedAt === null ? '–' : dateInWords(addedAt)),
  origin: ({ sharing }) => (sharing > 1 ? `shared by ${sharing}` : 'its own'),
  warnings: ({ document: { warnings } }) => (warnings.length === 0 ? '–' : warnings.length),
  fixity: ({ document: { fixity } }) => <span className={`fixity ${fixity.outcome}`}>{FIXITY[fixity.outcome]}</span>,
};

const langOf = (language: string): string | undefined => (language === 'und' ? undefined : language);
