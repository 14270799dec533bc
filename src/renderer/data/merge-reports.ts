import type { FileOutcome, ImportReport } from '../../domain/import-report.ts';

/** The chosen file that an outcome is of; a part of an archive belongs to the archive. */
export const fileOf = ({ file, path }: FileOutcome): string => file ?? path;

/** A report of these outcomes. */
function toReport(files: FileOutcome[], retry: string | undefined): ImportReport {
  const count = (wanted: FileOutcome['outcome']): number => files.filter(({ outcome }) => outcome === wanted).length;
  const counts = { imported: count('imported'), duplicates: count('duplicate'), rejected: count('rejected') };
  return { files, ...counts, ...(retry === undefined ? {} : { retry }) };
}

/** A report after some of its files were tried again: what came in before stays, the rest is as it is now. */
export function mergeReports(before: ImportReport, again: ImportReport): ImportReport {
  const tried = new Set(again.files.map(fileOf));
  const kept = before.files.filter((each) => each.outcome !== 'rejected' || !tried.has(fileOf(each)));
  const known = new Set(kept.map(({ path }) => path));
  return toReport([...kept, ...again.files.filter(({ path }) => !known.has(path))], again.retry);
}

/** A report without what was not added of one file. */
export function dropFile(report: ImportReport, dropped: string): ImportReport {
  const kept = report.files.filter((each) => each.outcome !== 'rejected' || fileOf(each) !== dropped);
  return toReport(kept, report.retry);
}
