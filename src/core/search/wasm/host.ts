/** What the module leaves to its host: src/core/search/inverter.ts. */

/** Fills the row of a spelling that was met for the first time; it stands from `start` to `end`. */
export declare function meet(row: usize, start: usize, end: usize, table: usize): void;

/** The end of the word of a rare kind at `at`, in the field from `from` to `to`; 0 where there is none. */
export declare function wordEnd(at: usize, from: usize, to: usize): usize;

/** The end of the written number at `start`, or `start`; its digits end at `digits` at the furthest, its field at `to`. */
export declare function numberEnd(start: usize, digits: usize, to: usize): usize;

/** The term of the date that three words are, by what each can be in a date, plus one; 0 where they are none. */
export declare function dateOf(first: i32, second: i32, third: i32): i32;

/** Says that there is no more memory, and does not return. */
export declare function full(): void;
