import { setImmediate } from 'node:timers/promises';
import type { Archive, DocumentAttributes } from '../archive/archive.ts';
import { dayRangeOf, type DayRange } from './day-range.ts';

/** A value of every document, as the number of the value; -1 where a document has none. */
export class Column {
  readonly values: string[] = [];
  private readonly numbers = new Map<string, number>();
  private codes = new Int32Array(1024);
  private length = 0;

  push(value: string | null): void {
    if (this.length === this.codes.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.codes);
      this.codes = larger;
    }
    this.codes[this.length++] = value === null ? -1 : this.numberOf(value);
  }

  /** Another value for a document that has one. */
  set(document: number, value: string | null): void {
    this.codes[document] = value === null ? -1 : this.numberOf(value);
  }

  codeAt(document: number): number {
    return this.codes[document] as number;
  }

  private numberOf(value: string): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Rows read at once: some milliseconds of work, then others have their turn. */
const PORTION = 5000;

/**
 * What is known of all documents, by number: documents count from 0 in the order they became known and keep their numbers
 * as long as the archive is open.
 */
export class DocumentColumns {
  readonly ids: string[] = [];
  readonly source = new Column();
  readonly language = new Column();
  readonly type = new Column();
  /** EDTF dates of publication; `days` has what each of them means. */
  readonly issued = new Column();
  private readonly archive: Archive;
  private readonly byId = new Map<string, number>();
  private last: number | undefined;
  private revision = -1;
  private running: Promise<void> | undefined;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  numberOf(id: string): number | undefined {
    return this.byId.get(id);
  }

  /** The days a document may have been published on, or null. */
  daysOf(document: number): DayRange | null {
    const value = this.issued.values[this.issued.codeAt(document)];
    return value === undefined ? null : dayRangeOf(value);
  }

  /** The days that a date of publication may mean. */
  daysOfValue(date: string): DayRange | null {
    return dayRangeOf(date);
  }

  /** Takes in the documents that came since the last time. */
  async update(): Promise<void> {
    if (this.revision === this.archive.revision()) return;
    this.running ??= this.load().finally(() => (this.running = undefined));
    await this.running;
  }

  private async load(): Promise<void> {
    const revision = this.archive.revision();
    if (this.last === undefined)
      for (const { id, description } of this.archive.editions.flatMap(({ documents }) => documents)) {
        const { publisher, language, type, issued } = description;
        this.push({ id, publisher, language, type, issued: issued?.edtf ?? null });
      }
    this.last ??= 0;
    for (;;) {
      const { documents, last } = this.archive.attributes(this.last, PORTION);
      documents.forEach((document) => this.push(document));
      this.last = last;
      if (documents.length < PORTION) break;
      await setImmediate();
    }
    this.revision = revision;
  }

  private push({ id, publisher, language, type, issued }: DocumentAttributes): void {
    const known = this.byId.get(id);
    if (known !== undefined) {
      // Its description was corrected; it keeps its number.
      this.source.set(known, publisher);
      this.language.set(known, language);
      this.type.set(known, type);
      this.issued.set(known, issued);
      return;
    }
    this.byId.set(id, this.ids.push(id) - 1);
    this.source.push(publisher);
    this.language.push(language);
    this.type.push(type);
    this.issued.push(issued);
  }
}
