import { wordsOf } from './skeleton.ts';

/** How one side of a place agrees with what a selector recorded there; all counted in words of the skeleton. */
export interface Side {
  /** Length of what was recorded. */
  readonly length: number;
  /** Characters that agree without a gap, counted outwards from the quotation. */
  readonly run: number;
  /** Share that agrees when single differences are passed over, from 0 to 1. */
  readonly fit: number;
  /** The characters that agree stand nowhere else in the text. */
  readonly isOwn: boolean;
  /** Everything recorded stands here, and nowhere else in the text. */
  readonly unmistakable: boolean;
}

/** Both sides of a place. */
export interface Surroundings {
  readonly left: Side;
  readonly right: Side;
}

/** What a selector recorded around a quotation, reduced to its words. */
export interface Recorded {
  readonly before: string;
  readonly after: string;
}

/** Shorter context than this stands next to many quotations. */
const TELLING = 12;
/** Where an insertion may have pushed the recorded words outwards, this many characters more are looked at. */
const SLACK = 8;

/** Reduces the context of a quotation to its words. */
export function toRecorded({ prefix, suffix }: { readonly prefix: string; readonly suffix: string }): Recorded {
  return { before: wordsOf(prefix), after: wordsOf(suffix) };
}

/** Compares what stands around `[start, end)` of a skeleton with what was recorded. */
export function surroundings(text: string, start: number, end: number, { before, after }: Recorded): Surroundings {
  const left = reverse(text.slice(Math.max(0, start - before.length - SLACK), start));
  const right = text.slice(end, end + after.length + SLACK);
  return {
    left: side(left, reverse(before), (run) => once(text, text.slice(start - run, start))),
    right: side(right, after, (run) => once(text, text.slice(end, end + run))),
  };
}

function side(here: string, recorded: string, isOnce: (run: number) => boolean): Side {
  let run = 0;
  while (run < recorded.length && here[run] === recorded[run]) run += 1;
  const length = recorded.length;
  const full = run === length;
  const isOwn = run >= TELLING && isOnce(run);
  return {
    length,
    run,
    fit: length === 0 ? 0 : full ? 1 : likeness(here, recorded),
    isOwn,
    unmistakable: full && isOwn,
  };
}

/** One less the edits that lead from `recorded` to the beginning of `here`, by its length; at least 0. */
function likeness(here: string, recorded: string): number {
  let costs = Array.from({ length: here.length + 1 }, (_, at) => at);
  for (let row = 1; row <= recorded.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= here.length; column += 1) {
      const same = recorded[row - 1] === here[column - 1] ? 0 : 1;
      next.push(
        Math.min((costs[column] as number) + 1, (next[column - 1] as number) + 1, (costs[column - 1] as number) + same),
      );
    }
    costs = next;
  }
  return Math.max(0, 1 - Math.min(...costs) / recorded.length);
}

const once = (text: string, words: string): boolean => text.indexOf(words) === text.lastIndexOf(words);
const reverse = (text: string): string => [...text].reverse().join('');
