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
  /** Kept so that neither growing nor passing a stranger needs an id. */
  private hashes: Int32Array = new Int32Array(64);
  private used = 0;
  private readonly idAt: (owner: number, document: number) => Uint8Array;

  constructor(idAt: (owner: number, document: number) => Uint8Array) {
    this.idAt = idAt;
  }

  get(id: Uint8Array): Location | undefined {
    return this.at(this.slotOf(id, hashOf(id)));
  }

  /** Says where a document stands now, and returns where it stood before. */
  set(id: Uint8Array, owner: number, document: number): Location | undefined {
    const hash = hashOf(id);
    let slot = this.slotOf(id, hash);
    const before = this.at(slot);
    if (this.owners[slot] === EMPTY) {
      if (this.used * 2 > this.owners.length) {
        this.grow();
        slot = this.slotOf(id, hash);
      }
      this.used += 1;
    }
    this.owners[slot] = owner;
    this.documents[slot] = document;
    this.hashes[slot] = hash;
    return before;
  }

  remove(id: Uint8Array): void {
    const slot = this.slotOf(id, hashOf(id));
    if (this.owners[slot] !== EMPTY) this.owners[slot] = REMOVED;
  }

  private at(slot: number): Location | undefined {
    const owner = this.owners[slot] as number;
    return owner < 0 ? undefined : { owner, document: this.documents[slot] as number };
  }

  /** The slot that holds `id`, or the empty one where the search for it ends. */
  private slotOf(id: Uint8Array, hash: number): number {
    const { owners, hashes, documents } = this;
    const mask = owners.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const owner = owners[slot] as number;
      if (owner === EMPTY) return slot;
      if (owner === REMOVED || hashes[slot] !== hash) continue;
      if (Buffer.compare(this.idAt(owner, documents[slot] as number), id) === 0) return slot;
    }
  }

  private grow(): void {
    const { owners, documents, hashes } = this;
    const length = owners.length * 2;
    this.owners = new Int32Array(length).fill(EMPTY);
    this.documents = new Int32Array(length);
    this.hashes = new Int32Array(length);
    this.used = 0;
    for (let slot = 0; slot < owners.length; slot += 1) {
      const owner = owners[slot] as number;
      if (owner < 0) continue;
      const hash = hashes[slot] as number;
      let free = hash & (length - 1);
      while (this.owners[free] !== EMPTY) free = (free + 1) & (length - 1);
      this.owners[free] = owner;
      this.documents[free] = documents[slot] as number;
      this.hashes[free] = hash;
      this.used += 1;
    }
  }
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index += 1) hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
