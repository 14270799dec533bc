import { stringify } from 'csv-stringify/sync';
import type { QuestionView } from '../statements/statements.ts';
import { COMPARISON_COLUMNS, comparisonRows } from './comparison-table.ts';
import type { ExportContent } from './export-content.ts';
import { QUOTATION_COLUMNS, quotationRows } from './quotation-rows.ts';

/** Spreadsheets take a cell that begins so for a formula, also behind spaces. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

type Cells = Readonly<Record<string, string | number>>;

/** A comparison as CSV: UTF-8 with a byte order mark, one statement a row, nothing that a spreadsheet would run. */
export const comparisonToCsv = (question: QuestionView): string =>
  toCsv(
    [...COMPARISON_COLUMNS],
    comparisonRows(question).map((row) => ({ ...row })),
  );

/** Annotations as CSV: one quotation a row, one field a column. */
export const quotationsToCsv = (content: ExportContent): string =>
  toCsv([...QUOTATION_COLUMNS], quotationRows(content));

/** RFC 4180: CRLF, fields quoted where they must be. */
function toCsv(columns: string[], rows: readonly Cells[]): string {
  const inert = rows.map((row) => Object.fromEntries(columns.map((name) => [name, inertCell(row[name] ?? '')])));
  return stringify(inert, { header: true, bom: true, columns, record_delimiter: 'windows' });
}

const inertCell = (value: string | number): string | number =>
  typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;
