import type { FileOutcome, ImportProgress, ImportReport } from '../../domain/import-report.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Staging } from '../archive/archive.ts';

/**
 * Stores what was staged. From here on an import is not cancelled any more: all of it comes in, or what came before a
 * failure, which then has `{stored, total}` in its details. Fails with a save failure.
 */
export async function settle(
  staging: Staging,
  outcomes: readonly FileOutcome[],
  report: (progress: ImportProgress) => void,
): Promise<void> {
  const total = outcomes.filter(({ outcome }) => outcome === 'imported').length;
  report({ stage: 'storing', done: 0, total, path: null });
  if (total === 0) return staging.discard();
  let stored = 0;
  try {
    await staging.commit(({ done }) => {
      stored = done;
      report({ stage: 'storing', done, total, path: null });
    });
  } catch (error) {
    throw error instanceof Failure && stored > 0 ? partly(error, stored, total) : error;
  }
}

/** Fails as `failure`, and says in its details how many documents are in. */
function partly({ code, message }: Failure, stored: number, total: number): Failure {
  const is = `${stored} of ${total} documents are in the library, whole. Import the same files again for the others.`;
  return new Failure(code, `${message} ${is}`, { stored, total });
}

/** The report of an import, with its counts. */
export function summarise(files: FileOutcome[]): ImportReport {
  const count = (wanted: FileOutcome['outcome']): number => files.filter(({ outcome }) => outcome === wanted).length;
  return { files, imported: count('imported'), duplicates: count('duplicate'), rejected: count('rejected') };
}
