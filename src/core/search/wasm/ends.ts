import { APOSTROPHE, IN_WORD, LETTER, MARK, NUMBER, SURROGATE, kindAt, sizeAt } from './text.ts';

/** Where words end, as the expression of words has it; of what is rare only that expression knows. */

const SPACE: u32 = 0x20;
const QUOTE: u32 = 0x27;
const COMMA: u32 = 0x2c;
const STOP: u32 = 0x2e;
const ASCII: u32 = 0x80;

/** The end of the word at `at`, whose first character is a letter or a mark; 0 where only the expression knows. */
export function endOfLetters(at: usize): usize {
  let end = at + sizeAt(at);
  let kind = kindAt(end);
  let next: u32 = LETTER;
  while (kind >= IN_WORD || kind === APOSTROPHE) {
    if (kind === APOSTROPHE) next = kindAt(end + sizeAt(end));
    if (next !== LETTER) return next === SURROGATE ? 0 : end;
    end += sizeAt(end);
    kind = kindAt(end);
  }
  return kind === SURROGATE ? 0 : end;
}

/** The end of the number at `at`, in the field from `from`: plain digits, or groups of them; 0 where only the expression knows. */
export function endOfDigits(at: usize, from: usize): usize {
  let end = at + 1;
  while (isDigit(load<u8>(end))) end += 1;
  const kind = kindAt(end);
  if (kind === NUMBER || kind === SURROGATE) return 0;
  if (end - at > 3 || kind === LETTER || kind === MARK || kindAt(end + sizeAt(end)) !== NUMBER) return end;
  const before: u32 = at > from ? load<u8>(at - 1) : 0;
  if (before >= ASCII) return 0;
  return isPoint(before) || isDigit(before) ? end : endOfGrouped(end, load<u8>(end));
}

/** The end of the groups of three digits that begin at `first`, each behind the same; `first` where there are none. */
function endOfGrouped(first: usize, between: u32): usize {
  if (between >= ASCII) return 0;
  if (between !== SPACE && between !== QUOTE && !isPoint(between)) return first;
  let end = first;
  while (load<u8>(end) === between) {
    const group = load<u32>(end);
    // A digit of another script has the highest bit.
    if ((group & 0x80808000) !== 0) return 0;
    if (!isThreeDigits(group)) break;
    end += 4;
  }
  const behind: u32 = load<u8>(end);
  const next: u32 = isPoint(behind) ? load<u8>(end + 1) : 0;
  if (behind >= ASCII || next >= ASCII) return 0;
  if (!isDigit(behind) && !isDigit(next)) return end;
  // The last group is none, so the one before it is; behind that stand `between` and a digit.
  return isPoint(between) || end === first ? first : end - 4;
}

/** Whether there are three digits in the upper bytes. */
function isThreeDigits(group: u32): bool {
  return isDigit((group >> 8) & 0xff) && isDigit((group >> 16) & 0xff) && isDigit(group >> 24);
}

/** The end of all numbers that follow with one character between them that is no letter: further groups and decimals. */
export function endOfGroups(end: usize): usize {
  while (kindAt(end) !== LETTER) {
    let at = end + sizeAt(end);
    if (kindAt(at) !== NUMBER) break;
    while (kindAt(at) === NUMBER) at += sizeAt(at);
    end = at;
  }
  return end;
}

function isDigit(byte: u32): bool {
  return byte - 0x30 <= 9;
}

function isPoint(byte: u32): bool {
  return byte === STOP || byte === COMMA;
}
