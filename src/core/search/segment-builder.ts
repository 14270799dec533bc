import { LIST_SIZES } from './inverter.ts';
import { Room, packDocuments, type IndexDocument, type PackedDocuments } from './packed-documents.ts';
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
    const names = namesOf(this.begun());
    const numbers = names.flatMap((name) => terms.get(name) ?? []);
    const lists = inverter.listsOf(numbers);
    let at = 0;
    for (const name of names) {
      if (terms.has(name)) {
        writer.addSizes(Buffer.from(name), lists.sizes, at);
        at += FIELDS.length * LIST_SIZES;
      } else {
        const form = forms.get(name) as number;
        const counts = FIELDS.map((_, field) => inverter.countOf(form, field));
        writer.addCounts(Buffer.from(name), counts);
      }
    }
    const file = writer.finish(lists);
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

/** The names of the terms and forms that stand in documents, in the order of their UTF-8 bytes. */
function namesOf({ terms, forms, inverter }: Vocabulary): string[] {
  const names: string[] = [];
  for (const [term, number] of terms) if (inverter.holds(number)) names.push(term);
  for (const [form, number] of forms)
    if (FIELDS.some((_, field) => inverter.countOf(number, field) > 0)) names.push(form);
  // UTF-8 orders like code points; UTF-16 does not once there are surrogates.
  if (!names.some((name) => /[\ud800-\udfff]/.test(name))) return names.sort();
  return names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
