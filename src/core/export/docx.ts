import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
// The entry for Node brings a second `require` into the bundle; this one is the same code without its workers.
import { strToU8, unzipSync, zipSync } from 'fflate/browser';
import type { QuestionView } from '../statements/statements.ts';
import { comparisonRows, conflictLines, countLine, silentLines, type ComparisonRow } from './comparison-table.ts';

/** Part of every date that the format asks for, so that the same comparison gives the same bytes. */
const EPOCH = new Date('1980-01-01T00:00:00Z');

/** A comparison as a Word document: a table for each position, the differences, and the silent sources. */
export async function toDocx(question: QuestionView): Promise<Uint8Array> {
  const { text, note } = question.question;
  const document = new Document({
    title: text,
    creator: 'Synoptic',
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text }),
          new Paragraph(countLine(question)),
          ...(note ? [new Paragraph(note)] : []),
          ...tables(question),
          ...listed('Where they differ', conflictLines(question)),
          ...listed('Silent sources', silentLines(question)),
        ],
      },
    ],
  });
  return withoutClock(await Packer.toBuffer(document));
}

function tables(question: QuestionView): (Paragraph | Table)[] {
  return [...Map.groupBy(comparisonRows(question), ({ position }) => position)].flatMap(([position, rows]) => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: position }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [head(['Statement', 'Who', 'When', 'Where']), ...rows.map(toRow)],
    }),
  ]);
}

const head = (cells: readonly string[]): TableRow =>
  new TableRow({
    tableHeader: true,
    children: cells.map(
      (text) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: true })] })] }),
    ),
  });

function toRow(row: ComparisonRow): TableRow {
  const dates = [
    row.said && `said ${row.said}`,
    row.published && `published ${row.published}`,
    row.refersTo && `refers to ${row.refersTo}`,
  ];
  const cells = [
    [`“${row.quote}”`],
    [row.role ? `${row.speaker}, ${row.role}` : row.speaker, row.chain, row.modality],
    dates.filter((date) => date !== ''),
    [`${row.document}, ¶ ${row.passage}`],
  ];
  return new TableRow({
    cantSplit: true,
    children: cells.map(
      (lines) => new TableCell({ children: (lines.length > 0 ? lines : ['']).map((line) => new Paragraph(line)) }),
    ),
  });
}

function listed(title: string, lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
    ...lines.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
  ];
}

/** The library writes the time of day into the file and its entries. */
function withoutClock(file: Uint8Array): Uint8Array {
  const entries = unzipSync(new Uint8Array(file));
  const core = entries['docProps/core.xml'];
  if (core) {
    const still = new TextDecoder().decode(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, EPOCH.toISOString());
    entries['docProps/core.xml'] = strToU8(still);
  }
  return zipSync(entries, { mtime: EPOCH });
}
