import { readFile } from 'node:fs/promises';
import type { PdfFonts } from '../source-fonts.ts';
import type { ExportContent } from './export-content.ts';
import { toReport, type ReportEntry, type ReportSection } from './report.ts';
import { EPOCH } from './zip.ts';

type Pdf = PDFKit.PDFDocument;
type Face = keyof PdfFonts;

/** Sizes in points on A4. */
const MARGIN = 64;
const SIZE = { title: 20, heading: 14, body: 10.5, facts: 8.5, note: 8 } as const;
const INK = { text: '#221f1a', facts: '#6b6353' } as const;

/**
 * An export as PDF: A4, fonts embedded with Latin, Cyrillic, Greek, Hebrew and Arabic letters, text that can be selected
 * and searched, an outline, and numbered references at the end. `told` hears how many quotations stand in it.
 */
export async function toPdf(content: ExportContent, told: (done: number) => void): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const { sourceFonts } = await import('../source-fonts.ts');
  const report = toReport(content);
  const author = !content.options.anonymous && content.options.author ? { Author: content.options.author } : {};
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    // Naming no font keeps the library from looking for its own on the disk.
    font: '',
    lang: 'en',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: report.title,
      Creator: 'Synoptic',
      Producer: 'Synoptic',
      CreationDate: EPOCH,
      ModDate: EPOCH,
      ...author,
    },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  for (const [name, url] of Object.entries(sourceFonts)) pdf.registerFont(name, await readFile(url));
  const pen = createPen(pdf);
  pen.write(report.title, { face: 'bold', size: SIZE.title, after: 6 });
  for (const line of report.about) pen.write(line, { size: SIZE.facts, color: INK.facts, after: 2 });
  const footnotes: string[] = [];
  for (const section of report.sections) setSection({ pdf, pen, footnotes, told }, section);
  if (footnotes.length > 0) setNotes(pdf, pen, footnotes);
  numberPages(pdf, pen);
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

interface Sheets {
  readonly pdf: Pdf;
  readonly pen: Pen;
  /** Grows. */
  readonly footnotes: string[];
  readonly told: (done: number) => void;
}

function setSection({ pdf, pen, footnotes, told }: Sheets, section: ReportSection): void {
  pen.keep(SIZE.heading * 4);
  pdf.moveDown(1);
  pdf.outline.addItem(section.heading);
  pen.write(section.heading, { face: 'bold', size: SIZE.heading, after: 4 });
  for (const line of section.lines) pen.write(line, { size: SIZE.facts, color: INK.facts, after: 2 });
  for (const entry of section.entries) {
    footnotes.push(entry.footnote);
    setEntry(pdf, pen, entry, footnotes.length);
    told(footnotes.length);
  }
  for (const item of section.items) pen.write(`• ${item}`, { size: SIZE.body, after: 4 });
}

function setEntry(pdf: Pdf, pen: Pen, { quote, facts, note }: ReportEntry, number: number): void {
  pen.keep(SIZE.body * 4);
  pdf.moveDown(0.6);
  pen.write(`“${quote}” [${number}]`, { face: 'italic', size: SIZE.body, indent: 18, after: 2 });
  pen.write(facts, { size: SIZE.facts, color: INK.facts, indent: 18, after: 3 });
  for (const paragraph of note) pen.write(paragraph, { size: SIZE.body, after: 4 });
}

function setNotes(pdf: Pdf, pen: Pen, footnotes: readonly string[]): void {
  pen.keep(SIZE.heading * 4);
  pdf.moveDown(1.5);
  pdf.outline.addItem('References');
  pen.write('References', { face: 'bold', size: SIZE.heading, after: 4 });
  footnotes.forEach((words, index) => pen.write(`[${index + 1}] ${words}`, { size: SIZE.note, after: 2 }));
}

function numberPages(pdf: Pdf, pen: Pen): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin a line would start a new page.
    pdf.page.margins.bottom = 0;
    pen.line(`${page + 1} / ${count}`, MARGIN, pdf.page.height - MARGIN / 2);
  }
}

interface Setting {
  readonly face?: Face;
  readonly size: number;
  readonly color?: string;
  readonly indent?: number;
  /** Space below, in points. */
  readonly after: number;
}

interface Pen {
  write(text: string, setting: Setting): void;
  line(text: string, x: number, y: number): void;
  /** Begins a new page where less than this is left. */
  keep(points: number): void;
}

/** Writes text in the first of the fonts that has its letters; what none has is written as U+FFFD. */
function createPen(pdf: Pdf): Pen {
  const covers = (face: Face, character: string): boolean => {
    pdf.font(face);
    const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
    return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  };
  const known = new Map<string, Face | null>();
  const faceOf = (character: string, wanted: Face): Face | null => {
    const key = `${wanted} ${character}`;
    let face = known.get(key);
    if (face === undefined) {
      face = ([wanted, 'regular', 'sans'] as const).find((each) => covers(each, character)) ?? null;
      known.set(key, face);
    }
    return face;
  };
  return {
    keep: (points) => {
      if (pdf.y + points > pdf.page.height - MARGIN) pdf.addPage();
    },
    line: (text, x, y) =>
      void pdf.font('regular').fontSize(SIZE.note).fillColor(INK.facts).text(text, x, y, { lineBreak: false }),
    write: (text, { face = 'regular', size, color = INK.text, indent = 0, after }) => {
      const runs = toRuns(text.replace(/\n+/g, '\n').toWellFormed(), face, faceOf);
      pdf.fontSize(size).fillColor(color);
      const width = pdf.page.width - 2 * MARGIN - indent;
      runs.forEach(({ words, face: own }, index) => {
        const options = { width, continued: index < runs.length - 1, lineGap: 2 };
        pdf.font(own);
        if (index === 0) pdf.text(words, MARGIN + indent, pdf.y, options);
        else pdf.text(words, options);
      });
      pdf.y += after;
    },
  };
}

function toRuns(
  text: string,
  wanted: Face,
  faceOf: (character: string, wanted: Face) => Face | null,
): { words: string; face: Face }[] {
  const runs: { words: string; face: Face }[] = [];
  for (const character of text) {
    const isBreak = character === '\n';
    const face = isBreak ? (runs.at(-1)?.face ?? wanted) : faceOf(character, wanted);
    const words = face === null ? '\ufffd' : character;
    const last = runs.at(-1);
    const own = face ?? 'sans';
    if (last && (last.face === own || character === ' ')) last.words += words;
    else runs.push({ words, face: own });
  }
  return runs;
}
