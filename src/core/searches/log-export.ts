import { toCsv } from '../../domain/csv.ts';
import type { LoggedSearch } from '../../domain/search.ts';
import { Failure } from '../../rpc/failure.ts';
import type { SearchLog } from './search-log.ts';

/** A file made for saving. */
export interface MadeFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

const OUTCOMES: Readonly<Record<NonNullable<LoggedSearch['outcome']>, string>> = {
  'looked-not-found': 'looked, not found',
};

/** The whole log, oldest first, as a table. Fails with `NOTHING_TO_EXPORT`. */
export function exportLog(log: SearchLog, format: 'csv' | 'markdown'): MadeFile & { readonly entries: number } {
  const entries = log.list({ limit: -1, offset: 0 }).entries.reverse();
  if (entries.length === 0) throw new Failure('NOTHING_TO_EXPORT', 'The log of searches is empty. Search first.');
  const count = { entries: entries.length };
  if (format === 'csv') return { ...count, fileName: 'searches.csv', mediaType: 'text/csv', content: asCsv(entries) };
  return { ...count, fileName: 'searches.md', mediaType: 'text/markdown', content: asMarkdown(entries) };
}

const cells = ({ at, text, total, outcome, note }: LoggedSearch): (string | number)[] => [
  at,
  text,
  total,
  outcome ? OUTCOMES[outcome] : '',
  note,
];
const HEADER = ['time', 'query', 'documents', 'outcome', 'note'];

const asCsv = (entries: readonly LoggedSearch[]): string => toCsv(HEADER, entries.map(cells));

function asMarkdown(entries: readonly LoggedSearch[]): string {
  const line = (row: readonly (string | number)[]): string => `| ${row.map((each) => inCell(each)).join(' | ')} |`;
  const rows = entries.map((entry) => line(cells(entry)));
  return `${['# Searches', '', line(HEADER), `|${HEADER.map(() => ' --- ').join('|')}|`, ...rows].join('\n')}\n`;
}

/** Marks of Markdown and HTML stand for themselves in a cell. */
const inCell = (value: string | number): string =>
  String(value)
    .replace(/[\\`*_{}[\]<>|~#]/g, '\\$&')
    .replace(/\s+/g, ' ');
