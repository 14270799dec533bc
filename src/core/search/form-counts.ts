import { FIELDS } from './segment-format.ts';

/** In how many documents each form of a word stands, by field. */
export class FormCounts {
  private readonly numbers = new Map<string, number>();
  /** For each form and field the document in which it was met last, plus one, and in how many it was met. */
  private counts = new Int32Array(1 << 12);

  /** The number a form has here. */
  numberOf(term: string): number {
    let number = this.numbers.get(term);
    if (number !== undefined) return number;
    number = this.numbers.size;
    this.numbers.set(term, number);
    if ((number + 1) * FIELDS.length * 2 > this.counts.length) this.counts = doubled(this.counts);
    return number;
  }

  /** Counts a form in a document once. */
  meet(number: number, document: number, field: number): void {
    const { counts } = this;
    const at = (number * FIELDS.length + field) * 2;
    if (counts[at] === document + 1) return;
    counts[at] = document + 1;
    counts[at + 1] = (counts[at + 1] as number) + 1;
  }

  /** Takes all counts back to 0; the forms keep their numbers. */
  clear(): void {
    this.counts.fill(0);
  }

  /** The forms with their numbers. */
  entries(): Iterable<[string, number]> {
    return this.numbers;
  }

  /** The counts of one form, by field. */
  of(number: number): readonly number[] {
    return FIELDS.map((_, field) => this.counts[(number * FIELDS.length + field) * 2 + 1] as number);
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
