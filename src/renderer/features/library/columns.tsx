import type { ReactNode } from 'react';
import type { ColumnProps } from 'react-aria-components';
import type { Fixity } from '../../../domain/archive-document.ts';
import { toReadHash } from '../../data/routes.ts';
import type { Settings } from '../../data/settings.ts';
import { DateText } from '../../ui/DateText.tsx';
import { dateInWords, formatInWords, languageInWords, numberInWords } from '../../ui/words.ts';
import type { SortColumn, TableRow } from './sort-documents.ts';
import { say } from '../../messages/say.ts';

/** A column that the person can choose. */
export type ChosenColumn = NonNullable<Settings['libraryColumns']>[number];

const fixityInWords = (): Record<Fixity['outcome'], string> => ({
  intact: say('common.intact'),
  damaged: say('library.damaged'),
  missing: say('library.missing'),
  'not-checked': say('common.notChecked'),
});

/** A column of the table. */
export interface ColumnChoice {
  readonly id: SortColumn | 'selection';
  readonly label: string;
  /** Widths in a long table; a short one takes those of its words. */
  readonly width: NonNullable<ColumnProps['width']>;
  readonly minWidth: number;
}

/** Columns that can be chosen, in the order of the table. */
export const columnChoicesInWords = (): readonly (ColumnChoice & { readonly id: ChosenColumn })[] => [
  { id: 'publisher', label: say('library.publisher'), width: '1.4fr', minWidth: 112 },
  { id: 'creator', label: say('library.by'), width: '1.2fr', minWidth: 110 },
  { id: 'issued', label: say('common.published'), width: '1.4fr', minWidth: 116 },
  { id: 'language', label: say('common.language'), width: 96, minWidth: 96 },
  { id: 'form', label: say('library.form'), width: 84, minWidth: 84 },
  { id: 'format', label: say('common.format'), width: 104, minWidth: 104 },
  { id: 'type', label: say('common.kind'), width: 120, minWidth: 110 },
  { id: 'origin', label: say('library.origin'), width: 110, minWidth: 110 },
  { id: 'warnings', label: say('library.warnings'), width: 96, minWidth: 96 },
  { id: 'addedAt', label: say('library.added'), width: 120, minWidth: 110 },
  { id: 'characters', label: say('common.characters'), width: 104, minWidth: 104 },
  { id: 'passages', label: say('library.passages2'), width: 96, minWidth: 96 },
  { id: 'fixity', label: say('library.storedFile'), width: 108, minWidth: 108 },
];

/** Those that are shown where the person has chosen none, and the ones of them that need room. */
export const DEFAULT_COLUMNS: readonly ChosenColumn[] = [
  'publisher', 'issued', 'language', 'form', 'passages', 'fixity',
]; // prettier-ignore
const WIDE: ReadonlySet<ChosenColumn> = new Set(['language', 'form']);

const fixedInWords = (): readonly ColumnChoice[] => [
  { id: 'selection', label: say('library.select'), width: 36, minWidth: 36 },
  { id: 'title', label: say('library.title'), width: '4fr', minWidth: 180 },
];

/** The columns of the table: the chosen ones, or the usual ones as far as there is room. */
export function columnsOf(chosen: readonly ChosenColumn[] | null, isNarrow: boolean): readonly ColumnChoice[] {
  const wanted = chosen ?? DEFAULT_COLUMNS.filter((id) => !isNarrow || !WIDE.has(id));
  return [...fixedInWords(), ...columnChoicesInWords().filter(({ id }) => wanted.includes(id))];
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
        {editionId === null && ` · ${say('library.yours')}`}
      </span>
    </>
  ),
  publisher: ({ document: { description } }) => <span className="clamped">{description.publisher ?? '–'}</span>,
  issued: ({ document: { description } }) => <DateText dated={description.issued} missing="–" />,
  language: ({ document: { description } }) => languageInWords(description.language),
  form: ({ document: { form } }) => (form === 'digest' ? say('common.digest') : say('common.original')),
  passages: ({ document: { passages } }) => numberInWords(passages),
  format: ({ document: { description } }) => formatInWords(description.format),
  type: ({ document: { description } }) => description.type ?? '–',
  creator: ({ document: { description } }) => <span className="clamped">{description.creator.join('; ') || '–'}</span>,
  characters: ({ document: { characters } }) => numberInWords(characters),
  addedAt: ({ document: { addedAt } }) => (addedAt === null ? '–' : dateInWords(addedAt)),
  origin: ({ sharing }) => (sharing > 1 ? say('library.sharedBy', { sharing }) : say('library.itsOwn')),
  warnings: ({ document: { warnings } }) => (warnings.length === 0 ? '–' : warnings.length),
  fixity: ({ document: { fixity } }) => (
    <span className={`fixity ${fixity.outcome}`}>{fixityInWords()[fixity.outcome]}</span>
  ),
};

const langOf = (language: string): string | undefined => (language === 'und' ? undefined : language);
