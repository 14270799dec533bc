import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { QuestionView } from '../statements/statements.ts';
import { comparisonRows, conflictLines, silentLines, type ComparisonRow } from './comparison-table.ts';
import type { ExportContent } from './export-content.ts';
import { annotationSection, toReport, type ReportSection } from './report.ts';
import { toXmlText } from './xml.ts';
import { EPOCH, unzip, zip } from './zip.ts';

/**
 * An export as a Word document with real headings, quotations in the style Quote, and footnotes: the statements on a
 * question as tables, the annotations by document.
 */
export async function toDocx(content: ExportContent): Promise<Uint8Array> {
  const { question, sections, options } = content;
  const { title, about } = toReport(content);
  const footnotes: string[] = [];
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: inXml(title) }),
    ...about.map((line) => new Paragraph({ text: inXml(line), style: 'Facts' })),
    ...(question
      ? [
          ...tables(question),
          ...listed('Where they differ', conflictLines(question)),
          ...listed('Silent sources', silentLines(question)),
        ]
      : []),
    ...sections.map(annotationSection).flatMap((section) => quotations(section, footnotes)),
  ];
  const document = new Document({
    title: inXml(title),
    creator: !options.anonymous && options.author ? inXml(options.author) : 'Synoptic',
    lastModifiedBy: 'Synoptic',
    styles: STYLES,
    footnotes: Object.fromEntries(
      footnotes.map((words, index) => [index + 1, { children: [new Paragraph({ text: inXml(words) })] }]),
    ),
    sections: [{ children }],
  });
  return withoutClock(await Packer.toBuffer(document));
}

const STYLES = {
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: 567, right: 567 }, spacing: { before: 160, after: 60 } },
    },
    {
      id: 'Facts',
      name: 'Facts',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, color: '6B6353' },
      paragraph: { spacing: { after: 80 } },
    },
  ],
};

const inXml = (text: string): string => toXmlText(text);

function quotations({ heading, lines, entries }: ReportSection, footnotes: string[]): Paragraph[] {
  const parts = entries.flatMap(({ quote, footnote, facts, note }) => {
    footnotes.push(footnote);
    const words: ParagraphChild[] = [...broken(`“${quote}”`), new FootnoteReferenceRun(footnotes.length)];
    return [
      new Paragraph({ style: 'Quote', children: words }),
      new Paragraph({ style: 'Facts', text: inXml(facts) }),
      ...note.map((paragraph) => new Paragraph({ children: broken(paragraph) })),
    ];
  });
  const about = lines.map((line) => new Paragraph({ style: 'Facts', text: inXml(line) }));
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: inXml(heading) }), ...about, ...parts];
}

/** Runs of text with a line break where the text has one. */
const broken = (text: string): TextRun[] =>
  inXml(text)
    .split(/\n+/)
    .map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }));

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
  const entries = unzip(new Uint8Array(file));
  const core = entries['docProps/core.xml'];
  if (core) {
    const still = new TextDecoder().decode(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, EPOCH.toISOString());
    entries['docProps/core.xml'] = new TextEncoder().encode(still);
  }
  return zip(Object.entries(entries));
}
