import { countForm, countsIn } from './counts.ts';
import { firstPlace, forgetDate, forgetDateUnless, readDate } from './dates.ts';
import { numberEnd, wordEnd } from './host.ts';
import { endOfDigits, endOfGroups, endOfLetters } from './ends.ts';
import { addWord, beginField, endField } from './postings.ts';
import { COUNTING, DATE_BITS, FILLING_BITS, FLAGS, FORM, MORE, TELLING, TERM, rowOf } from './spellings.ts';
import { APOSTROPHE, LETTER, MARK, goesOn, kindAt, kinds, sizeAt } from './text.ts';

/** The document, counted from one, and the field that is read, and the table of its language. */
let document: u32 = 0;
let field: usize = 0;
let table: usize = 0;
/** How many words came before in the field, and how many of them are no stop words. */
export let place: u32 = 0;
export let telling: u32 = 0;

/** Begins a document, counted from one, in the language of a table. */
export function beginDocument(number: u32, ofTable: usize): void {
  document = number;
  table = ofTable;
}

/** Reads the words from `from` to `to`, where a 0 stands, as a field of the document. */
export function readField(from: usize, to: usize, ofField: usize): void {
  field = ofField;
  place = telling = 0;
  forgetDate();
  beginField(document, field);
  let at = from;
  while (at < to) {
    const bytes = v128.load(at);
    const lower = v128.or(bytes, i8x16.splat(0x20));
    const letter = i8x16.le_u(i8x16.sub(lower, i8x16.splat(0x61)), i8x16.splat(25));
    const digit = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(9));
    const letters = i8x16.bitmask(letter);
    const plain = letters | i8x16.bitmask(digit);
    const length = ctz(~plain);
    // Nothing in ASCII but letters and digits begins a word.
    const others = (plain | i8x16.bitmask(bytes) | 0x10000) & (-1 << length);
    if ((letters & 1) !== 0 && length < 16 && endsWord(at + length)) {
      const end = at + length;
      const last = takeWord(at, end, to);
      at = last === end ? at + ctz(others) : last;
    } else if (length === 0) at = (others & 1) === 0 ? at + ctz(others) : readOther(at, from, to);
    else at = (letters & 1) === 0 ? readDigits(at, from, to) : readOther(at, from, to);
  }
  endField();
}

/** Whether a word ends before the byte at `at`, which is the case before most. */
function endsWord(at: usize): bool {
  const byte = load<i8>(at);
  return byte >= 0 && load<u8>(kinds + byte) === 0;
}

/** Reads the word at `at`, if there is one, of whatever characters; gives where to go on. */
function readOther(at: usize, from: usize, to: usize): usize {
  const kind = kindAt(at);
  if (kind <= APOSTROPHE) return at + sizeAt(at);
  let end = kind === LETTER || kind === MARK ? endOfLetters(at) : 0;
  if (end === 0) end = wordEnd(at, from, to);
  return end === 0 ? at + sizeAt(at) : takeWord(at, end, to);
}

/** Reads the number at `at`. */
function readDigits(at: usize, from: usize, to: usize): usize {
  let end = endOfDigits(at, from);
  if (end === 0) end = wordEnd(at, from, to);
  if (end === 0) return at + 1;
  const digits = endOfGroups(end);
  if (goesOn(digits)) end = max(end, numberEnd(at, digits, to));
  takeRow(rowOf(table, at, end));
  return end;
}

/** Takes the word from `start` to `end` in, or the written number that it begins; gives where to go on. */
function takeWord(start: usize, end: usize, to: usize): usize {
  const row = rowOf(table, start, end);
  if ((load<u32>(row, FLAGS) & COUNTING) !== 0 && goesOn(end)) {
    const last = numberEnd(start, end, to);
    if (last > end) {
      takeRow(rowOf(table, start, last));
      return last;
    }
  }
  takeRow(row);
  return end;
}

function takeRow(row: usize): void {
  const term = load<i32>(row, TERM);
  if (term < 0) return;
  addWord(term - 1, place);
  const more = load<usize>(row, MORE);
  if (more !== 0) addMore(more);
  const form = load<i32>(row, FORM);
  if (form >= 0) countForm(countsIn(field), form, document);
  const flags = load<u32>(row, FLAGS);
  const date = flags >> DATE_BITS;
  if (date === 0) forgetDateUnless((flags >> FILLING_BITS) & 1);
  else {
    const ended = readDate(date, place);
    if (ended > 0) addWord(ended - 1, firstPlace);
  }
  place += 1;
  telling += flags & TELLING;
}

/** Adds the other terms of a word. */
function addMore(more: usize): void {
  const end = more + (load<u32>(more) << 2);
  for (let at = more + 4; at <= end; at += 4) addWord(load<u32>(at), place);
}
