import type { QuestionView } from '../statements/statements.ts';
import { COMPARISON_COLUMNS, comparisonRows } from './comparison-table.ts';
import type { ExportContent } from './export-content.ts';
import { QUOTATION_COLUMNS, quotationRows } from './quotation-rows.ts';
import { escapeXml, toXmlText } from './xml.ts';
import { zip } from './zip.ts';

interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** The longest text that a cell may hold. https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const MOST_CHARACTERS = 32_767;
/** Widths in characters of the columns that hold prose. */
const WIDE: Readonly<Record<string, number>> = { quotation: 60, quote: 60, note: 40, reference: 50, document: 30 };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook: quotations, and the statements where a question is exported. Every text is a text cell with the mark that
 * Excel sets for a leading apostrophe, so that no cell is ever a formula and no quotation is altered.
 */
export function toXlsx(content: ExportContent): Uint8Array {
  const sheets: Sheet[] = [
    ...(content.question ? [statementSheet(content.question)] : []),
    { name: 'Quotations', columns: QUOTATION_COLUMNS, rows: quotationRows(content) },
  ];
  const names = sheets.map((_, index) => `sheet${index + 1}.xml`);
  return zip([
    ['[Content_Types].xml', contentTypes(names)],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...names.map((name, index) => [`rId${index + 1}`, 'worksheet', `worksheets/${name}`] as const),
        ['rId100', 'styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map((sheet, index) => [`xl/worksheets/${names[index]}`, worksheet(sheet)] as const),
  ]);
}

const statementSheet = (question: QuestionView): Sheet => ({
  name: 'Statements',
  columns: COMPARISON_COLUMNS,
  rows: comparisonRows(question).map((row) => ({ ...row })),
});

function worksheet({ columns, rows }: Sheet): string {
  const widths = columns.map(
    (name, index) => `<col min="${index + 1}" max="${index + 1}" width="${WIDE[name] ?? 16}" customWidth="1"/>`,
  );
  const body = rows.map((row, index) =>
    rowOf(
      index + 2,
      columns.map((name) => row[name] ?? ''),
      1,
    ),
  );
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${rowOf(1, columns, 2)}${body.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function rowOf(number: number, values: readonly (string | number)[], style: number): string {
  const cells = values.map((value, index) => cell(`${columnName(index)}${number}`, value, style));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cell(at: string, value: string | number, style: number): string {
  if (typeof value === 'number') return `<c r="${at}" s="0"><v>${value}</v></c>`;
  if (value === '') return '';
  const text = escapeXml(toXmlText(value.slice(0, MOST_CHARACTERS)));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

function workbook(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`;
}

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(names: readonly string[]): string {
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    `<Override PartName="/xl/workbook.xml" ContentType="${sheet}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${sheet}.styles+xml"/>`,
    ...names.map((name) => `<Override PartName="/xl/worksheets/${name}" ContentType="${sheet}.worksheet+xml"/>`),
  ];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

/** 0 plain, 1 text that is never a formula, 2 head. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;
