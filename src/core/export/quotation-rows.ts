import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import { formatReference, toDeepLink } from '../citing/citing.ts';
import type { ExportContent, ExportSection } from './export-content.ts';

/** One quotation as every table of annotations shows it: one field a column. */
export type QuotationRow = Readonly<Record<(typeof QUOTATION_COLUMNS)[number], string | number>>;

/** Columns of a table of quotations, in their order. */
export const QUOTATION_COLUMNS = [
  'quotation',
  'note',
  'kind',
  'colour',
  'tags',
  'document',
  'author',
  'publisher',
  'published',
  'language',
  'source',
  'passage',
  'start',
  'end',
  'state',
  'reference',
  'link',
  'created',
  'modified',
  'documentId',
  'edition',
  'textSha256',
  'originalSha256',
  'prefix',
  'suffix',
  'id',
] as const;

/** What an annotation is called in tables and headings. */
export const KIND_WORDS = {
  bookmarking: 'bookmark',
  highlighting: 'highlight',
  commenting: 'note',
  describing: 'note on the document',
} as const;

/** A row for each annotation, in the order of the sections. */
export function quotationRows({ sections }: ExportContent): QuotationRow[] {
  return sections.flatMap((section) => section.annotations.map((annotation) => toRow(section, annotation)));
}

function toRow({ document, title }: ExportSection, made: AnchoredAnnotation): QuotationRow {
  const { target, anchor, motivation, body, colour, tags, created, modified, id } = made;
  const [quote, position] = target.selectors;
  return {
    ...{
      quotation: quote.exact,
      note: body,
      kind: KIND_WORDS[motivation],
      colour: colour ?? '',
      tags: tags.join('; '),
    },
    ...{ document: title, ...describe(document) },
    ...{ passage: anchor.passage ?? '', start: position.start, end: position.end, state: anchor.state },
    reference: referenceOf(document, made),
    link: toDeepLink(document?.editionId ?? null, target.documentId, position),
    ...{ created, modified, documentId: target.documentId, textSha256: target.textSha256 },
    ...{ prefix: quote.prefix, suffix: quote.suffix, id },
  };
}

function describe(document: ExportSection['document']) {
  if (!document) {
    return { author: '', publisher: '', published: '', language: '', source: '', edition: '', originalSha256: '' };
  }
  const { creator, publisher, issued, language, source } = document.description;
  return {
    author: creator.join('; '),
    publisher: publisher ?? '',
    published: issued?.edtf ?? '',
    language,
    source: source ?? '',
    edition: document.editionId ?? '',
    originalSha256: document.originalSha256,
  };
}

/** The reference under a quotation, as a Chicago note; empty where the document is not here. */
export function referenceOf(document: ExportSection['document'], { anchor }: AnchoredAnnotation): string {
  if (!document) return '';
  const { description } = document;
  return formatReference('chicago', { description, passage: anchor.passage, accessed: null });
}
