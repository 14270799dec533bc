import {
  AnnotationMode,
  getDocument,
  PDFWorker,
  TextLayer,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Failure } from '../../rpc/failure.ts';
import { startPdfWorker } from './pdf-worker.ts';

/** Width and height in CSS pixels at the size the page was made for. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A page as it was drawn; both parts lie on each other. */
export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  /** Its words, invisible and selectable. */
  readonly words: HTMLElement;
  readonly hasWords: boolean;
}

/** A PDF that is open for drawing. */
export interface OpenPdf {
  readonly pageCount: number;
  /** Size of a page, counted from 1. Rejects where the file has none that can be read. */
  sizeOf(number: number): Promise<PageSize>;
  /** Draws a page, `scale` times its size. Rejects where it cannot be drawn, and when `signal` fires. */
  draw(number: number, scale: number, signal: AbortSignal): Promise<DrawnPage>;
  close(): void;
}

/** Points of a PDF are 1/72 inch, pixels of CSS 1/96. */
const PIXELS = 96 / 72;
/** Pixels of one page at most: a screen of today, four times over. More is only memory. */
const MAX_PIXELS = 16 * 1024 * 1024;
/** Pixels of one picture in a page at most. */
const MAX_IMAGE = 64 * 1024 * 1024;

/** Opens a PDF for drawing. Fails with `PDF_LOCKED` or `PDF_DAMAGED`. */
export async function openPdf(data: Uint8Array<ArrayBuffer>): Promise<OpenPdf> {
  const { port, folder, failed, end } = startPdfWorker();
  // Its declaration of the port takes nothing but null.
  const worker = new PDFWorker({ port: port as never, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    data,
    worker,
    verbosity: VerbosityLevel.ERRORS,
    // Nothing of a file runs, and its typefaces are drawn as outlines: no parser of the system sees them.
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    stopAtErrors: false,
    maxImageSize: MAX_IMAGE,
    // All of these lie beside the page; nothing is asked of anybody else.
    useWorkerFetch: true,
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}decoders/`,
  });
  const close = (): void => {
    void task.destroy().finally(end);
  };
  try {
    const pdf = await Promise.race([task.promise, failed]);
    return { ...toOpenPdf(pdf), close };
  } catch (error) {
    close();
    throw toFailure(error);
  }
}

function toFailure(error: unknown): Failure {
  if (error instanceof Error && error.name === 'PasswordException')
    return new Failure('PDF_LOCKED', 'The PDF is locked with a password. Save it without one and import that.');
  const next = 'Its pages cannot be drawn. What was read of it can be read as text.';
  return new Failure('PDF_DAMAGED', next);
}

function toOpenPdf(pdf: PDFDocumentProxy): Omit<OpenPdf, 'close'> {
  return {
    pageCount: pdf.numPages,
    sizeOf: async (number) => {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: PIXELS });
      return { width, height };
    },
    draw: (number, scale, signal) => draw(pdf, { number, scale }, signal),
  };
}

interface Wanted {
  readonly number: number;
  readonly scale: number;
}

async function draw(pdf: PDFDocumentProxy, { number, scale }: Wanted, signal: AbortSignal): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  signal.throwIfAborted();
  const viewport = page.getViewport({ scale: scale * PIXELS });
  const density = Math.min(devicePixelRatio, Math.sqrt(MAX_PIXELS / Math.max(1, viewport.width * viewport.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width * density));
  canvas.height = Math.max(1, Math.floor(viewport.height * density));
  const words = document.createElement('div');
  words.className = 'pdf-words';
  words.style.setProperty('--total-scale-factor', String(scale * PIXELS));
  const task = page.render({
    canvas,
    viewport,
    transform: [density, 0, 0, density, 0, 0],
    // Notes and fields are drawn as they look; none of them can be pressed.
    annotationMode: AnnotationMode.ENABLE,
  });
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
  const stop = (): void => {
    task.cancel();
    layer.cancel();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.all([task.promise, layer.render()]);
  } finally {
    signal.removeEventListener('abort', stop);
    page.cleanup();
  }
  return { canvas, words, hasWords: (words.textContent ?? '').trim() !== '' };
}
