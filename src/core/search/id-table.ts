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
  /** Some bits of each hash, kept so that passing a stranger seldom needs an id. */
  private tags: Uint8Array = new Uint8Array(64);
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
      if (this.used * 2 >= this.owners.length) {
        this.reserve(1);
        slot = this.slotOf(id, hash);
      }
      this.used += 1;
    }
    this.owners[slot] = owner;
    this.documents[slot] = document;
    this.tags[slot] = tagOf(hash);
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
    const { owners, tags, documents } = this;
    const mask = owners.length - 1;
    const tag = tagOf(hash);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const owner = owners[slot] as number;
      if (owner === EMPTY) return slot;
      if (owner === REMOVED || tags[slot] !== tag) continue;
      if (Buffer.compare(this.idAt(owner, documents[slot] as number), id) === 0) return slot;
    }
  }

  /** Makes room for so many more ids. */
  reserve(more: number): void {
    let { length } = this.owners;
    while ((this.used + more) * 2 > length) length *= 2;
    if (length === this.owners.length) return;
    const { owners, documents } = this;
    this.owners = new Int32Array(length).fill(EMPTY);
    this.documents = new Int32Array(length);
    this.tags = new Uint8Array(length);
    this.used = 0;
    owners.forEach((owner, slot) => {
      if (owner >= 0) this.place(owner, documents[slot] as number);
    });
  }

  /** Puts a document that has no slot yet into a free one. */
  private place(owner: number, document: number): void {
    const hash = hashOf(this.idAt(owner, document));
    const mask = this.owners.length - 1;
    let free = hash & mask;
    while (this.owners[free] !== EMPTY) free = (free + 1) & mask;
    this.owners[free] = owner;
    this.documents[free] = document;
    this.tags[free] = tagOf(hash);
    this.used += 1;
  }
}

/** Bits that the place in a table of any usual size says nothing of. */
const tagOf = (hash: number): number => hash >>> 24;

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index += 1) hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
