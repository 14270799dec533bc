import { TOKEN } from './analyzer.ts';
import { beginsNumber, readNumber } from './number-words.ts';
import {
  APOSTROPHE,
  GOING_ON,
  IN_WORD,
  LETTER,
  MARK,
  NUMBER,
  SURROGATE,
  kindsOfUnits,
  openingOf,
} from './unit-kinds.ts';

/** One word that begins where it is asked to. */
const TOKEN_HERE = new RegExp(TOKEN.source, 'uy');

/** A text and its UTF-16 units, behind which stands a 0. */
interface Scanned {
  readonly text: string;
  readonly units: Uint16Array;
  readonly kinds: Uint8Array;
}

/** Called with where a word stands. */
export type VisitWord = (start: number, end: number) => void;

/**
 * Calls `visit` for each word of `text`, in order: the words that `TOKEN` finds, and numbers written with words as one. Groups
 * of digits and rare scripts are left to that expression. The compiled code of `wasm` finds the same in what is indexed.
 */
export function scanWords(text: string, visit: VisitWord): void {
  const scanned = { text, units: unitsOf(text), kinds: kindsOfUnits() };
  const { units, kinds } = scanned;
  for (let at = 0; at < text.length;) {
    const kind = kinds[units[at] as number] as number;
    if (kind <= APOSTROPHE) {
      at += 1;
      continue;
    }
    const word = endOfWord(scanned, at, kind);
    if (word < at) at += unitsAt(units, at);
    else {
      const end = endOfNumber(scanned, at, word);
      visit(at, end);
      at = end;
    }
  }
}

/** A text as its UTF-16 units and a 0, for these are read much faster than characters of a string. */
function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.allocUnsafeSlow(text.length * 2 + 2);
  bytes.write(text, 0, 'utf16le');
  const units = new Uint16Array(bytes.buffer, 0, text.length + 1);
  units[text.length] = 0;
  return units;
}

/** The end of the word at `start`, whose first unit is of that kind; below `start` when there is none. */
function endOfWord({ text, units, kinds }: Scanned, start: number, first: number): number {
  let at = start;
  let kind = first;
  if (kind === NUMBER) at = endOfDigits({ text, units, kinds }, at);
  else if (kind !== SURROGATE) {
    do kind = kinds[units[++at] as number] as number;
    while (kind >= IN_WORD || (kind === APOSTROPHE && kinds[units[at + 1] as number] === LETTER));
    // What is cut short here is taken up by the expression.
    if (kind === SURROGATE || (kind === APOSTROPHE && kinds[units[at + 1] as number] === SURROGATE)) at = start;
  }
  return at === start ? endByExpression(text, at) : at;
}

/** The end of the word that `TOKEN` finds at `at`; -1 when it finds none there. */
function endByExpression(text: string, at: number): number {
  TOKEN_HERE.lastIndex = at;
  const match = TOKEN_HERE.exec(text);
  return match ? at + match[0].length : -1;
}

/** How many units the character at a surrogate has. */
function unitsAt(units: Uint16Array, at: number): number {
  const isPair = ((units[at] as number) & 0xfc00) === 0xd800 && ((units[at + 1] as number) & 0xfc00) === 0xdc00;
  return isPair ? 2 : 1;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The end of a run of digits that is a word by itself; `start` where it may be the first group of a number, or is no plain one. */
function endOfDigits({ text, units, kinds }: Scanned, start: number): number {
  let at = start;
  while (at < text.length && isDigit(units[at] as number)) at += 1;
  if (at === text.length) return at;
  const kind = kinds[units[at] as number] as number;
  if (kind === NUMBER || kind === SURROGATE) return start;
  const isGroup = at - start <= 3 && kinds[units[at + 1] as number] === NUMBER;
  return isGroup && kind !== LETTER && kind !== MARK ? start : at;
}

/** The end of the written number that begins with the word from `start` to `end`, or `end` where none does; a quick look before the slow one. */
function endOfNumber(scanned: Scanned, start: number, end: number): number {
  const { text, units } = scanned;
  const startsWithDigit = isDigit(units[start] as number);
  if (!goesOn(units, startsWithDigit ? endOfGroups(scanned, end) : end)) return end;
  if (!startsWithDigit && !beginsNumber(text.slice(start, end).toLowerCase())) return end;
  return Math.max(end, readNumber(text, start)?.end ?? end);
}

/** The end of all digits that follow with one unit between them that is no letter: further groups and decimals. */
function endOfGroups({ text, units, kinds }: Scanned, end: number): number {
  let at = end;
  while (at + 1 < text.length && kinds[units[at] as number] !== LETTER && kinds[units[at + 1] as number] === NUMBER) {
    at += 2;
    while (at < text.length && kinds[units[at] as number] === NUMBER) at += 1;
  }
  return at;
}

/** Whether behind one unit a word opens that goes on with a written number. */
const goesOn = (units: Uint16Array, end: number): boolean =>
  end + 2 < units.length - 1 && GOING_ON[openingOf(units[end + 1] as number, units[end + 2] as number)] === 1;
