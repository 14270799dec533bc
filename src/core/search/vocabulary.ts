import { dateTerm } from './dates.ts';
import { FormCounts } from './form-counts.ts';
import { indexedWord } from './known-words.ts';
import { FIELDS } from './segment-format.ts';
import { OWN, WordTable } from './word-table.ts';

/** In the row of a spelling: its first term plus one, 0 until it is known and -1 when it has none. */
export const TERM = OWN;
/** Where its other terms are in `more`, 0 when there are none. */
export const MORE = OWN + 1;
/** Its form, -1 when that is not counted. */
export const FORM = OWN + 2;
/** 1 when it is no stop word. */
export const TELLING = OWN + 3;
/** What it can be in a date. */
export const DATE = OWN + 4;

/** The terms and forms of a builder, by number: they stay when a segment is done, for the next has much the same words. */
export class Vocabulary {
  readonly terms = new Map<string, number>();
  readonly forms = new FormCounts();
  private readonly dates = new Map<number, number>();
  private readonly byLanguage = new Map<string, Spellings>();

  spellingsOf(language: string): Spellings {
    let found = this.byLanguage.get(language);
    if (!found) this.byLanguage.set(language, (found = new Spellings(this, language)));
    return found;
  }

  /** The number of a term, which may be a new one. */
  numberOf(term: string): number {
    const number = this.terms.get(term) ?? this.terms.size;
    this.terms.set(term, number);
    return number;
  }

  /** The number of the term of a date. */
  numberOfDate(date: number): number {
    let number = this.dates.get(date);
    if (number === undefined) this.dates.set(date, (number = this.numberOf(dateTerm(date))));
    return number;
  }

  /** How many words are known, in all spellings. */
  get size(): number {
    return [...this.byLanguage.values()].reduce((sum, { table }) => sum + table.size, 0);
  }
}

/** The spellings of one language: most words were seen before, in just this one; then nothing is normalised or stemmed. */
export class Spellings {
  readonly table = new WordTable();
  readonly more: number[][] = [[]];
  private readonly vocabulary: Vocabulary;
  private readonly language: string;

  constructor(vocabulary: Vocabulary, language: string) {
    this.vocabulary = vocabulary;
    this.language = language;
  }

  /** Fills the row of a spelling that was met for the first time. */
  meet(spelling: string, row: number): void {
    const found = indexedWord(spelling, this.language);
    const [first, ...others] = found.terms.map((term) => this.vocabulary.numberOf(term));
    const { rows } = this.table;
    rows[row + TERM] = first === undefined ? -1 : first + 1;
    rows[row + MORE] = others.length === 0 ? 0 : this.more.push(others) - 1;
    rows[row + FORM] = found.form === '' ? -1 : this.vocabulary.forms.numberOf(found.form);
    rows[row + TELLING] = found.isTelling ? 1 : 0;
    rows[row + DATE] = found.date;
  }
}

/** The list of a term in a field. */
export const listOf = (term: number, field: number): number => term * FIELDS.length + field;
