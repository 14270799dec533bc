import type { IncomingDescription } from './incoming.ts';
import { languageTag, optional, possibleDate } from './read-ris.ts';

/** Reads BibTeX and BibLaTeX: nested braces, quoted and joined values, months, accents and escapes of LaTeX. */
export function readBibtex(text: string): IncomingDescription[] {
  const entries: IncomingDescription[] = [];
  const start = /@(\w+)\s*[{(]/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    if (/^(?:comment|preamble|string)$/i.test(found[1] ?? '')) continue;
    const { fields, end } = readFields(text, start.lastIndex);
    start.lastIndex = end;
    entries.push(toDescription(fields));
  }
  return entries;
}

function readFields(text: string, from: number): { fields: Map<string, string>; end: number } {
  const fields = new Map<string, string>();
  let at = text.indexOf(',', from);
  if (at === -1) return { fields, end: text.length };
  const name = /[\s,]*([\w:-]+)\s*=\s*/y;
  for (;;) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (!found) break;
    const { value, end } = readValue(text, name.lastIndex);
    fields.set((found[1] ?? '').toLowerCase(), value);
    at = end;
  }
  return { fields, end: at };
}

/** A value: braces, quotation marks, a number or a month, joined by `#`. */
function readValue(text: string, from: number): { value: string; end: number } {
  let value = '';
  let at = from;
  for (;;) {
    const mark = text[at];
    if (mark === '{' || mark === '"') {
      const end = closing(text, at);
      value += text.slice(at + 1, end);
      at = end + 1;
    } else {
      const bare = /[^\s,#})]+/y;
      bare.lastIndex = at;
      const word = bare.exec(text)?.[0] ?? '';
      value += MONTHS[word.toLowerCase()] ?? word;
      at += word.length;
    }
    const join = /\s*#\s*/y;
    join.lastIndex = at;
    if (!join.test(text)) return { value, end: at };
    at = join.lastIndex;
  }
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '\\') at += 1;
    else if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    if (text[open] === '{' ? depth === 0 : at > open && mark === '"' && depth === 0) return at;
  }
  return text.length;
}

const MONTHS: Readonly<Record<string, string>> = {
  jan: '01', feb: '02', mar: '03', apr: '04', may: '05', jun: '06', jul: '07', aug: '08', sep: '09', oct: '10', nov: '11', dec: '12',
}; // prettier-ignore

function toDescription(fields: ReadonlyMap<string, string>): IncomingDescription {
  const words = (...names: string[]): string | undefined => {
    const found = names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== '');
    return found === undefined ? undefined : fromLatex(found);
  };
  const verbatim = (name: string): string | undefined => {
    const found = fields.get(name);
    return found === undefined ? undefined : found.replace(/%7B|%7D|%5C/gi, decodeURIComponent);
  };
  const title = words('title');
  const date = verbatim('date') ?? [fields.get('year'), fields.get('month')].filter(Boolean).join('-');
  const edtf = possibleDate(date);
  const creator = fields.get('author') === undefined ? [] : authors(fields.get('author') ?? '');
  const names = ['synopticid', 'sha256', 'synopticidentifier', 'url'].flatMap((name) => verbatim(name) ?? []);
  return {
    names: [...names, ...(title ? [title] : [])],
    fields: {
      ...(title ? { title, titleBasis: 'given' as const } : {}),
      ...(creator.length > 0 ? { creator } : {}),
      ...optional('publisher', words('publisher', 'journaltitle', 'journal', 'institution', 'organization')),
      ...(edtf ? { issued: { edtf, basis: 'given' as const } } : {}),
      ...optional('language', languageTag(words('language'))),
      ...optional('source', verbatim('url') ?? words('note')),
      ...optional('abstract', words('abstract')),
      ...optional('type', words('keywords')),
    },
  };
}

/** Names between `and`s; one in braces of its own is a body's. */
function authors(field: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const word of field.split(/(\s+)/)) {
    depth += (word.match(/(?<!\\)\{/g)?.length ?? 0) - (word.match(/(?<!\\)\}/g)?.length ?? 0);
    if (word === 'and' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += word;
  }
  return [...parts, part].map(fromLatex).filter((name) => name !== '');
}

const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308', r: '\u030a', H: '\u030b', v: '\u030c', c: '\u0327', k: '\u0328',
}; // prettier-ignore
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', aa: 'å', AA: 'Å', l: 'ł', L: 'Ł', i: 'ı', j: 'ȷ',
  textbackslash: '\\', textasciitilde: '~', textasciicircum: '^', textendash: '–', textemdash: '—', dots: '…', ldots: '…',
}; // prettier-ignore

/** LaTeX as words: accents, letters, dashes; protecting braces go. */
function fromLatex(source: string): string {
  return source
    .replace(
      /\\([`'^~=."])\s*\{?\\?([a-zA-Z])\}?/g,
      (_, mark: string, letter: string) => letter + (ACCENTS[mark] ?? ''),
    )
    .replace(
      /\\([urHvck])(?:\s+|\{)([a-zA-Z])\}?/g,
      (_, mark: string, letter: string) => letter + (ACCENTS[mark] ?? ''),
    )
    .replace(/\\([a-zA-Z]+)(?:\{\}|\s|(?![a-zA-Z]))/g, (whole, name: string) => LETTERS[name] ?? whole)
    .replace(/\\([&%$#_{}])/g, (_, mark: string) => (mark === '{' ? '\ue000' : mark === '}' ? '\ue001' : mark))
    .replace(/[{}]/g, '')
    .replaceAll('\ue000', '{')
    .replaceAll('\ue001', '}')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/(?<!\\)~/g, '\u00a0')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
