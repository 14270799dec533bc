import { createHash } from 'node:crypto';
import { refuseEmpty, type ExportContent, type ExportFormat } from './export-content.ts';
import { toFileName } from './file-name.ts';
import { toMarkdownFile } from './markdown.ts';
import { writeMarkdown } from './markdown-file.ts';
import type { WrittenExport } from './worker-messages.ts';
import { WRITERS } from './writers.ts';

interface Asked {
  readonly format: ExportFormat;
  readonly previous: string | null;
  readonly told: (done: number) => void;
}

/**
 * Renders gathered content, here and now. Fails with `NOTHING_TO_EXPORT`, `FORMAT_NEEDS_QUESTION` or `NOT_OUR_MARKDOWN`.
 */
export async function writeExport(
  content: ExportContent,
  { format, previous, told }: Asked,
): Promise<WrittenExport & { readonly content: Uint8Array<ArrayBuffer> }> {
  const { mediaType, ending, isBibliography = false, write } = WRITERS[format];
  if (!isBibliography) refuseEmpty(content);
  const rendered = await write(content, previous, told);
  const isText = typeof rendered === 'string';
  // A copy of its own, which can be handed over without the rest of a pool.
  const bytes = new Uint8Array(isText ? new TextEncoder().encode(rendered) : rendered);
  const words = isText ? rendered : wordsOf(content);
  const annotations = content.sections.reduce((sum, section) => sum + section.annotations.length, 0);
  return {
    content: bytes,
    fileName: `${toFileName(content.title)}.${ending}`,
    mediaType,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    isText,
    head: words.slice(0, HEAD),
    isHeadWhole: words.length <= HEAD && (isText || annotations <= HEAD_ANNOTATIONS),
    annotations: isBibliography ? 0 : annotations,
    statements: isBibliography ? 0 : (content.question?.statements.length ?? 0),
    documents: isBibliography ? content.documents.length : writtenDocuments(content),
    leftOut: leftOut(format, content),
  };
}

/** Characters that are shown before a file is saved. */
const HEAD = 20_000;
/** Annotations that fill that: each is over fifty characters as Markdown. */
const HEAD_ANNOTATIONS = 400;
const FRONT = /^---\n[\s\S]*?\n---\n+/;
const MARKS = /<!-- [\s\S]*? -->\n+/g;

/** The beginning of an export that is no text, as Markdown without its marks. */
function wordsOf(content: ExportContent): string {
  let left = HEAD_ANNOTATIONS;
  const sections = content.sections.flatMap((section) => {
    const annotations = section.annotations.slice(0, left);
    left -= annotations.length;
    return annotations.length === 0 ? [] : [{ ...section, annotations }];
  });
  return writeMarkdown(toMarkdownFile({ ...content, sections }))
    .replace(FRONT, '')
    .replace(MARKS, '');
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
