import type { Work } from '../../../domain/activity.ts';
import { say } from '../../messages/say.ts';
import { stepInWords } from '../../ui/step-words.ts';
import { decimalsInWords, numberInWords } from '../../ui/words.ts';

/** What a kind of long work is called. */
export const kindInWords = (kind: Work['kind']): string => say(`activity.kind.${kind}`);

/** What a way to end is called. */
export const stateInWords = (state: Work['state']): string => say(`activity.state.${state}`);

/** “12 of 340”; empty where it cannot be counted. */
export function progressInWords({ progress }: Work): string {
  if (progress === null || progress.total === 0) return '';
  return say('ui.of', { done: numberInWords(progress.done), total: numberInWords(progress.total) });
}

/** How long something took, to the second, and below ten seconds to a tenth. */
export function durationInWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return say('activity.seconds', { seconds: decimalsInWords(seconds, 1) });
  const whole = Math.round(seconds);
  if (whole < 60) return say('activity.seconds', { seconds: whole });
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? say('activity.minutes', { minutes, seconds: whole % 60 })
    : say('activity.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
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
