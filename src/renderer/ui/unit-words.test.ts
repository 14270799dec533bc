import { afterEach, expect, test } from 'vitest';
import { chooseLanguage } from '../messages/language.ts';
import { unitInWords } from './unit-words.ts';

afterEach(() => chooseLanguage('en'));

test('a unit stays the word of its source in English', () => {
  expect(unitInWords('people', 1)).toBe('people');
  expect(unitInWords('reservists', 300_000)).toBe('reservists');
});

test.each([
  ['ru', 'people', 1, 'человек'],
  ['ru', 'people', 3, 'человека'],
  ['ru', 'People', 300_000, 'человек'],
  ['ru', 'dead', 21, 'погибший'],
  ['ru', 'killed', 40, 'убитых'],
  ['ru', 'wounded', 40, 'раненых'],
  ['uk', 'reservists', 5, 'резервістів'],
  ['uk', 'persons', 2, 'людини'],
  ['uk', 'house', 2, 'будинки'],
  ['de', 'men', 1, 'Mann'],
  ['de', 'conscripts', 9000, 'Wehrpflichtige'],
] as const)('in %s “%s” with %i is “%s”', async (language, unit, count, words) => {
  await chooseLanguage(language);
  expect(unitInWords(unit, count)).toBe(words);
});

test('a unit that the page has no name for stays as it is', async () => {
  await chooseLanguage('de');
  expect(unitInWords('goalkeepers', 2)).toBe('goalkeepers');
  expect(unitInWords('человек', 2)).toBe('человек');
});
