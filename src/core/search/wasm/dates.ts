import { dateOf } from './host.ts';

/** The two words before, as far as they can be in a date, and their places. */
let earlier: i32 = 0;
let last: i32 = 0;
let earlierPlace: u32 = 0;
let lastPlace: u32 = 0;

/** The place of the first word of the date that was found last. */
export let firstPlace: u32 = 0;

/** Forgets the words before. */
export function forgetDate(): void {
  earlier = last = 0;
}

/** Forgets the words before unless `isFilling` is 1: without a branch, for what comes next in a text cannot be foreseen. */
export function forgetDateUnless(isFilling: u32): void {
  const kept = -i32(isFilling);
  earlier &= kept;
  last &= kept;
}

/** Takes the next word by what it can be in a date, which is something; the term of the date that it ends, plus one, or 0. */
export function readDate(kind: i32, place: u32): i32 {
  const term = earlier === 0 ? 0 : dateOf(earlier, last, kind);
  if (term > 0) {
    firstPlace = earlierPlace;
    forgetDate();
    return term;
  }
  earlier = last;
  earlierPlace = lastPlace;
  last = kind;
  lastPlace = place;
  return 0;
}
