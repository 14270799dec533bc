import { dateOf } from './host.ts';

/** What a word of a date says nothing by: it stands among the others and counts as none. */
export const FILLER: i32 = 5;

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

/** Takes the next word by what it can be in a date, which is something and no filler; the term of the date that it ends, plus one, or 0. */
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
