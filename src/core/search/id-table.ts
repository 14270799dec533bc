/** Where a live document stands: which segment, and its number there. */
export interface Location {
  readonly owner: number;
  readonly document: number;
}

const EMPTY = -1;
const REMOVED = -2;

/** Finds documents by id: a hash table of numbers alone, since the ids themselves stand in the segments. */
export class IdTable {
  private owners: Int32Array = new Int32Array(64).fill(EMPTY);
  private documents: Int32Array = new Int32Array(64);
  private used = 0;
  private readonly idAt: (owner: number, document: number) => Uint8Array;

  constructor(idAt: (owner: number, document: number) => Uint8Array) {
    this.idAt = idAt;
  }

  get(id: Uint8Array): Location | undefined {
    const slot = this.slotOf(id);
    const owner = this.owners[slot] as number;
    return owner === EMPTY ? undefined : { owner, document: this.documents[slot] as number };
  }

  set(id: Uint8Array, owner: number, document: number): void {
    let slot = this.slotOf(id);
    if (this.owners[slot] === EMPTY) {
      if (this.used * 2 > this.owners.length) {
        this.grow();
        slot = this.slotOf(id);
      }
      this.used += 1;
    }
    this.owners[slot] = owner;
    this.documents[slot] = document;
  }

  remove(id: Uint8Array): void {
    const slot = this.slotOf(id);
    if (this.owners[slot] !== EMPTY) this.owners[slot] = REMOVED;
  }

  /** The slot that holds `id`, or the empty one where the search for it ends. */
  private slotOf(id: Uint8Array): number {
    const mask = this.owners.length - 1;
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const owner = this.owners[slot] as number;
      if (owner === EMPTY) return slot;
      if (owner !== REMOVED && Buffer.compare(this.idAt(owner, this.documents[slot] as number), id) === 0) return slot;
    }
  }

  private grow(): void {
    const { owners, documents } = this;
    this.owners = new Int32Array(owners.length * 2).fill(EMPTY);
    this.documents = new Int32Array(owners.length * 2);
    this.used = 0;
    for (let slot = 0; slot < owners.length; slot += 1) {
      const owner = owners[slot] as number;
      if (owner < 0) continue;
      const document = documents[slot] as number;
      const free = this.slotOf(this.idAt(owner, document));
      this.owners[free] = owner;
      this.documents[free] = document;
      this.used += 1;
    }
  }
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index += 1) hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
