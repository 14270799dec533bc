import { wordsOf } from './words.ts';

/** A text as a query of words alone: no mark in it is taken for an operator, and numbers stay whole. */
export function toPlainWords(text: string): string {
  return wordsOf(text)
    .map(({ form }) => form)
    .join(' ');
}
