import type { AssertedValue, Comparator } from '../../domain/asserted-value.ts';
import { english, type MessageId } from '../messages/en.ts';
import { say } from '../messages/say.ts';
import { edtfInWords } from './edtf-words.ts';
import { numberInWords } from './words.ts';

const COMPARED = {
  '=': 'values.exactly',
  '~': 'values.about',
  '<': 'values.fewer',
  '<=': 'values.upTo',
  '>': 'values.more',
  '>=': 'values.atLeast',
} as const satisfies Record<Comparator, string>;

/** An amount with what bounds it: "up to 300,000". */
export const amountInWords = (comparator: Comparator, amount: number, inWords = numberInWords): string =>
  say(COMPARED[comparator], { amount: inWords(amount) });

/** A position as it is headed in the page, in the language of the page: "up to 300,000", "Yes", "28 October 2022". */
export function positionInWords(value: AssertedValue): string {
  const words = valueInWords(value);
  return value.coverage === null ? words : `${words}, ${value.coverage}`;
}

function valueInWords(value: AssertedValue): string {
  switch (value.type) {
    case 'number':
      return amountInWords(value.comparator, value.amount);
    case 'range':
      return say('values.range', { from: numberInWords(value.from), to: numberInWords(value.to) });
    case 'date':
      return edtfInWords(value.edtf);
    case 'yesNo':
      return say(value.answer === 'yes' ? 'values.yes' : 'values.no');
    case 'status':
      return stateInWords(value.status);
  }
}

/** A state that the rules name, in the language of the page; one that a person or a source words stays as it is. */
function stateInWords(status: string): string {
  const id = `states.${status}`;
  return isNamed(id) ? say(id) : status;
}

const isNamed = (id: string): id is MessageId => Object.hasOwn(english, id);
