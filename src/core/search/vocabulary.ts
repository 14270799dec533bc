import { dateOf, dateTerm } from './dates.ts';
import { Inverter } from './inverter.ts';
import { indexedWord } from './known-words.ts';
import { beginsNumber } from './number-words.ts';

/** The terms and forms of a builder, by number: they stay when a segment is done, for the next has much the same words. */
export class Vocabulary {
  readonly terms = new Map<string, number>();
  readonly forms = new Map<string, number>();
  /** Looks words up here that it meets for the first time. */
  readonly inverter: Inverter;
  private readonly dates = new Map<number, number>();

  constructor() {
    this.inverter = new Inverter({
      meet: (spelling, language) => {
        const { terms, form, isTelling, date } = indexedWord(spelling, language);
        return {
          terms: terms.map((term) => this.numberOf(term)),
          form: form === '' ? -1 : this.numberOfForm(form),
          isTelling,
          isCounting: beginsNumber(spelling.toLowerCase()),
          date,
        };
      },
      dateOf: (first, second, third) => {
        const date = dateOf(first, second, third);
        return date === 0 ? -1 : this.numberOfDate(date);
      },
    });
  }

  private numberOf(term: string): number {
    return numberIn(this.terms, term, () => this.inverter.addTerm());
  }

  private numberOfForm(form: string): number {
    return numberIn(this.forms, form, () => this.inverter.addForm());
  }

  private numberOfDate(date: number): number {
    let number = this.dates.get(date);
    if (number === undefined) this.dates.set(date, (number = this.numberOf(dateTerm(date))));
    return number;
  }
}

/** The number that is held for `key`; where none is, the next one, which `onNew` makes room for. */
function numberIn(numbers: Map<string, number>, key: string, onNew: () => void): number {
  const held = numbers.get(key);
  if (held !== undefined) return held;
  onNew();
  const number = numbers.size;
  numbers.set(key, number);
  return number;
}
