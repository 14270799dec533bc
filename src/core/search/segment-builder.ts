import type { ByteWriter } from './bytes.ts';
import type { Inverter } from './inverter.ts';
import { Room, packDocuments, type IndexDocument, type PackedDocuments } from './packed-documents.ts';
import type { EncodedList } from './postings.ts';
import { FIELDS } from './segment-format.ts';
import { SegmentWriter } from './segment-writer.ts';
import { Vocabulary } from './vocabulary.ts';

export type { IndexDocument } from './packed-documents.ts';

/** Gathers documents in memory and makes segments of them. */
export interface SegmentBuilder {
  add(document: IndexDocument): void;
  addAll(documents: PackedDocuments): void;
  /** Words taken in, in all fields. */
  readonly words: number;
  readonly documents: number;
  /** The segment file of what was added since the last. */
  build(): Uint8Array;
}

/** More spellings than this are forgotten when a segment is done. */
const MOST_KNOWN = 300_000;

/** The vocabulary of a builder that is done, for the next: it has a memory of its own, and knows most words of other documents. */
let spare: Vocabulary | undefined;

/** An empty builder. */
export const createSegmentBuilder = (): SegmentBuilder => new Builder();

class Builder implements SegmentBuilder {
  /** From the first document to the segment. */
  private vocabulary: Vocabulary | undefined;
  private readonly room = new Room();

  get words(): number {
    return this.vocabulary?.inverter.words ?? 0;
  }

  get documents(): number {
    return this.vocabulary?.inverter.documents ?? 0;
  }

  add(document: IndexDocument): void {
    this.addAll(packDocuments([document], [document.text], this.room));
  }

  addAll(documents: PackedDocuments): void {
    this.begun().inverter.takeIn(documents);
  }

  build(): Uint8Array {
    const { terms, forms, inverter } = this.begun();
    const writer = new SegmentWriter();
    inverter.finish();
    writer.addDocuments(inverter);
    for (const [name, number, isForm] of inByteOrder(terms, forms)) {
      const bytes = Buffer.from(name);
      if (isForm)
        writer.addCounts(
          bytes,
          FIELDS.map((_, field) => inverter.countOf(number, field)),
        );
      else
        writer.addTerm(
          bytes,
          FIELDS.map((_, field) => listOf(inverter, number, field)),
        );
    }
    const file = writer.finish();
    inverter.clear();
    if (inverter.spellings <= MOST_KNOWN) spare = this.vocabulary;
    this.vocabulary = undefined;
    return file;
  }

  private begun(): Vocabulary {
    this.vocabulary ??= spare ?? new Vocabulary();
    spare = undefined;
    return this.vocabulary;
  }
}

const listOf = (inverter: Inverter, term: number, field: number): EncodedList => ({
  documents: inverter.documentsOf(term, field),
  moveTo: (postings: ByteWriter, positions: ByteWriter) => {
    const list = inverter.listOf(term, field);
    postings.append(list.postings);
    positions.append(list.positions);
  },
});

type Entry = readonly [name: string, number: number, isForm: boolean];

/** UTF-8 orders like code points; UTF-16 does not once there are surrogates. */
function inByteOrder(terms: ReadonlyMap<string, number>, forms: ReadonlyMap<string, number>): Entry[] {
  const entries: Entry[] = [];
  for (const [term, number] of terms) entries.push([term, number, false]);
  for (const [form, number] of forms) entries.push([form, number, true]);
  if (entries.some(([name]) => /[\ud800-\udfff]/.test(name)))
    return entries.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
