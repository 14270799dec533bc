import { ByteWriter } from './bytes.ts';
import type { EncodedList } from './postings.ts';
import { BLOCK_TERMS, FIELDS, encodeSegment } from './segment-format.ts';

/** Some bytes of many. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** Documents as they stand in a segment. */
export interface DocumentColumns {
  readonly documents: number;
  readonly ids: () => Uint8Array;
  readonly fingerprints: () => Uint8Array;
  /** Of a field. */
  readonly lengths: (field: number) => Uint8Array;
}

/** Writes one segment: first all documents in order, then all terms in the order of their UTF-8 bytes. */
export class SegmentWriter {
  documents = 0;
  private readonly ids = new ByteWriter();
  private readonly fingerprints = new ByteWriter();
  private readonly lengths = FIELDS.map(() => new ByteWriter());
  private readonly dictionary = new ByteWriter();
  private readonly entries = new ByteWriter();
  private readonly blocks = new ByteWriter();
  private readonly postings = new ByteWriter();
  private readonly positions = new ByteWriter();
  /** Bytes of all lists so far. */
  private readonly listBytes = { postings: 0, positions: 0 };
  private terms = 0;
  private previous: Uint8Array = new Uint8Array(0);

  /** Adds a document by its id, UTF-8, and its fingerprint, and the length of each field. */
  addDocument(id: Bytes, fingerprint: Bytes, lengths: ArrayLike<number>): void {
    this.ids.varint(id.to - id.from);
    this.ids.append(id.bytes, id.from, id.to);
    this.fingerprints.append(fingerprint.bytes, fingerprint.from, fingerprint.to);
    for (let field = 0; field < FIELDS.length; field += 1)
      (this.lengths[field] as ByteWriter).varint(lengths[field] as number);
    this.documents += 1;
  }

  /** Adds all documents at once. */
  addDocuments({ documents, ids, fingerprints, lengths }: DocumentColumns): void {
    this.documents += documents;
    this.ids.append(ids());
    this.fingerprints.append(fingerprints());
    this.lengths.forEach((each, field) => each.append(lengths(field)));
  }

  /** Adds a term by its lists, one for each field; one without postings is left out. */
  addTerm(term: Uint8Array, lists: readonly EncodedList[]): void {
    if (lists.every(({ documents }) => documents === 0)) return;
    this.addName(term);
    for (const list of lists) this.addList(list);
  }

  /** Adds a term by its lists, which are given to `finish`: of each, from `at` on, its documents and the bytes of its postings and positions. */
  addSizes(term: Uint8Array, sizes: Int32Array, at: number): void {
    this.addName(term);
    for (let field = 0; field < FIELDS.length; field += 1) {
      const list = at + field * 3;
      this.addEntry(sizes[list] as number, sizes[list + 1] as number, sizes[list + 2] as number);
    }
  }

  /** Adds a term of which only is kept in how many documents it stands, by field; left out when in none. */
  addCounts(term: Uint8Array, counts: readonly number[]): void {
    if (counts.every((count) => count === 0)) return;
    this.addName(term);
    for (const count of counts) this.addEntry(count, 0, 0);
  }

  private addName(term: Uint8Array): void {
    const starts = this.terms % BLOCK_TERMS === 0;
    if (starts) {
      this.blocks.uint32(this.dictionary.length);
      this.blocks.uint32(this.entries.length);
      this.blocks.uint32(this.listBytes.postings);
      this.blocks.uint32(this.listBytes.positions);
    }
    const shared = starts ? 0 : sharedPrefix(this.previous, term);
    this.dictionary.varint(shared);
    this.dictionary.varint(term.length - shared);
    this.dictionary.append(term, shared);
    this.previous = term;
    this.terms += 1;
  }

  /** The whole file, with the lists that were added, or with others that were added as sizes. */
  finish({ postings, positions } = this.lists()): Uint8Array {
    const fields = new ByteWriter();
    for (const name of FIELDS) {
      fields.varint(name.length);
      fields.append(Buffer.from(name, 'latin1'));
    }
    const lengths = new ByteWriter(this.lengths.reduce((sum, each) => sum + each.length, 0));
    for (const each of this.lengths) lengths.append(each.written());
    return encodeSegment(
      { documents: this.documents, terms: this.terms },
      {
        fields: fields.written(),
        ids: this.ids.written(),
        fingerprints: this.fingerprints.written(),
        lengths: lengths.written(),
        terms: this.dictionary.written(),
        entries: this.entries.written(),
        blocks: this.blocks.written(),
        postings,
        positions,
      },
    );
  }

  private lists(): { readonly postings: Uint8Array; readonly positions: Uint8Array } {
    return { postings: this.postings.written(), positions: this.positions.written() };
  }

  private addList(list: EncodedList): void {
    const { documents } = list;
    const before = [this.postings.length, this.positions.length] as const;
    if (documents > 0) list.moveTo(this.postings, this.positions);
    this.addEntry(documents, this.postings.length - before[0], this.positions.length - before[1]);
  }

  private addEntry(documents: number, postings: number, positions: number): void {
    this.entries.varint(documents);
    if (documents === 0) return;
    this.entries.varint(postings);
    this.entries.varint(positions);
    this.listBytes.postings += postings;
    this.listBytes.positions += positions;
  }
}

function sharedPrefix(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}
