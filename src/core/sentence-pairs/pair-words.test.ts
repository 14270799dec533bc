import { expect, test } from 'vitest';
import { readPairSentence } from './pair-words.ts';

test('words are read in their basic form, also those the model leaves as they are', () => {
  expect(readPairSentence('Two men are singing').words.map(({ lemma }) => lemma)).toEqual(['two', 'man', 'sing']);
});

test('a word that every object of the language answers to is a word like another', () => {
  expect(readPairSentence('The constructor is singing').lemmas).toEqual(['the', 'constructor', 'be', 'sing']);
});
