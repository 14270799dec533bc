/** Start and factor of the hash of a word's units (FNV-1a, over units instead of bytes). */
export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/** The hash of the units from `start` to `end`. */
export function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (units[at] as number), PRIME);
  return hash;
}

/** Numbers kept of each spelling side by side, a line of the processor's cache: some of the table, some of whoever uses it, and its units. */
const ROW = 16;
const HASH = 0;
const LENGTH = 1;
/** Where the units begin that the row has no room for. */
const REST = 2;
/** The first of five numbers that are not the table's own. */
export const OWN = 3;
/** Where the units begin in a row, counted in units, and how many have room. */
const UNITS = (OWN + 5) * 2;
const ROOM = ROW * 2 - UNITS;

/** Knows spellings, and finds them again where they stand in the units of a text, without cutting them out. */
export class WordTable {
  size = 0;
  /** `ROW` numbers of each spelling; the five from `OWN` on are 0 at first. */
  rows = new Int32Array(ROW << 8);
  /** The same as units. */
  private units = new Uint16Array(this.rows.buffer);
  private slots = new Int32Array(1 << 9).fill(-1);
  /** What long spellings go on with. */
  private rest = new Uint16Array(1 << 8);
  private used = 0;

  /** Where in `rows` the spelling from `start` to `end` with that hash has its numbers; a new one stands behind all others. */
  rowOf(text: Uint16Array, start: number, end: number, hash: number): number {
    const { slots, rows } = this;
    const mask = slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] as number;
      if (row === -1) return this.add({ text, start, end, hash, slot });
      if (rows[row + HASH] === hash && this.isAt(row, text, start, end)) return row;
    }
  }

  private isAt(row: number, text: Uint16Array, start: number, end: number): boolean {
    const { units, rows } = this;
    const length = end - start;
    if (rows[row + LENGTH] !== length) return false;
    const near = length > ROOM ? start + ROOM : end;
    let at = row * 2 + UNITS;
    for (let index = start; index < near; index += 1, at += 1) if (units[at] !== text[index]) return false;
    return near === end || this.goesOn(row, text, near, end);
  }

  private goesOn(row: number, text: Uint16Array, start: number, end: number): boolean {
    let at = this.rows[row + REST] as number;
    for (let index = start; index < end; index += 1, at += 1) if (this.rest[at] !== text[index]) return false;
    return true;
  }

  private add(found: { text: Uint16Array; start: number; end: number; hash: number; slot: number }): number {
    const { text, start, end, hash, slot } = found;
    const row = this.size * ROW;
    this.size += 1;
    if (row + ROW > this.rows.length) {
      const larger = new Int32Array(this.rows.length * 2);
      larger.set(this.rows);
      this.rows = larger;
      this.units = new Uint16Array(larger.buffer);
    }
    const near = Math.min(end, start + ROOM);
    this.rows.set([hash, end - start, this.used], row);
    this.units.set(text.subarray(start, near), row * 2 + UNITS);
    this.keepRest(text.subarray(near, end));
    this.slots[slot] = row;
    if (this.size * 2 > this.slots.length) this.rehash();
    return row;
  }

  private keepRest(rest: Uint16Array): void {
    if (this.used + rest.length > this.rest.length) {
      const larger = new Uint16Array((this.used + rest.length) * 2);
      larger.set(this.rest);
      this.rest = larger;
    }
    this.rest.set(rest, this.used);
    this.used += rest.length;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = this.slots.length - 1;
    for (let row = 0; row < this.size * ROW; row += ROW) {
      const hash = this.rows[row + HASH] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & mask;
      this.slots[slot] = row;
    }
  }
}
