import type { z } from 'zod';
import type { exportContract, exportFormat } from '../../contract/export.ts';
import { Failure } from '../../rpc/failure.ts';
import { toCsv } from './csv.ts';
import { toDocx } from './docx.ts';
import { gather, type ExportContent, type ExportScope, type ExportSources } from './export-content.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { toSvg } from './svg.ts';
import { toWebAnnotation } from './web-annotation.ts';

export type { ExportScope } from './export-content.ts';
export type ExportFormat = z.infer<typeof exportFormat>;
export type ExportedFile = z.infer<(typeof exportContract)['export.create']['output']>;

const FORMATS: Record<ExportFormat, { readonly mediaType: string; readonly ending: string }> = {
  markdown: { mediaType: 'text/markdown', ending: 'md' },
  'web-annotation': { mediaType: 'application/ld+json', ending: 'jsonld' },
  html: { mediaType: 'text/html', ending: 'html' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  csv: { mediaType: 'text/csv', ending: 'csv' },
  svg: { mediaType: 'image/svg+xml', ending: 'svg' },
};

/** A file name at most this long fits every file system with its ending, counted in characters of at most four bytes. */
const NAME_LENGTH = 60;

/**
 * Renders `scope` in `format`. Fails with `DOCUMENT_NOT_FOUND`, `QUESTION_NOT_FOUND`, `NOTHING_TO_EXPORT` or
 * `FORMAT_NEEDS_QUESTION`.
 */
export async function createExport(
  format: ExportFormat,
  scope: ExportScope,
  sources: ExportSources,
): Promise<ExportedFile> {
  const content = await gather(scope, sources);
  const { mediaType, ending } = FORMATS[format];
  const rendered = await render(format, content, sources);
  return {
    fileName: `${toFileName(content.title)}.${ending}`,
    mediaType,
    content: typeof rendered === 'string' ? rendered : Buffer.from(rendered).toString('base64'),
    encoding: typeof rendered === 'string' ? 'utf-8' : 'base64',
    annotations: content.sections.reduce((sum, { annotations }) => sum + annotations.length, 0),
    statements: content.question?.statements.length ?? 0,
  };
}

const COMPARISONS = { html: toHtml, docx: toDocx, csv: toCsv, svg: toSvg } as const;

function render(
  format: ExportFormat,
  content: ExportContent,
  { archive }: ExportSources,
): string | Promise<Uint8Array> {
  if (format === 'markdown') return toMarkdown(content);
  if (format === 'web-annotation') return toWebAnnotation(content, archive.documents());
  if (content.question) return COMPARISONS[format](content.question);
  throw new Failure(
    'FORMAT_NEEDS_QUESTION',
    `This format (${format}) holds one question. Choose a question, or Markdown or Web Annotation for the rest.`,
  );
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
