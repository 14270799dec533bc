import type { ArchiveDocument } from '../../domain/archive-document.ts';
import { inverted, splitName, toDeepLink, toPlainDate } from '../citing/citing.ts';
import { cslTypeOf } from './bibliography.ts';
import type { ExportContent } from './export-content.ts';

const TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'NEWS',
  interview: 'NEWS',
  speech: 'SOUND',
  legislation: 'STAT',
  report: 'RPRT',
  book: 'BOOK',
  webpage: 'ELEC',
};

/** Descriptions as RIS: UTF-8, CRLF, one tag a line; the quotations of a document stand in N1. */
export function toRis({ documents, sections }: ExportContent): string {
  const quoted = new Map(sections.map(({ documentId, annotations }) => [documentId, annotations]));
  const records = documents.map((document) => {
    const lines = [...describe(document), ...(quoted.get(document.id) ?? []).map(quotation), tag('ER', '')];
    return `${lines.join('\r\n')}\r\n`;
  });
  return records.join('\r\n');
}

const tag = (name: string, value: string): string =>
  `${name}  - ${value.replace(/\s+/g, ' ').trim()}`.trimEnd() + (value === '' ? ' ' : '');

function describe(document: ArchiveDocument): string[] {
  const { description, editionId, id, originalSha256 } = document;
  const date = toPlainDate(description.issued);
  const two = (part: number | null | undefined): string => (part ? String(part).padStart(2, '0') : '');
  return [
    tag('TY', TYPES[cslTypeOf(document)] ?? 'GEN'),
    tag('TI', description.title),
    ...description.creator.map((name) => tag('AU', inverted(splitName(name)))),
    ...optional('T2', description.publisher),
    ...optional('PB', description.publisher),
    ...(date ? [tag('PY', date.year), tag('DA', `${date.year}/${two(date.month)}/${two(date.day)}/`)] : []),
    ...(description.issued && !date ? [tag('DA', description.issued.edtf)] : []),
    tag('LA', description.language),
    ...optional('UR', description.source),
    ...optional('AB', description.abstract),
    ...optional('M3', description.type),
    ...optional('C2', description.rights),
    tag('ID', id),
    tag('AN', description.identifier),
    tag('C1', `SHA-256 ${originalSha256}`),
    tag('L1', toDeepLink(editionId, id, null)),
  ];
}

const optional = (name: string, value: string | null): string[] => (value === null ? [] : [tag(name, value)]);

function quotation({ target, body, anchor }: ExportContent['sections'][number]['annotations'][number]): string {
  const place = anchor.passage === null ? '' : ` (para. ${anchor.passage})`;
  return tag('N1', `“${target.selectors[0].exact}”${place}${body === '' ? '' : ` — ${body}`}`);
}
