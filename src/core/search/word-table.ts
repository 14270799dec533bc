/** Numbers spellings as they come, and finds them again where they stand in the units of a text, without cutting them out. */
export class WordTable {
  size = 0;
  private slots = new Int32Array(1 << 14).fill(-1);
  private hashes = new Int32Array(1 << 12);
  /** Where each spelling begins in `units`; the next one's beginning is its end. */
  private starts = new Int32Array((1 << 12) + 1);
  private units = new Uint16Array(1 << 16);

  /** The number of the spelling from `start` to `end`; a new one is the `size` before. */
  numberOf(text: Uint16Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (text[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot] as number;
      if (number === -1) return this.add({ text, start, end, hash, slot });
      if (this.hashes[number] === hash && this.isAt(number, text, start, end)) return number;
    }
  }

  private isAt(number: number, text: Uint16Array, start: number, end: number): boolean {
    const { units } = this;
    let at = this.starts[number] as number;
    if ((this.starts[number + 1] as number) - at !== end - start) return false;
    for (let index = start; index < end; index += 1, at += 1) if (units[at] !== text[index]) return false;
    return true;
  }

  private add(found: { text: Uint16Array; start: number; end: number; hash: number; slot: number }): number {
    const { text, start, end, hash, slot } = found;
    const number = this.size;
    this.size += 1;
    if (this.size === this.hashes.length) {
      this.hashes = doubled(this.hashes);
      this.starts = doubled(this.starts);
    }
    let at = this.starts[number] as number;
    while (at + end - start > this.units.length) {
      const larger = new Uint16Array(this.units.length * 2);
      larger.set(this.units);
      this.units = larger;
    }
    for (let index = start; index < end; index += 1) this.units[at++] = text[index] as number;
    this.starts[number + 1] = at;
    this.hashes[number] = hash;
    this.slots[slot] = number;
    if (this.size * 2 > this.slots.length) this.rehash();
    return number;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.size; number += 1) {
      let slot = (this.hashes[number] as number) & mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & mask;
      this.slots[slot] = number;
    }
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
