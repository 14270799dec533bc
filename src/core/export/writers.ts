import { Failure } from '../../rpc/failure.ts';
import { toBiblatex } from './biblatex.ts';
import { toCslJson } from './bibliography.ts';
import type { ExportContent, ExportFormat } from './export-content.ts';
import { toMarkdownFile } from './markdown.ts';
import { updateMarkdown, writeMarkdown } from './markdown-file.ts';
import { toRis } from './ris.ts';

/** How a format is written, and whether it holds descriptions of documents instead of the work. */
export interface Writer {
  readonly mediaType: string;
  readonly ending: string;
  readonly isBibliography?: boolean;
  /** `told` hears how many annotations were written, where writing takes long. */
  readonly write: (
    content: ExportContent,
    previous: string | null,
    told: (done: number) => void,
  ) => string | Uint8Array | Promise<string | Uint8Array>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** One entry a format; what is heavy is loaded when it is first written. */
export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
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
    write: async (content, _, told) => (await import('./pdf.ts')).toPdf(content, told),
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
