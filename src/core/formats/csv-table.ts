import { parse } from 'csv-parse/sync';
import { decode } from './decode.ts';
import { rejection, type DescriptionHints, type Part } from './format.ts';
import { toStatedDate } from './front-matter.ts';
import { readPlainText } from './plain-text.ts';

/** Which column fills what; names as they stand in the table's first row. */
export type ColumnMap = Readonly<Partial<Record<ColumnUse, string>>>;

/** What a column can be used for. */
type ColumnUse = (typeof USES)[number];
const USES = ['text', 'title', 'identifier', 'creator', 'publisher', 'issued', 'language', 'source', 'type'] as const;

/** Names that columns go by, in the languages of the interface; the first that a table has counts. */
const NAMES: Readonly<Record<ColumnUse, readonly string[]>> = {
  text: ['text', 'body', 'content', 'fulltext', 'article', 'message', 'statement', 'quote', 'текст', 'содержание', 'inhalt'],
  title: ['title', 'headline', 'subject', 'name', 'заголовок', 'название', 'titel', 'назва'],
  identifier: ['identifier', 'id', 'uid', 'guid', 'key'],
  creator: ['creator', 'author', 'authors', 'by', 'speaker', 'автор', 'autor'],
  publisher: ['publisher', 'outlet', 'site', 'agency', 'издатель', 'verlag', 'видавець'],
  issued: ['issued', 'date', 'published', 'published_at', 'pubdate', 'datetime', 'time', 'дата', 'datum'],
  language: ['language', 'lang', 'язык', 'sprache', 'мова'],
  source: ['source', 'url', 'link', 'href', 'источник', 'ссылка', 'quelle', 'джерело'],
  type: ['type', 'kind', 'category', 'тип', 'art'],
}; // prettier-ignore

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Rows looked at to tell the separator. */
const SAMPLE_LINES = 20;

/**
 * The rows of a table as documents. The first row names the columns; where no name tells which one holds the text, the
 * one with the longest fields does. `label` is the encoding the person chose. Fails with `NOT_TEXT` or `MALFORMED`.
 */
export function openTable(bytes: Uint8Array, chosen: ColumnMap = {}, label?: string): Part[] {
  const { text, encoding, warnings } = decode(bytes, undefined, label);
  const rows = parseRows(text);
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) throw rejection('MALFORMED', 'table-empty');
  const column = findColumns(head, body, chosen);
  const at = (row: readonly string[], use: ColumnUse): string | undefined => {
    const index = column[use];
    return index === undefined ? undefined : row[index]?.trim() || undefined;
  };
  return body.map((row, index) => ({
    name: String(index + 1),
    bytes: () => Buffer.from(JSON.stringify(row)),
    content: {
      mediaType: 'text/csv',
      reading: {
        blocks: [...readPlainText(at(row, 'text') ?? ''), ...otherFields(head, row, column)],
        hints: hintsOf((use) => at(row, use)),
        warnings,
        encoding,
      },
    },
  }));
}

function parseRows(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch {
    throw rejection('MALFORMED', 'table-malformed');
  }
}

/** The separator that stands equally often in the first lines. */
function separatorOf(text: string): string {
  const lines = text.split(/\r?\n/, SAMPLE_LINES).filter((line) => line.trim() !== '');
  const counted = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    return { separator, first: counts[0] ?? 0, even: counts.filter((count) => count === counts[0]).length };
  });
  const used = counted.filter(({ first }) => first > 0).sort((a, b) => b.even - a.even || b.first - a.first);
  return used[0]?.separator ?? ',';
}

function findColumns(
  head: readonly string[],
  body: readonly (readonly string[])[],
  chosen: ColumnMap,
): Partial<Record<ColumnUse, number>> {
  const plain = head.map((name) => name.trim().toLowerCase());
  const found: Partial<Record<ColumnUse, number>> = {};
  for (const use of USES) {
    const wanted = chosen[use]?.trim().toLowerCase();
    const index = wanted === undefined ? indexOfAny(plain, NAMES[use]) : plain.indexOf(wanted);
    if (wanted !== undefined && index < 0)
      throw rejection('MALFORMED', 'column-missing', { column: chosen[use] ?? '', columns: head.join(', ') });
    if (index >= 0) found[use] = index;
  }
  found.text ??= longest(head.length, body);
  return found;
}

const indexOfAny = (plain: readonly string[], names: readonly string[]): number =>
  names.map((name) => plain.indexOf(name)).find((index) => index >= 0) ?? -1;

function longest(columns: number, body: readonly (readonly string[])[]): number {
  const sizes = Array.from({ length: columns }, (_, index) =>
    body.slice(0, 1000).reduce((sum, row) => sum + (row[index]?.length ?? 0), 0),
  );
  return sizes.indexOf(Math.max(...sizes));
}

/** Fields that fill no part of the description stay in the text, each with its column's name: nothing is lost. */
function otherFields(
  head: readonly string[],
  row: readonly string[],
  column: Partial<Record<ColumnUse, number>>,
): { kind: 'tableRow'; text: string }[] {
  const used = new Set(Object.values(column));
  return head.flatMap((name, index) =>
    used.has(index) || !row[index]?.trim() ? [] : [{ kind: 'tableRow', text: `${name}: ${row[index]}` }],
  );
}

function hintsOf(at: (use: ColumnUse) => string | undefined): DescriptionHints {
  const [creator, issued] = [at('creator'), at('issued')];
  const found = {
    identifier: at('identifier'),
    title: at('title'),
    creator: creator === undefined ? undefined : creator.split(/\s*;\s*/).filter(Boolean),
    publisher: at('publisher'),
    issued: issued === undefined ? undefined : toStatedDate(issued),
    language: at('language'),
    source: at('source'),
    type: at('type'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
