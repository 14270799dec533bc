import type { ArchiveDocument } from '../../domain/archive-document.ts';
import { inverted, splitName, toDeepLink } from '../citing/citing.ts';
import { citeKeys, cslTypeOf } from './bibliography.ts';
import type { ExportContent } from './export-content.ts';

const TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'article',
  interview: 'article',
  speech: 'misc',
  legislation: 'legislation',
  report: 'report',
  book: 'book',
  webpage: 'online',
};
/** Names that babel and polyglossia know. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'english',
  ru: 'russian',
  uk: 'ukrainian',
  de: 'german',
  fr: 'french',
  pl: 'polish',
  be: 'belarusian',
};

/** Descriptions as BibLaTeX in UTF-8; dates are EDTF, which BibLaTeX reads, and titles keep their capitals. */
export function toBiblatex({ documents }: ExportContent): string {
  const keys = citeKeys(documents);
  return documents.map((document) => entry(document, keys.get(document.id) ?? 'document')).join('\n');
}

function entry(document: ArchiveDocument, key: string): string {
  const { description, editionId, id, originalSha256 } = document;
  const kind = TYPES[cslTypeOf(document)] ?? 'misc';
  const { creator, publisher, issued, source } = description;
  const fields: [string, string | null | undefined][] = [
    ['title', `{${escape(description.title)}}`],
    ['author', creator.length === 0 ? null : creator.map(authorField).join(' and ')],
    [kind === 'article' ? 'journaltitle' : kind === 'report' ? 'institution' : 'publisher', publisher],
    ['date', issued?.edtf],
    ['langid', LANGUAGES[description.language.split('-')[0] ?? '']],
    ['language', description.language],
    ['url', source && /^https?:/i.test(source) ? source : null],
    ['abstract', description.abstract],
    ['type', kind === 'report' ? 'report' : null],
    ['note', source && !/^https?:/i.test(source) ? source : null],
    ['keywords', description.type],
    ['library', toDeepLink(editionId, id, null)],
    ['synopticid', id],
    ['synopticidentifier', description.identifier],
    ['sha256', originalSha256],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${toValue(name, value)}},`] : []));
  return `@${kind}{${key},\n${lines.join('\n')}\n}\n`;
}

/** Fields whose writers escaped them already. */
const READY = new Set(['author', 'title']);
/** Fields that BibLaTeX reads as they stand. */
const VERBATIM = new Set(['url', 'library', 'synopticid', 'synopticidentifier', 'sha256', 'date']);

/** A body's name in braces of its own, so that it is not taken apart. */
function authorField(creator: string): string {
  const name = splitName(creator);
  return 'literal' in name ? `{${escape(name.literal)}}` : escape(inverted(name));
}

function toValue(name: string, value: string): string {
  if (READY.has(name)) return value;
  // Braces have to be in pairs, whatever the field.
  return VERBATIM.has(name) ? value.replace(/[{}\\]/g, (mark) => encodeURIComponent(mark)) : escape(value);
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^]/g, (mark) => SPECIAL[mark] ?? mark)
    .replace(/[&%$#_]/g, '\\$&');
}
