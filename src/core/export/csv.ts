import { stringify } from 'csv-stringify/sync';
import type { QuestionView } from '../statements/statements.ts';
import { comparisonRows } from './comparison-table.ts';

/** Spreadsheets take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A comparison as CSV: UTF-8 with a byte order mark, one statement a row, nothing that a spreadsheet would run. */
export function toCsv(question: QuestionView): string {
  const rows = comparisonRows(question).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? inert(value) : value]),
    ),
  );
  return stringify(rows, { header: true, bom: true, columns: COLUMNS });
}

const COLUMNS = [
  'position',
  'quote',
  'speaker',
  'role',
  'chain',
  'modality',
  'said',
  'published',
  'refersTo',
  'source',
  'document',
  'passage',
  'start',
  'end',
  'origin',
];

const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
