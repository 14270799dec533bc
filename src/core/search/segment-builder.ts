import { DateReader } from './dates.ts';
import { isFormTerm } from './language-stems.ts';
import { NUMBERS, Room, packDocuments, type IndexDocument, type PackedDocuments } from './packed-documents.ts';
import { FIELDS, FINGERPRINT } from './segment-format.ts';
import { SegmentWriter } from './segment-writer.ts';
import { TermLists } from './term-lists.ts';
import { DATE, FORM, MORE, TELLING, TERM, Vocabulary, listOf, type Spellings } from './vocabulary.ts';
import { Scanned, scanUnits, textOf } from './word-scanner.ts';

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

/** An empty builder. */
export const createSegmentBuilder = (): SegmentBuilder => new Builder();

class Builder implements SegmentBuilder {
  words = 0;
  private vocabulary = new Vocabulary();
  private writer = new SegmentWriter();
  private readonly lists = new TermLists();
  private readonly lengths = new Int32Array(FIELDS.length);
  private readonly room = new Room();

  get documents(): number {
    return this.writer.documents;
  }

  add(document: IndexDocument): void {
    this.addAll(packDocuments([document], [document.text], this.room));
  }

  addAll({ count, units, ids, fingerprints, numbers, languages }: PackedDocuments): void {
    const readers = languages.map((language) => this.readerOf(this.vocabulary.spellingsOf(language), units));
    let from = 0;
    // One object of each for all documents, of which there are millions.
    const id = { bytes: ids, from: 0, to: 0 };
    const fingerprint = { bytes: fingerprints, from: 0, to: 0 };
    for (let index = 0; index < count; index += 1) {
      const at = index * NUMBERS;
      const read = readers[numbers[at + 3] as number] as FieldReader;
      for (let field = 0; field < FIELDS.length; field += 1) {
        const to = from + (numbers[at + field] as number);
        this.lengths[field] = read(field, from, to);
        from = to + 1;
      }
      id.from = id.to;
      id.to += numbers[at + 2] as number;
      fingerprint.from = fingerprint.to;
      fingerprint.to += FINGERPRINT;
      this.writer.addDocument(id, fingerprint, this.lengths);
      if (this.lists.stream.isFull) this.lists.takeIn(this.vocabulary.terms.size);
    }
  }

  build(): Uint8Array {
    const { vocabulary, lists, writer } = this;
    const { terms, forms } = vocabulary;
    lists.takeIn(terms.size);
    writer.expect(lists.sizes);
    for (const [term, number] of inByteOrder([...terms, ...forms.entries()])) {
      if (isFormTerm(term)) writer.addCounts(Buffer.from(term), forms.of(number));
      else
        writer.addTerm(
          Buffer.from(term),
          FIELDS.map((_, field) => lists.of(listOf(number, field))),
        );
    }
    const file = writer.finish();
    this.writer = new SegmentWriter();
    this.words = 0;
    lists.clear();
    if (vocabulary.size > MOST_KNOWN) this.vocabulary = new Vocabulary();
    else forms.clear();
    return file;
  }

  /** What puts the words of fields into the lists; made once for many, for it is asked often. */
  private readerOf(spellings: Spellings, units: Uint16Array): FieldReader {
    const { vocabulary } = this;
    const { stream } = this.lists;
    const { forms } = vocabulary;
    const dates = new DateReader();
    const { table, more } = spellings;
    const scanned = new Scanned(units, 0, 0);
    table.text = units;
    let [document, field, place, length] = [0, 0, 0, 0];
    const addOthers = (terms: readonly number[]): void => {
      for (let index = 0; index < terms.length; index += 1) stream.addOther(terms[index] as number);
    };
    const take = (start: number, end: number, low: number, high: number): void => {
      const row = table.rowOf(start, end, low, high);
      if (table.rows[row + TERM] === 0) spellings.meet(textOf(units, start, end), row);
      const { rows } = table;
      const term = (rows[row + TERM] as number) - 1;
      if (term < 0) return;
      stream.addWord(term);
      const others = rows[row + MORE] as number;
      if (others > 0) addOthers(more[others] as number[]);
      const form = rows[row + FORM] as number;
      if (form >= 0) forms.meet(form, document, field);
      const date = dates.read(rows[row + DATE] as number, place);
      if (date > 0) stream.addAt(vocabulary.numberOfDate(date), dates.first);
      place += 1;
      length += rows[row + TELLING] as number;
    };
    return (ofField, from, to) => {
      [document, field, place, length] = [this.writer.documents, ofField, 0, 0];
      dates.reset();
      stream.beginField(document);
      scanUnits(scanned.move(units, from, to), take);
      this.words += place;
      return length;
    };
  }
}

/** Reads the field with that number, from and to a unit, and returns its length: stop words do not count, as in Lunr. */
type FieldReader = (field: number, from: number, to: number) => number;

/** UTF-8 orders like code points; UTF-16 does not once there are surrogates. */
function inByteOrder(entries: [string, number][]): (readonly [string, number])[] {
  if (entries.some(([term]) => /[\ud800-\udfff]/.test(term)))
    return entries.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
