import { take } from './memory.ts';

/** Kinds of UTF-16 units, as src/core/search/unit-kinds.ts has them; those of words have a bit in common. */
export const IN_WORD: u32 = 8;
export const LETTER: u32 = 8;
export const MARK: u32 = 9;
export const NUMBER: u32 = 10;
export const APOSTROPHE: u32 = 1;
export const SURROGATE: u32 = 2;

/** The kind of each UTF-16 unit. */
export const kinds: usize = take(0x10000);
/** For what the units after a number come to, whether such a word goes on with it. */
export const goingOn: usize = take(0x1000);

const ASCII: u32 = 0x80;
/** What a character of four bytes counts as. */
const HIGH_SURROGATE: u32 = 0xd800;

/** The UTF-16 unit of the character at `at`, or a surrogate. */
export function unitAt(at: usize): u32 {
  const byte: u32 = load<u8>(at);
  if (byte < ASCII) return byte;
  if (byte < 0xe0) return ((byte & 0x1f) << 6) | (load<u8>(at, 1) & 0x3f);
  if (byte < 0xf0) return ((byte & 0x0f) << 12) | ((load<u8>(at, 1) & 0x3f) << 6) | (load<u8>(at, 2) & 0x3f);
  return HIGH_SURROGATE;
}

/** Bytes of the character at `at`. */
export function sizeAt(at: usize): usize {
  const byte: u32 = load<u8>(at);
  if (byte < ASCII) return 1;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

/** The kind of the character at `at`. */
export function kindAt(at: usize): u32 {
  return load<u8>(kinds + unitAt(at));
}

/** Whether behind one character a word opens that goes on with a written number. */
export function goesOn(end: usize): bool {
  const first = end + sizeAt(end);
  const unit = unitAt(first);
  const next = unitAt(first + sizeAt(first));
  return load<u8>(goingOn + ((unit + next * 37) & 0xfff)) === 1;
}
