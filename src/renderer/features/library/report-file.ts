import { toCsv } from '../../../domain/csv.ts';
import type { ImportReport } from '../../../domain/import-report.ts';
import { rejectionInWords, warningInWords } from '../../ui/warning-words.ts';

const COLUMNS = [
  'path', 'outcome', 'code', 'message', 'documentId', 'identifier', 'title', 'sha256', 'mediaType', 'encoding', 'language',
  'characters', 'passages', 'originId',
] as const; // prettier-ignore

/** A report as a table, one line a file, with its sentences in the language of the page; warnings in one field, parted by spaces. */
export function reportToCsv({ files }: ImportReport): string {
  const rows = files.map((file) => {
    const said = { ...file, message: rejectionInWords(file) };
    return [...COLUMNS.map((column) => said[column] ?? ''), (file.warnings ?? []).map(warningInWords).join(' ')];
  });
  return toCsv([...COLUMNS, 'warnings'], rows);
}
