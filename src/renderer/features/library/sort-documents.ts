import type { ArchiveDocument } from '../../../domain/archive-document.ts';
import { perLocale } from '../../messages/language.ts';

/** A document with how many share its origin. */
export interface TableRow {
  /** The document's. */
  readonly id: string;
  readonly document: ArchiveDocument;
  /** Documents of its origin, itself included. */
  readonly sharing: number;
}

const TEXT = {
  title: ({ document }) => document.description.title,
  publisher: ({ document }) => document.description.publisher,
  creator: ({ document }) => document.description.creator[0] ?? null,
  // EDTF sorts by time as text does, once the marks in front are gone.
  issued: ({ document }) => document.description.issued?.edtf.replace(/^[[{.]+/, '') ?? null,
  language: ({ document }) => document.description.language,
  form: ({ document }) => document.form,
  format: ({ document }) => document.description.format,
  type: ({ document }) => document.description.type,
  addedAt: ({ document }) => document.addedAt,
  fixity: ({ document }) => document.fixity.outcome,
} as const satisfies Record<string, (row: TableRow) => string | null>;

const NUMBER = {
  passages: ({ document }) => document.passages,
  characters: ({ document }) => document.characters,
  origin: ({ sharing }) => sharing,
  warnings: ({ document }) => document.warnings.length,
} as const satisfies Record<string, (row: TableRow) => number>;

/** What the table can be sorted by. */
export type SortColumn = keyof typeof TEXT | keyof typeof NUMBER;

const collator = perLocale((locale) => new Intl.Collator([locale, 'ru'], { numeric: true, sensitivity: 'base' }));
const isNumber = (column: SortColumn): column is keyof typeof NUMBER => column in NUMBER;

/** Sorted rows; those without a value come last both ways, and equal ones go by title. */
export function sortRows<Row extends TableRow>(
  rows: readonly Row[],
  column: SortColumn,
  descending: boolean,
): readonly Row[] {
  const way = descending ? -1 : 1;
  const byTitle = (a: TableRow, b: TableRow): number =>
    collator().compare(a.document.description.title, b.document.description.title);
  if (isNumber(column)) {
    const number = NUMBER[column];
    return rows.toSorted((a, b) => way * (number(a) - number(b)) || byTitle(a, b));
  }
  const text: (row: TableRow) => string | null = TEXT[column];
  return rows.toSorted((a, b) => {
    const [left, right] = [text(a), text(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byTitle(a, b);
    return way * collator().compare(left, right) || byTitle(a, b);
  });
}
