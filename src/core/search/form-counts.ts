import { FIELDS } from './segment-format.ts';

/** In how many documents each form of a word stands, by field. */
export class FormCounts {
  private readonly numbers = new Map<string, number>();
  private counts = new Int32Array(1 << 12);
  /** The document and field in which each form was met last, plus one. */
  private lasts = new Int32Array(1 << 12);

  /** The number a form has here. */
  numberOf(term: string): number {
    let number = this.numbers.get(term);
    if (number !== undefined) return number;
    number = this.numbers.size;
    this.numbers.set(term, number);
    if ((number + 1) * FIELDS.length > this.counts.length) {
      this.counts = doubled(this.counts);
      this.lasts = doubled(this.lasts);
    }
    return number;
  }

  /** Counts a form in a document once. */
  meet(number: number, document: number, field: number): void {
    const at = number * FIELDS.length + field;
    if (this.lasts[at] === document + 1) return;
    this.lasts[at] = document + 1;
    this.counts[at] = (this.counts[at] as number) + 1;
  }

  /** The forms with their numbers. */
  entries(): Iterable<[string, number]> {
    return this.numbers;
  }

  /** The counts of one form, by field. */
  of(number: number): readonly number[] {
    return FIELDS.map((_, field) => this.counts[number * FIELDS.length + field] as number);
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
