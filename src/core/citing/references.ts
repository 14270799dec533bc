import type { Description } from '../../domain/archive-document.ts';
import { americanDate, apaDate, dottedDay, gostDate, mlaDate, toPlainDate } from './date-words.ts';
import { initials, inOrder, inverted, splitName, type Name } from './names.ts';

/** The ways a reference is written; the templates are our own, after the manuals. */
export const REFERENCE_STYLES = ['chicago', 'apa', 'mla', 'gost'] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];

/** What a reference is made of. */
export interface ReferenceParts {
  readonly description: Description;
  /** Number of the passage, or null for the whole document. */
  readonly passage: number | null;
  /** Page of the original, where it has pages; it is given instead of the passage. */
  readonly page?: number | null;
  /** Day on which the person had the document, as an ISO date; only GOST asks for it. */
  readonly accessed: string | null;
}

/** Formats a reference to a document or a passage, without italics; the same parts give the same words. */
export function formatReference(style: ReferenceStyle, parts: ReferenceParts): string {
  return tidy(WRITERS[style](parts));
}

const WRITERS: Readonly<Record<ReferenceStyle, (parts: ReferenceParts) => string>> = { chicago, apa, mla, gost };

/** The Chicago Manual of Style, 17th edition, 14.205 to 14.207: a note. */
function chicago({ description, ...place }: ReferenceParts): string {
  const { title, publisher } = description;
  const date = toPlainDate(description.issued);
  const parts = [
    joined(namesOf(description).map(inOrder), 'and', 3),
    `“${title},”`,
    publisher ?? '',
    date ? `${date.uncertain ? 'ca. ' : ''}${americanDate(date)}` : (description.issued?.edtf ?? 'n.d.'),
    locator(place, 'p.', 'para.'),
    address(description),
  ];
  return `${parts
    .filter((part) => part !== '')
    .join(', ')
    .replaceAll(',”, ', ',” ')}.`;
}

/** Publication Manual of the American Psychological Association, 7th edition, 10.1 and 10.16. */
function apa({ description, ...place }: ReferenceParts): string {
  const { title, publisher } = description;
  const names = namesOf(description).map((name) =>
    'literal' in name ? name.literal : `${name.family}, ${initials(name.given)}`,
  );
  const date = toPlainDate(description.issued);
  const when = date ? `${date.uncertain ? 'ca. ' : ''}${apaDate(date)}` : (description.issued?.edtf ?? 'n.d.');
  const author = names.length === 0 ? (publisher ?? title) : joined(names, '&', 20);
  const isAuthor = author === publisher;
  const parts = [
    `${author} (${when}).`,
    author === title ? '' : `${title}.`,
    publisher && !isAuthor ? `${publisher}.` : '',
    address(description),
    locator(place, '(p.', '(para.').replace(/(.)$/, '$1)'),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** MLA Handbook, 9th edition, chapter 5: a work cited, with its paragraph number as the handbook's 6.21 has it. */
function mla({ description, ...place }: ReferenceParts): string {
  const { title, publisher } = description;
  const [first, ...others] = namesOf(description);
  const names =
    first === undefined
      ? ''
      : others.length === 0
        ? inverted(first)
        : others.length === 1
          ? `${inverted(first)}, and ${inOrder(others[0] as Name)}`
          : `${inverted(first)}, et al`;
  const date = toPlainDate(description.issued);
  const details = [
    publisher ?? '',
    date ? `${date.uncertain ? 'circa ' : ''}${mlaDate(date)}` : (description.issued?.edtf ?? ''),
    locator(place, 'p.', 'par.'),
    address(description).replace(/^https?:\/\//, ''),
  ];
  const named = names === '' ? '' : `${names}. `;
  return `${named}“${title}.” ${details.filter((part) => part !== '').join(', ')}.`;
}

/** ГОСТ Р 7.0.5-2008, библиографическая ссылка на электронный ресурс. */
function gost({ description, accessed, ...place }: ReferenceParts): string {
  const { title, publisher, issued } = description;
  const names = namesOf(description).map((name) =>
    'literal' in name ? name.literal : `${name.family} ${initials(name.given)}`,
  );
  const date = toPlainDate(issued);
  const link = address(description);
  const parts = [
    names.length === 0 ? '' : `${names.slice(0, 3).join(', ')}${names.length > 3 ? ' [и др.]' : ''}.`,
    `${title} [Электронный ресурс]`,
    publisher ? `// ${publisher}.` : '.',
    date ? gostDate(date) : issued ? `${issued.edtf}.` : 'Б. г.',
    locator(place, 'С.', 'Абз.').replace(/(.)$/, '$1.'),
    link === '' ? '' : `URL: ${link}${accessed ? ` (дата обращения: ${dottedDay(accessed)})` : ''}.`,
  ];
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(' . ', '. ');
}

/** Where in the document: its page, else its paragraph, else nothing. */
function locator(
  { page, passage }: Pick<ReferenceParts, 'page' | 'passage'>,
  pages: string,
  paragraphs: string,
): string {
  if (page) return `${pages} ${page}`;
  return passage === null ? '' : `${paragraphs} ${passage}`;
}

const namesOf = ({ creator }: Description): Name[] => creator.map(splitName);

/** An address that leads to the source; a citation of a source in words is no address. */
function address({ source }: Description): string {
  return source && /^(?:https?|doi|urn):/i.test(source) ? source : '';
}

/** `A, B, and C`; more than `most` names become the first and "et al." */
function joined(names: readonly string[], word: string, most: number): string {
  if (names.length > most) return `${names[0]} et al.`;
  if (names.length < 2) return names[0] ?? '';
  const last = names.at(-1) ?? '';
  // APA sets a comma before the ampersand between two names as well.
  const pair = word === '&' ? ', &' : ` ${word}`;
  return names.length === 2 ? `${names[0]}${pair} ${last}` : `${names.slice(0, -1).join(', ')}, ${word} ${last}`;
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\.\.(?=\s|$)/g, '.')
    .replace(/([?!])\.(?=”|\s|$)/g, '$1')
    .trim();
