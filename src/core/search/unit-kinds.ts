import { COUNTING_WORDS, MULTIPLIER_OPENINGS } from './number-words.ts';

/** Kinds of UTF-16 units; those of words have a bit in common. */
export const IN_WORD = 8;
export const LETTER = IN_WORD | 0;
export const MARK = IN_WORD | 1;
export const NUMBER = IN_WORD | 2;
export const APOSTROPHE = 1;
export const SURROGATE = 2;

/** The kinds of units by what they match; a run at a time, for there are many units and few runs. */
const KINDS: readonly (readonly [units: RegExp, kind: number])[] = [
  // One of them is a letter as well, and then that.
  [/['’ʼ]/g, APOSTROPHE],
  [/\p{L}+/gu, LETTER],
  [/\p{M}+/gu, MARK],
  [/\p{N}+/gu, NUMBER],
];

let kinds: Uint8Array | undefined;

/** What each UTF-16 unit can be part of; made once, for looking up is much faster than matching. */
export const kindsOfUnits = (): Uint8Array => (kinds ??= matchUnits());

function matchUnits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  // Surrogates would pair up in a string, so the units before and behind them are looked at apart.
  for (const [from, to] of [
    [0, 0xd800],
    [0xe000, 0x10000],
  ] as const) {
    const all = Array.from({ length: to - from }, (_, unit) => String.fromCharCode(from + unit)).join('');
    for (const [units, kind] of KINDS)
      for (const { index, 0: run } of all.matchAll(units)) table.fill(kind, from + index, from + index + run.length);
  }
  return table.fill(SURROGATE, 0xd800, 0xe000);
}

/** Small, so that the table stays in the nearest cache; what falls together is told apart by a slower look. */
const OPENINGS = 0xfff;

/** What the first two letters of a word come to. */
export const openingOf = (first: number, second: number): number => (first + second * 37) & OPENINGS;

/** By what the first two letters come to, 1 for all words that go on with a written number. */
export const GOING_ON = new Uint8Array(OPENINGS + 1);
for (const word of ['an', ...MULTIPLIER_OPENINGS, ...COUNTING_WORDS])
  for (const first of [word.charAt(0), word.charAt(0).toUpperCase()])
    for (const second of [word.charAt(1), word.charAt(1).toUpperCase()])
      GOING_ON[openingOf(first.charCodeAt(0), second.charCodeAt(0))] = 1;
