import type { Asked } from '../../domain/asked.ts';
import { COUNTED_STATES } from '../statements/statements.ts';

/** A question in the words of a source; without words it asks what holds. */
export const inWordsOf = (text: string): Asked => (text === '' ? { code: 'what-holds' } : { code: 'words', text });

/** The first that asks something in words. */
export const firstAsked = (...texts: readonly string[]): Asked => inWordsOf(texts.find((text) => text !== '') ?? '');

/** What a proposed question asks, in English. */
export function askedInEnglish(asked: Asked): string {
  switch (asked.code) {
    case 'words':
      return asked.text;
    case 'counted': {
      const question = COUNTED_STATES.get(asked.state)?.question ?? PLAIN.figure;
      return asked.isPlanned ? plannedOf(question) : question;
    }
    case 'how-many':
      return `How many ${asked.unit}?`;
    case 'what-it-is-called':
      return `What is it called: ${asked.term} or ${asked.rival}?`;
    default:
      return PLAIN[asked.code];
  }
}

const PLAIN = {
  share: 'What is the share?',
  goal: 'What number is the goal?',
  number: 'What number is given?',
  figure: 'What is the figure?',
  cause: 'What was the cause?',
  winner: 'Who won?',
  doer: 'Who or what did it?',
  'note-date': 'Does the note support the date?',
  'what-holds': 'What holds?',
} as const;

/** What is wanted is asked for as such: “How many people are to be called up?” */
const plannedOf = (question: string): string => question.replace(/^(How many .+?) were (?!left)/, '$1 are to be ');
