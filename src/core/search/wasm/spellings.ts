import { meet } from './host.ts';
import { grown, roundUp, take } from './memory.ts';

/**
 * The spellings of a language. A row of each holds its key, 16 bytes: the spelling itself, or for a longer one its hash and
 * where it is kept; and what is known of it. Rows stand in the order in which they came, so that the frequent ones are together.
 */
const ROW: usize = 32;
const KEY: usize = 16;
/** The first term of a spelling, plus one: -1 when it has none. */
export const TERM: usize = 16;
/** Where its other terms stand, behind how many they are; 0 when there are none. */
export const MORE: usize = 20;
/** Its form, -1 when that is not counted. */
export const FORM: usize = 24;
/** Whether it is no stop word, can begin a written number, may stand among the words of a date; and above these what it can be in one. */
export const FLAGS: usize = 28;
export const TELLING: u32 = 1;
export const COUNTING: u32 = 2;
export const FILLING_BITS: u32 = 2;
export const DATE_BITS: u32 = 3;

/**
 * Of a table: its rows; for each place a key can fall on, the number of a row, from one, and above its bits some of the key's hash;
 * the bits of a place, and so of a number; and how many rows there are.
 */
const PLACES: usize = 4;
const BITS: usize = 8;
const SIZE: usize = 12;
const TABLE: usize = 16;
const LEAST_BITS: u32 = 9;
const NUMBER: usize = 4;

/** What stands in the last byte of a key of which more is kept: no byte of UTF-8. */
const KEPT: u64 = 0xff << 56;

/** Bytes of which the first n are 255, `n` before their middle. */
const masks: usize = take(KEY * 2);
memory.fill(masks, 0xff, KEY);

/** An empty table. */
export function createTable(): usize {
  const table = take(TABLE);
  store<usize>(table, take(ROW << (LEAST_BITS - 1)));
  store<usize>(table, take(NUMBER << LEAST_BITS), PLACES);
  store<u32>(table, LEAST_BITS, BITS);
  return table;
}

/** How many spellings a table knows. */
export function spellingsIn(table: usize): u32 {
  return load<u32>(table, SIZE);
}

/** The row of the spelling from `start` to `end`, which is filled when it is new; valid until the next is looked up. */
export function rowOf(table: usize, start: usize, end: usize): usize {
  const length = end - start;
  if (length > KEY) return rowOfLong(table, start, end);
  const key = keyOf(start, length);
  const low = i64x2.extract_lane(key, 0);
  const high = i64x2.extract_lane(key, 1);
  const hash = mix(low, high);
  const bits = load<u32>(table, BITS);
  const places = load<usize>(table, PLACES);
  let place = placeOf(hash, bits);
  let entry = load<u32>(places + place);
  while (entry !== 0) {
    if (isAlike(entry, hash, bits)) {
      const row = rowAt(table, entry, bits);
      if (load<u64>(row) === low && load<u64>(row, 8) === high) return row;
    }
    place = placeBehind(place, bits);
    entry = load<u32>(places + place);
  }
  return add(table, start, end);
}

function keyOf(start: usize, length: usize): v128 {
  return v128.and(v128.load(start), v128.load(masks + KEY - length));
}

function rowOfLong(table: usize, start: usize, end: usize): usize {
  const low = hashOf(start, end);
  const hash = mix(low, KEPT);
  const bits = load<u32>(table, BITS);
  const places = load<usize>(table, PLACES);
  let place = placeOf(hash, bits);
  let entry = load<u32>(places + place);
  while (entry !== 0) {
    const row = rowAt(table, entry, bits);
    const high = load<u64>(row, 8);
    if (load<u64>(row) === low && high >= KEPT && isKept(usize(high), start, end)) return row;
    place = placeBehind(place, bits);
    entry = load<u32>(places + place);
  }
  return add(table, start, end);
}

function mix(low: u64, high: u64): u64 {
  return (low ^ (high >= KEPT ? 0 : high * 0x9e3779b97f4a7c15)) * 0xff51afd7ed558ccd;
}

/** Where a key is looked for first. */
function placeOf(hash: u64, bits: u32): usize {
  return usize(hash >>> (64 - bits)) * NUMBER;
}

function placeBehind(place: usize, bits: u32): usize {
  return (place + NUMBER) & ((NUMBER << bits) - NUMBER);
}

/** The bits of a hash that stand above a number. */
function bitsAbove(hash: u64, bits: u32): u32 {
  return (u32(hash >>> 16) >>> bits) << bits;
}

function isAlike(entry: u32, hash: u64, bits: u32): bool {
  return (entry ^ u32(hash >>> 16)) >>> bits === 0;
}

function rowAt(table: usize, entry: u32, bits: u32): usize {
  return load<usize>(table) + usize((entry & ((1 << bits) - 1)) - 1) * ROW;
}

function hashOf(start: usize, end: usize): u64 {
  let hash: u64 = 0xcbf29ce484222325;
  for (let at = start; at < end; at += 1) hash = (hash ^ load<u8>(at)) * 0x100000001b3;
  return hash;
}

function keep(start: usize, end: usize): usize {
  const length = end - start;
  const at = keepRoom(4 + length);
  store<u32>(at, u32(length));
  memory.copy(at + 4, start, length);
  return at;
}

function isKept(at: usize, start: usize, end: usize): bool {
  return load<usize>(at) === end - start && memory.compare(at + 4, start, end - start) === 0;
}

function add(table: usize, start: usize, end: usize): usize {
  const size = load<u32>(table, SIZE) + 1;
  if (size * 2 > 1 << load<u32>(table, BITS)) grow(table);
  store<u32>(table, size, SIZE);
  const row = load<usize>(table) + usize(size - 1) * ROW;
  if (end - start > KEY) {
    store<u64>(row, hashOf(start, end));
    store<u64>(row, KEPT | u64(keep(start, end)), 8);
  } else v128.store(row, keyOf(start, end - start));
  place(table, size);
  meet(row, start, end, table);
  return row;
}

/** Twice the rows and the places. */
function grow(table: usize): void {
  const bits = load<u32>(table, BITS) + 1;
  const size = load<u32>(table, SIZE);
  store<usize>(table, grown(load<usize>(table), usize(size) * ROW, ROW << (bits - 1)));
  store<usize>(table, take(NUMBER << bits), PLACES);
  store<u32>(table, bits, BITS);
  for (let number: u32 = 1; number <= size; number += 1) place(table, number);
}

/** Puts the number of a row where its key is looked for. */
function place(table: usize, number: u32): void {
  const row = load<usize>(table) + usize(number - 1) * ROW;
  const bits = load<u32>(table, BITS);
  const places = load<usize>(table, PLACES);
  const hash = mix(load<u64>(row), load<u64>(row, 8));
  let at = placeOf(hash, bits);
  while (load<u32>(places + at) !== 0) at = placeBehind(at, bits);
  store<u32>(places + at, number | bitsAbove(hash, bits));
}

/** Many small things that are kept share larger pieces of memory. */
const PIECE: usize = 0x4000;
let kept: usize = 0;
let keptEnd: usize = 0;

/** So many bytes for as long as the module is used. */
export function keepRoom(bytes: usize): usize {
  const size = (bytes + 3) & ~3;
  if (kept + size > keptEnd) {
    const piece = max(PIECE, roundUp(size));
    kept = take(piece);
    keptEnd = kept + piece;
  }
  kept += size;
  return kept - size;
}
