import { expect, test } from 'vitest';
import { findDates } from './dates.ts';
import { findNumbers } from './quantities.ts';
import { tokenise } from './tokenise.ts';

// Every object of the language answers to these names, so a table of words must not.
test.each(['constructor', 'valueOf', 'toString'])('“%s” is a word like another: no hour and no currency', (word) => {
  const text = `The ${word} 5 of Carrow`;
  const tokens = tokenise(text, 'en');
  expect(findDates(tokens, 'en', null)).toEqual([]);
  expect(findNumbers(text, tokens, 'en')).toMatchObject([{ low: 5, currency: null }]);
});

test('such a word in a Russian sentence has a part of speech', () => {
  expect(tokenise('Глава Constructor молчит', 'ru').map(({ pos }) => pos)).toEqual(['noun', 'name', 'verb']);
});
