import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStopWord, termOf } from './analyzer.ts';
import { wordsOf } from './words.ts';

const terms = (text: string): string[] => [...wordsOf(text)].map(({ form }) => termOf(form));

test.each(['300,000', '300 000', '300.000', '300\u00a0000', '300\u202f000', '300’000', '300000'])(
  '%s is one word, 300000',
  (number) => {
    expect(terms(`up to ${number} people`)).toContain('300000');
  },
);

test.each([
  ['1,000,000', ['1000000']],
  ['2022 300', ['2022', '300']],
  ['3.14', ['3', '14']],
  ['12,5', ['12', '5']],
  ['in 2022, 300 men', ['in', '2022', '300', 'men']],
  ['army.⁷²⁵', ['armi', '725']],
])('%s gives %j', (text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test.each([
  ['мобилизация', 'мобилизации'],
  ['повестка', 'повестки'],
  ['всё', 'все'],
  ['subpoenas', 'subpoena'],
  ['mobilized', 'mobilizing'],
  ['Kremlin’s', "Kremlin's"],
])('%s and %s meet in one term', (first, second) => {
  expect(terms(first)).toEqual(terms(second));
});

test('negations are never left out of a query', () => {
  expect(['no', 'not', 'не', 'нет'].map(isStopWord)).toEqual([false, false, false, false]);
  expect(isStopWord('the')).toBe(true);
});

test('every word stands where it says it does, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      let last = 0;
      for (const { start, end, form } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(form).not.toBe('');
        last = end;
      }
    }),
  );
});
