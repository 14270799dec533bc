import { TOKEN } from './analyzer.ts';
import { readNumber } from './number-words.ts';

/**
 * Words in UTF-8 that only expressions can tell. Those look at a part of the text, for a text may be long, and at a larger one
 * where what they found comes near its end.
 */

/** Bytes looked at first, and the UTF-16 units behind a word that may say whether it goes on. */
const PART = 256;
const BEHIND = 64;

const TOKEN_HERE = new RegExp(TOKEN.source, 'uy');

/** The end of the word that `TOKEN` finds at `at`, in the field from `from` to `to`; 0 where it finds none. */
export function endOfRareWord(bytes: Buffer, at: number, { from, to }: { from: number; to: number }): number {
  const start = at === from ? at : characterAt(bytes, at - 1);
  const before = bytes.toString('utf8', start, at).length;
  const end = endInParts(bytes, start, { least: at, to }, (part) => {
    TOKEN_HERE.lastIndex = before;
    const match = TOKEN_HERE.exec(part);
    return match ? before + match[0].length : 0;
  });
  return end > start ? end : 0;
}

/** The end of the written number at `start`, or `start`; its digits end at `least` at the furthest. */
export const endOfWrittenNumber = (bytes: Buffer, start: number, room: { least: number; to: number }): number =>
  endInParts(bytes, start, room, (part) => readNumber(part, 0)?.end ?? 0);

/** Where in `bytes` the end is that `endIn` finds in the text from `start` to `to`, which it gets as much of as it needs. */
function endInParts(
  bytes: Buffer,
  start: number,
  { least, to }: { least: number; to: number },
  endIn: (part: string) => number,
): number {
  for (let size = PART + least - start; ; size *= 2) {
    const last = size < to - start ? characterAt(bytes, start + size) : to;
    const part = bytes.toString('utf8', start, last);
    const end = endIn(part);
    if (last === to || end + BEHIND <= part.length) return start + Buffer.byteLength(part.slice(0, end));
  }
}

/** Where the character begins that the byte at `at` is part of. */
function characterAt(bytes: Buffer, at: number): number {
  let start = at;
  while (((bytes[start] as number) & 0xc0) === 0x80) start -= 1;
  return start;
}
