import { expect, test } from 'vitest';
import { analyseSentence } from '../statements/statements.ts';
import { isOfEarlierEvent } from './earlier-event.ts';

const figures = (text: string, language: 'en' | 'ru' = 'en'): [number, boolean][] => {
  const { tokens, quantities } = analyseSentence(text, language);
  return quantities.map(({ low, from }) => [low, isOfEarlierEvent(tokens, from)]);
};

test.each([
  ['It was the deadliest fire since the blaze in May at Lund Mill, when 17 people were killed.', [[17, true]]],
  ['The incident is the deadliest since the attack in Lund that killed 17 people.', [[17, true]]],
  [
    'Twelve people died in the worst collapse since the quake in Lund that killed 40.',
    [
      [12, false],
      [40, true],
    ],
  ],
  ['Previously, the worst mining disaster was an explosion that killed 263 workers near the port.', [[263, true]]],
  ['It was the worst fire since 2014, with 12 people killed.', [[12, false]]],
  ['Since Monday 12 people have died.', [[12, false]]],
  ['It was the deadliest day since the war began, with 45 people killed.', [[45, false]]],
  ['It was the worst flood since the one that hit Lund, and 45 people were hurt.', [[45, false]]],
  ['Most of the houses have been rebuilt since the flood that hit Lund, and 45 people live there.', [[45, false]]],
  ['The most serious wounds were found on 12 people.', [[12, false]]],
] as const)('“%s”: %j', (text, told) => {
  expect(figures(text).filter(([low]) => low < 1000)).toEqual(told);
});

test('in Russian', () => {
  expect(figures('Это крупнейший пожар со времён войны, когда погибли 17 человек.', 'ru')).toEqual([[17, true]]);
  expect(figures('Сгорел самый большой завод с цехом, где работали 17 человек.', 'ru')).toEqual([[17, false]]);
  expect(figures('В первый день погибли 17 человек.', 'ru')).toEqual([[17, false]]);
});
