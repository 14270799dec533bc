/** Start and factor of the hash of a word's units (FNV-1a, over units instead of bytes). */
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The hash of the units from `start` to `end`. */
export function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (units[at] as number), PRIME);
  return hash;
}

/**
 * What a spelling is found by: one of up to `MOST_PACKED` ASCII letters and digits is its own key, five of them in each of two
 * numbers; of any other `low` is a hash and `high` is `HASHED`.
 */
export interface WordKey {
  readonly low: number;
  readonly high: number;
}
export const HASHED = -1;
export const MOST_PACKED = 10;
/** Bits of a packed unit, and of all in one number. */
export const PACKED_BITS = 6;
const LOW_BITS = 30;
/** What the earlier units of a packed word are moved by into the higher number, and what the lower one keeps. */
export const PACKED_TOP = LOW_BITS - PACKED_BITS;
export const LOW_MASK = (1 << LOW_BITS) - 1;

/** The number from 1 to 62 that each unit is packed as, letters up to `MOST_LETTERS`; 0 for those that are not. */
export const PACKED = new Uint8Array(0x10000);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'].forEach(
  (unit, index) => (PACKED[unit.charCodeAt(0)] = index + 1),
);
export const MOST_LETTERS = 52;

/** The key of a spelling that is its own; undefined where it is a hash. */
export function packed(spelling: string): WordKey | undefined {
  if (spelling.length > MOST_PACKED) return undefined;
  let [low, high] = [0, 0];
  for (let at = 0; at < spelling.length; at += 1) {
    const code = PACKED[spelling.charCodeAt(at)] as number;
    if (code === 0) return undefined;
    high = (high << PACKED_BITS) | (low >>> PACKED_TOP);
    low = ((low << PACKED_BITS) | code) & LOW_MASK;
  }
  return { low, high };
}

/** Numbers kept of each spelling side by side: some of the table and some of whoever uses it. */
const ROW = 8;
const LOW = 0;
const HIGH = 1;
/** Where the units of a spelling stand whose key is a hash. */
const REST = 2;
/** The first of five numbers that are not the table's own. */
export const OWN = 3;

/** Knows spellings, and finds them again where they stand in the units of a text, without cutting them out. */
export class WordTable {
  size = 0;
  /** The units that spellings are looked up in. */
  text: Uint16Array = new Uint16Array(0);
  /**
   * `ROW` numbers of each spelling, at the place its key says or behind it; the five from `OWN` on are 0 at first. No key is
   * two zeros, which mean that nothing stands there.
   */
  rows = new Int32Array(ROW << 9);
  /** The length in two units, and the units of each spelling whose key is a hash. */
  private rest = new Uint16Array(1 << 8);
  private used = 0;

  /** Where in `rows` the spelling from `start` to `end` of `text` with that `WordKey` has its numbers, until the next call. */
  rowOf(start: number, end: number, low: number, high: number): number {
    const { rows } = this;
    const mask = rows.length - ROW;
    for (let row = placeOf(low, high) & mask; ; row = (row + ROW) & mask) {
      const heldLow = rows[row + LOW] as number;
      const heldHigh = rows[row + HIGH] as number;
      if (heldLow === low && heldHigh === high && (high !== HASHED || this.isAt(row, start, end))) return row;
      if (heldLow === 0 && heldHigh === 0) return this.add(start, end, { low, high });
    }
  }

  private isAt(row: number, start: number, end: number): boolean {
    const { rest, text } = this;
    const length = end - start;
    let at = this.rows[row + REST] as number;
    if (rest[at] !== (length & 0xffff) || rest[at + 1] !== length >>> 16) return false;
    at += 2;
    for (let index = start; index < end; index += 1, at += 1) if (rest[at] !== text[index]) return false;
    return true;
  }

  private add(start: number, end: number, { low, high }: WordKey): number {
    this.size += 1;
    if (this.size * 2 * ROW > this.rows.length) this.grow();
    const row = freeRow(this.rows, low, high);
    this.rows[row + LOW] = low;
    this.rows[row + HIGH] = high;
    if (high === HASHED) {
      this.rows[row + REST] = this.used;
      this.keep(this.text.subarray(start, end));
    }
    return row;
  }

  private keep(spelling: Uint16Array): void {
    const { length } = spelling;
    const end = this.used + 2 + length;
    if (end > this.rest.length) {
      const larger = new Uint16Array(end * 2);
      larger.set(this.rest);
      this.rest = larger;
    }
    this.rest[this.used] = length & 0xffff;
    this.rest[this.used + 1] = length >>> 16;
    this.rest.set(spelling, this.used + 2);
    this.used = end;
  }

  private grow(): void {
    const before = this.rows;
    this.rows = new Int32Array(before.length * 4);
    for (let row = 0; row < before.length; row += ROW) {
      const [low, high] = [before[row + LOW] as number, before[row + HIGH] as number];
      if (low !== 0 || high !== 0) this.rows.set(before.subarray(row, row + ROW), freeRow(this.rows, low, high));
    }
  }
}

function freeRow(rows: Int32Array, low: number, high: number): number {
  const mask = rows.length - ROW;
  let row = placeOf(low, high) & mask;
  while (rows[row + LOW] !== 0 || rows[row + HIGH] !== 0) row = (row + ROW) & mask;
  return row;
}

/** Letters stand in all bits of a key, so they are mixed downwards: after the finish of MurmurHash3. */
function placeOf(low: number, high: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), ROW);
}
