import { IdTable } from './id-table.ts';
import { OwnedSegment, type LiveSegment } from './live-segment.ts';
import { FIELDS } from './segment-format.ts';
import type { Segment } from './segment.ts';

/** All segments together, each document live in one of them; counts are over live documents alone. */
export class LiveIndex {
  /** Live documents. */
  documents = 0;
  private readonly owners: (OwnedSegment | undefined)[] = [];
  private readonly totals = FIELDS.map(() => 0);
  private readonly table = new IdTable((owner, document) => this.ownerAt(owner).segment.id(document));

  get segments(): readonly LiveSegment[] {
    return this.live();
  }

  /** Mean words of a live document, by field. */
  averageLength(field: number): number {
    return this.documents === 0 ? 0 : (this.totals[field] as number) / this.documents;
  }

  /** Adds a segment but for its `dead`; a document that stands in another segment too dies there. */
  add(name: string, segment: Segment, dead: readonly number[] = []): void {
    const owned = new OwnedSegment(name, segment);
    const number = this.owners.push(owned) - 1;
    for (const document of dead) owned.kill(document);
    this.table.reserve(segment.documents - dead.length);
    for (let document = 0; document < segment.documents; document += 1) {
      if (owned.isDead(document)) continue;
      const before = this.table.set(segment.id(document), number, document);
      if (before) this.kill(this.ownerAt(before.owner), before.document);
      this.count(owned, document, 1);
    }
  }

  /** Puts `segment`, made of the segments named, in their place; what died in them meanwhile is dead in it too. */
  replace(names: readonly string[], name: string, segment: Segment): void {
    const replaced = new Set(this.owners.flatMap((each, index) => (each && names.includes(each.name) ? [index] : [])));
    const owned = new OwnedSegment(name, segment);
    const number = this.owners.push(owned) - 1;
    for (let document = 0; document < segment.documents; document += 1) {
      const id = segment.id(document);
      const now = this.table.get(id);
      if (now && replaced.has(now.owner)) this.table.set(id, number, document);
      else owned.kill(document);
    }
    for (const index of replaced) {
      this.ownerAt(index).segment.close();
      this.owners[index] = undefined;
    }
  }

  /** The fingerprint of a live document. */
  fingerprintOf(id: Uint8Array): Uint8Array | undefined {
    const at = this.table.get(id);
    return at && this.ownerAt(at.owner).segment.fingerprint(at.document);
  }

  remove(id: Uint8Array): void {
    const at = this.table.get(id);
    if (!at) return;
    this.table.remove(id);
    this.kill(this.ownerAt(at.owner), at.document);
  }

  /** Marks a live document as still wanted. */
  mark(id: Uint8Array): void {
    const at = this.table.get(id);
    if (at) this.ownerAt(at.owner).mark(at.document);
  }

  /** Removes every document that was not marked, takes the marks away, and says how many went. */
  sweep(): number {
    const unwanted = this.live().flatMap((owned) => owned.takeUnmarked().map((document) => owned.segment.id(document)));
    for (const id of unwanted) this.remove(id);
    return unwanted.length;
  }

  close(): void {
    for (const { segment } of this.live()) segment.close();
  }

  private live(): OwnedSegment[] {
    return this.owners.filter((each) => each !== undefined);
  }

  private ownerAt(number: number): OwnedSegment {
    return this.owners[number] as OwnedSegment;
  }

  private kill(owner: OwnedSegment, document: number): void {
    owner.kill(document);
    this.count(owner, document, -1);
  }

  private count({ segment }: OwnedSegment, document: number, sign: 1 | -1): void {
    this.documents += sign;
    for (let field = 0; field < FIELDS.length; field += 1)
      this.totals[field] = (this.totals[field] as number) + sign * (segment.lengths[field]?.[document] ?? 0);
  }
}
