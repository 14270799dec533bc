import type { z } from 'zod';
import type { exportContract, exportFormat } from '../../contract/export.ts';
import { Failure } from '../../rpc/failure.ts';
import { toBiblatex } from './biblatex.ts';
import { toCslJson } from './bibliography.ts';
import {
  gather,
  refuseEmpty,
  type ExportContent,
  type ExportOptions,
  type ExportScope,
  type ExportSources,
} from './export-content.ts';
import { toMarkdownFile } from './markdown.ts';
import { updateMarkdown, writeMarkdown } from './markdown-file.ts';
import { toRis } from './ris.ts';

export type { ExportScope } from './export-content.ts';
export type ExportFormat = z.infer<typeof exportFormat>;
export type ExportedFile = z.infer<(typeof exportContract)['export.create']['output']>;
export { toUuid } from './guid.ts';
export { isOurMarkdown, readMarkdownBlocks } from './markdown-file.ts';
export { readAnnotationBlock } from './markdown-annotation.ts';
export { PACKAGE_ANNOTATIONS, PACKAGE_DESCRIPTIONS, PACKAGE_FOLDER } from './research-package.ts';
export { EPUB_COLOURS } from './epub-annotations.ts';
export { unzip as unzipPackage } from './zip.ts';

/** What is asked for, as the contract says it. */
export interface ExportRequest {
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  readonly options: ExportOptions;
  readonly previous: string | null;
}

/** How a format is written, and whether it holds descriptions of documents instead of the work. */
interface Writer {
  readonly mediaType: string;
  readonly ending: string;
  readonly isBibliography?: boolean;
  readonly write: (
    content: ExportContent,
    previous: string | null,
  ) => string | Uint8Array | Promise<string | Uint8Array>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** One entry a format; what is heavy is loaded when it is first written. */
const FORMATS: Readonly<Record<ExportFormat, Writer>> = {
  markdown: {
    mediaType: 'text/markdown',
    ending: 'md',
    write: (content, previous) => {
      const file = toMarkdownFile(content);
      return previous === null ? writeMarkdown(file) : updateMarkdown(previous, file);
    },
  },
  html: {
    mediaType: 'text/html',
    ending: 'html',
    write: async (content) => (await import('./html.ts')).toHtml(content),
  },
  pdf: {
    mediaType: 'application/pdf',
    ending: 'pdf',
    write: async (content) => (await import('./pdf.ts')).toPdf(content),
  },
  docx: {
    mediaType: `${OFFICE}.wordprocessingml.document`,
    ending: 'docx',
    write: async (content) => (await import('./docx.ts')).toDocx(content),
  },
  csv: {
    mediaType: 'text/csv',
    ending: 'csv',
    write: async (content) => {
      const { comparisonToCsv, quotationsToCsv } = await import('./csv.ts');
      return content.question ? comparisonToCsv(content.question) : quotationsToCsv(content);
    },
  },
  xlsx: {
    mediaType: `${OFFICE}.spreadsheetml.sheet`,
    ending: 'xlsx',
    write: async (content) => (await import('./xlsx.ts')).toXlsx(content),
  },
  svg: {
    mediaType: 'image/svg+xml',
    ending: 'svg',
    write: async ({ question }) => {
      if (question) return (await import('./svg.ts')).toSvg(question);
      throw new Failure(
        'FORMAT_NEEDS_QUESTION',
        'An image holds one question. Choose a question, or another format for the rest.',
      );
    },
  },
  'web-annotation': {
    mediaType: 'application/ld+json',
    ending: 'jsonld',
    write: async (content) => (await import('./web-annotation.ts')).toWebAnnotation(content),
  },
  'epub-annotations': {
    mediaType: 'application/ld+json',
    ending: 'annotation',
    write: async (content) => (await import('./epub-annotations.ts')).toEpubAnnotations(content),
  },
  qdpx: {
    mediaType: 'application/x-qdpx',
    ending: 'qdpx',
    write: async (content) => (await import('./qdpx.ts')).toQdpx(content),
  },
  'csl-json': {
    mediaType: 'application/vnd.citationstyles.csl+json',
    ending: 'json',
    isBibliography: true,
    write: toCslJson,
  },
  ris: { mediaType: 'application/x-research-info-systems', ending: 'ris', isBibliography: true, write: toRis },
  biblatex: { mediaType: 'application/x-bibtex', ending: 'bib', isBibliography: true, write: toBiblatex },
  bagit: {
    mediaType: 'application/zip',
    ending: 'zip',
    write: async (content) => (await import('./research-package.ts')).toResearchPackage(content),
  },
};

/** A file name at most this long fits every file system with its ending, counted in characters of at most four bytes. */
const NAME_LENGTH = 60;

/**
 * Renders `scope` in `format`. Fails with `DOCUMENT_NOT_FOUND`, `QUESTION_NOT_FOUND`, `NOTHING_TO_EXPORT`,
 * `FORMAT_NEEDS_QUESTION` or `NOT_OUR_MARKDOWN`.
 */
export async function createExport(request: ExportRequest, sources: ExportSources): Promise<ExportedFile> {
  const { format, scope, options, previous } = request;
  const { mediaType, ending, isBibliography = false, write } = FORMATS[format];
  const content = await gather(scope, options, sources);
  if (!isBibliography) refuseEmpty(content);
  const rendered = await write(content, previous);
  const isText = typeof rendered === 'string';
  const annotations = content.sections.reduce((sum, section) => sum + section.annotations.length, 0);
  return {
    fileName: `${toFileName(content.title)}.${ending}`,
    mediaType,
    content: isText ? rendered : Buffer.from(rendered).toString('base64'),
    encoding: isText ? 'utf-8' : 'base64',
    annotations: isBibliography ? 0 : annotations,
    statements: isBibliography ? 0 : (content.question?.statements.length ?? 0),
    documents: isBibliography ? content.documents.length : writtenDocuments(content),
    leftOut: leftOut(format, content),
  };
}

/** Documents that the work in an export is about. */
function writtenDocuments({ sections, question }: ExportContent): number {
  const spoken = question?.statements.map(({ documentId }) => documentId) ?? [];
  return new Set([...spoken, ...sections.map(({ documentId }) => documentId)]).size;
}

/** Formats that take in what a foreign annotation carried and what could not be attached. */
const KEEPING: readonly ExportFormat[] = ['web-annotation', 'bagit'];

function leftOut(format: ExportFormat, { kept, sections, question }: ExportContent): string[] {
  const count = kept.length;
  const lost = sections.flatMap(({ annotations }) => annotations).filter(({ anchor }) => anchor.range === null).length;
  return [
    ...(count > 0 && !KEEPING.includes(format)
      ? [`${count} imported annotations that could not be attached; Web Annotation and the research package hold them.`]
      : []),
    ...(lost > 0 && format === 'qdpx' ? [`${lost} annotations have no place in today’s text and became memos.`] : []),
    ...(question && (format === 'qdpx' || format === 'epub-annotations')
      ? ['The statements of the question: this format holds annotations only.']
      : []),
  ];
}

/** A name that is legal on every system: no separators, no control or reserved characters, no reserved device name. */
export function toFileName(title: string): string {
  const plain = title
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- control characters are what it removes
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ');
  const cut = [...plain]
    .slice(0, NAME_LENGTH)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(cut);
  return reserved || cut === '' ? `synoptic ${cut}`.trim() : cut;
}
