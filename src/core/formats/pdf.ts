import type { PDFDocumentProxy, TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { Failure } from '../../rpc/failure.ts';
import { warningInEnglish } from '../../domain/warning.ts';
import { rejection, type DescriptionHints, type Reading } from './format.ts';
import { toInferredDate } from './front-matter.ts';
import { toPdfBlocks } from './pdf-blocks.ts';
import { inReadingOrder } from './pdf-columns.ts';
import { characterMaps } from './pdf-data.ts';
import { toLines, type PageLine, type PlacedText } from './pdf-lines.ts';

/** Pages read of one file; a longer one is told so. */
const MAX_PAGES = 5000;

/**
 * Reads the text layer of a PDF, each block with its page; nothing is drawn and no script of the file is run.
 * A file without words is a reading without blocks and with a warning. Fails with `ENCRYPTED` or `DAMAGED`.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const pdf = await open(bytes);
  try {
    const warnings: string[] = [];
    const lines = await linesOf(pdf, warnings);
    const { blocks, hasRunningLines } = toPdfBlocks(lines);
    if (hasRunningLines) warnings.push(warningInEnglish('running-lines', {}));
    if (blocks.length === 0) warnings.push(warningInEnglish('no-text-layer', {}));
    return { blocks, hints: await hintsOf(pdf), warnings, encoding: null };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The part that parses runs in this process, which is watched from outside.
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  try {
    return await getDocument({
      // Taken over by the library, so it gets a copy.
      data: Uint8Array.from(bytes),
      verbosity: VerbosityLevel.ERRORS,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      stopAtErrors: false,
      cMapUrl: characterMaps,
      cMapPacked: true,
    }).promise;
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw rejection('ENCRYPTED', 'pdf-encrypted');
    throw damaged();
  }
}

async function linesOf(pdf: PDFDocumentProxy, warnings: string[]): Promise<PageLine[]> {
  const lines: PageLine[] = [];
  const unreadable: number[] = [];
  const pages = Math.min(pdf.numPages, MAX_PAGES);
  for (let number = 1; number <= pages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const { height, rawDims } = page.getViewport({ scale: 1 });
      const runs = inReadingOrder(items.filter((item) => 'str' in item).map(toPlacedText));
      lines.push(...toLines(runs, number, height || (rawDims as { pageHeight: number }).pageHeight || 1));
      page.cleanup();
    } catch {
      unreadable.push(number);
    }
  }
  if (unreadable.length === pages) throw damaged();
  if (unreadable.length > 0) warnings.push(warningInEnglish('pages-not-read', { pages: unreadable.join(', ') }));
  if (pdf.numPages > MAX_PAGES)
    warnings.push(warningInEnglish('first-pages', { most: MAX_PAGES, pages: pdf.numPages }));
  return lines;
}

function toPlacedText({ str, transform, width, height }: TextItem): PlacedText {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform as number[];
  return { text: str, x, y, width, size: Math.hypot(a, b) || height || 1 };
}

/** What the file says of itself: XMP before the older Info dictionary. */
async function hintsOf(pdf: PDFDocumentProxy): Promise<DescriptionHints> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const said = info as Record<string, unknown>;
  const first = (...values: unknown[]): string | undefined =>
    values
      .flat()
      .filter((value) => typeof value === 'string')
      .map((value) => value.replace(/\s+/gu, ' ').trim())
      .find((value) => value !== '' && !/^untitled$/i.test(value));
  const xmp = (name: string): unknown => metadata?.get(name);
  const author = first(xmp('dc:creator'), said['Author']);
  const date = first(xmp('xmp:createdate'), toIsoDate(said['CreationDate']));
  const found = {
    title: first(xmp('dc:title'), said['Title']),
    creator: author === undefined ? undefined : [author],
    publisher: first(xmp('dc:publisher')),
    // The day the file was made is often, not always, the day it was published.
    issued: date === undefined ? undefined : toInferredDate(date),
    language: first(xmp('dc:language'), said['Language']),
    rights: first(xmp('dc:rights')),
    abstract: first(xmp('dc:description'), said['Subject']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The day of a date as a PDF writes it: `D:20220921120000+03'00'`. */
function toIsoDate(value: unknown): string | undefined {
  const [, year, month, day] = (typeof value === 'string' && /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(value)) || [];
  return year === undefined ? undefined : [year, month, day].filter(Boolean).join('-');
}

function damaged(): Failure {
  return rejection('DAMAGED', 'pdf-damaged');
}
