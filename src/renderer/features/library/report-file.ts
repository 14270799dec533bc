import { toCsv } from '../../../domain/csv.ts';
import type { ImportReport } from '../../../domain/import-report.ts';

const COLUMNS = [
  'path', 'outcome', 'code', 'message', 'documentId', 'identifier', 'title', 'sha256', 'mediaType', 'encoding', 'language',
  'characters', 'passages', 'originId',
] as const; // prettier-ignore

/** A report as a table, one line a file; warnings in one field, parted by spaces. */
export function reportToCsv({ files }: ImportReport): string {
  const rows = files.map((file) => [...COLUMNS.map((column) => file[column] ?? ''), (file.warnings ?? []).join(' ')]);
  return toCsv([...COLUMNS, 'warnings'], rows);
}
