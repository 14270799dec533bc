import { FormCounts } from './form-counts.ts';
import { indexedWord } from './known-words.ts';
import { FIELDS } from './segment-format.ts';
import { WordTable } from './word-table.ts';

/** Numbers kept of each spelling. */
const KNOWN = 4;
/** Its first term, -1 when it has none. */
export const TERM = 0;
/** Where its other terms are in `more`, 0 when there are none. */
export const MORE = 1;
/** Its form, -1 when that is not counted. */
export const FORM = 2;
/** 1 when it is no stop word. */
export const TELLING = 3;

/** The terms and forms of a builder, by number: they stay when a segment is done, for the next has much the same words. */
export class Vocabulary {
  readonly terms = new Map<string, number>();
  readonly forms = new FormCounts();
  private readonly byLanguage = new Map<string, Spellings>();

  spellingsOf(language: string): Spellings {
    let found = this.byLanguage.get(language);
    if (!found) this.byLanguage.set(language, (found = new Spellings(this, language)));
    return found;
  }

  /** How many words are known, in all spellings. */
  get size(): number {
    return [...this.byLanguage.values()].reduce((sum, { table }) => sum + table.size, 0);
  }
}

/** The spellings of one language: most words were seen before, in just this one; then nothing is normalised or stemmed. */
export class Spellings {
  readonly table = new WordTable();
  /** `KNOWN` numbers for each spelling of the table. */
  known = new Int32Array(KNOWN << 10);
  readonly more: number[][] = [[]];
  private readonly vocabulary: Vocabulary;
  private readonly language: string;
  private count = 0;

  constructor(vocabulary: Vocabulary, language: string) {
    this.vocabulary = vocabulary;
    this.language = language;
  }

  /** Where in `known` the word from `start` to `end` has its numbers. */
  find(text: string, units: Uint16Array, start: number, end: number): number {
    const number = this.table.numberOf(units, start, end);
    if (number === this.count) this.meet(text.slice(start, end));
    return number * KNOWN;
  }

  private meet(word: string): void {
    // A slice would keep the whole text alive.
    const found = indexedWord(Buffer.from(word, 'utf16le').toString('utf16le'), this.language);
    const at = this.count * KNOWN;
    this.count += 1;
    if (at === this.known.length) {
      const larger = new Int32Array(this.known.length * 2);
      larger.set(this.known);
      this.known = larger;
    }
    const [first, ...others] = found.terms.map((term) => this.numberOf(term));
    this.known[at + TERM] = first ?? -1;
    this.known[at + MORE] = others.length === 0 ? 0 : this.more.push(others) - 1;
    this.known[at + FORM] = found.form === '' ? -1 : this.vocabulary.forms.numberOf(found.form);
    this.known[at + TELLING] = found.isTelling ? 1 : 0;
  }

  private numberOf(term: string): number {
    const { terms } = this.vocabulary;
    const number = terms.get(term) ?? terms.size;
    terms.set(term, number);
    return number;
  }
}

/** The list of a term in a field. */
export const listOf = (term: number, field: number): number => term * FIELDS.length + field;
