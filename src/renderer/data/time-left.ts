import type { ImportProgress } from '../../domain/import-report.ts';
import { say } from '../messages/say.ts';

/** Estimates how long a step still takes, from how fast it went lately. */
export interface TimeLeft {
  /** Seconds, or null where it cannot be told yet; `now` in milliseconds. */
  next(progress: ImportProgress, now: number): number | null;
  /** What came before a pause says nothing of what comes after it. */
  forget(): void;
}

interface Sample {
  readonly at: number;
  /** Shares of the step that are done, by each measure. */
  readonly shares: readonly number[];
}

/** How far back the speed is taken from, and from when on it says something, in milliseconds. */
const WINDOW = 30_000;
const ENOUGH = 3_000;

/** An estimate that starts anew with every step. */
export function createTimeLeft(): TimeLeft {
  let stage: ImportProgress['stage'] | undefined;
  let samples: Sample[] = [];
  return {
    next: (progress, now) => {
      if (progress.stage !== stage) samples = [];
      stage = progress.stage;
      const sample = { at: now, shares: sharesOf(progress) };
      samples = [...samples.filter(({ at }) => now - at <= WINDOW), sample];
      const first = samples[0] ?? sample;
      if (now - first.at < ENOUGH) return null;
      const left = sample.shares.map((share, measure) => {
        const speed = (share - (first.shares[measure] ?? 0)) / (now - first.at);
        return speed > 0 ? (1 - share) / speed / 1000 : Infinity;
      });
      // A few large files are slow by their bytes, many small ones by their number: the slower of the two is honest.
      const longest = Math.max(...left);
      return Number.isFinite(longest) ? Math.round(longest) : null;
    },
    forget: () => {
      samples = [];
    },
  };
}

function sharesOf({ done, total, bytes }: ImportProgress): number[] {
  const files = total === 0 ? [] : [done / total];
  return bytes === undefined || bytes.total === 0 ? files : [...files, bytes.done / bytes.total];
}

/** How long it takes in words that promise no more than is known. */
export function timeLeftInWords(seconds: number | null): string {
  if (seconds === null) return say('app.timeLeftNotKnownYet');
  if (seconds < 10) return say('app.aFewSecondsLeft');
  if (seconds < 60) return say('app.lessThanAMinuteLeft');
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return say('app.aboutMinutesLeft', { minutes });
  return say('app.aboutHoursLeft', { hours: Math.round(minutes / 60) });
}
