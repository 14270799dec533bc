import type { Work } from '../../../domain/activity.ts';
import { counted, numberInWords } from '../../ui/words.ts';

/** What each kind of long work is called. */
export const KINDS: Readonly<Record<Work['kind'], string>> = {
  import: 'Import of files',
  verify: 'Check of every stored file',
  repair: 'Repair of originals',
  'read-again': 'Reading documents again',
  backup: 'Backup',
  restore: 'Restoring a backup',
  export: 'Export',
  comparison: 'Comparing documents',
  evidence: 'Evidence for a passage',
  'batch-search': 'Batch search',
  'edition-comparison': 'Comparing editions',
};

/** What each way to end is called. */
export const STATES: Readonly<Record<Work['state'], string>> = {
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

const STEPS: Readonly<Record<string, string>> = {
  discovering: 'Looking for files',
  reading: 'Reading',
  storing: 'Storing',
  indexing: 'Making searchable',
};

/** The name of a step. */
export const stepInWords = (step: string): string => STEPS[step] ?? step;

/** “12 of 340”; empty where it cannot be counted. */
export function progressInWords({ progress }: Work): string {
  if (progress === null || progress.total === 0) return '';
  return `${numberInWords(progress.done)} of ${numberInWords(progress.total)}`;
}

/** How long something took, to the second, and below ten seconds to a tenth. */
export function durationInWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${counted(Math.floor(minutes / 60), 'hour')} ${minutes % 60} min`;
}

/** Milliseconds from one time to another, never below 0. */
export const between = (from: string, to: string): number => Math.max(0, Date.parse(to) - Date.parse(from));

/** Seconds a step still takes if it goes on as it went so far; null before enough of it is done to tell. */
export function secondsLeft({ progress, steps, startedAt }: Work, now: string): number | null {
  if (progress === null || progress.done <= 0 || progress.total <= 0) return null;
  const spent = between(steps.at(-1)?.at ?? startedAt, now) / 1000;
  return spent < ENOUGH ? null : Math.round((spent / progress.done) * Math.max(0, progress.total - progress.done));
}

/** Seconds after which the speed of a step says something. */
const ENOUGH = 3;

/** The steps of ended work with how long each took. */
export function stepsOf({ steps, startedAt, endedAt }: Work): readonly { step: string; took: string }[] {
  const end = endedAt ?? startedAt;
  return steps.map(({ step, at }, index) => ({
    step: stepInWords(step),
    took: durationInWords(between(at, steps[index + 1]?.at ?? end)),
  }));
}
