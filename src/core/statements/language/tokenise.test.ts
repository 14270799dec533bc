import { expect, test } from 'vitest';
import { opposites } from './opposites.ts';
import { tokenise } from './tokenise.ts';

const termsOf = (sentence: string): string =>
  tokenise(sentence, 'en')
    .flatMap(({ term }) => (term === '' ? [] : [term]))
    .join(' ');

test.each([
  ['The officer lived in the village.', 'police live village'],
  ['The office told a villager.', 'offic resident'],
  ['The department asked for security.', 'ministry ask secur'],
  ['They support a quite mobile team.', 'support quit mobil team'],
  ['They carried out the plan.', 'carry_out plan'],
  ['The target has been met.', 'end'],
  ['He went too fast.', 'speeding'],
])('%s is compared by %s', (sentence, terms) => {
  expect(termsOf(sentence)).toBe(terms);
});

test('what is in effect is told as a state, and a word with a denying prefix by what it denies', () => {
  expect(tokenise('The pact is still in effect.', 'en').find(({ term }) => term === 'continue')?.pos).toBe('adjective');
  expect(tokenise('The cellar was unheated.', 'en').find(({ isInverse }) => isInverse)?.term).toBe('heat');
  expect(tokenise('The plaque was unveiled.', 'en').some(({ isInverse }) => isInverse)).toBe(false);
});

test('in a headline of capitals the words for deeds are no names', () => {
  const phase = tokenise('Council Opens Second Phase Of Talks', 'en')[3];
  expect(phase).toMatchObject({ term: 'wave', pos: 'noun' });
  expect(tokenise('The Council met Anna Berg.', 'en')[1]?.pos).toBe('name');
});

test('a noun at the beginning of a sentence is no name', () => {
  expect(tokenise('Talks began in Geneva.', 'en')[0]).toMatchObject({ term: 'talks', pos: 'noun' });
  expect(tokenise('Mark began in Geneva.', 'en')[0]?.pos).toBe('name');
});

test('opposites are named as sentences are compared', () => {
  expect(opposites['polarity']).toContainEqual(['support', 'oppos']);
  expect(opposites['polarity']).toContainEqual(['peac', 'violent']);
});
