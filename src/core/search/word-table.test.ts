import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordTable } from './word-table.ts';
import { unitsOf } from './words.ts';

test('spellings have the numbers of their first coming, however many there are', () => {
  const spelling = fc.oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.nat(9000).map(String));
  fc.assert(
    fc.property(fc.array(spelling, { maxLength: 9000, size: 'max' }), (spellings) => {
      const table = new WordTable();
      const expected = new Map<string, number>();
      const units = unitsOf(spellings.join(''));
      let at = 0;
      for (const each of spellings) {
        const number = expected.get(each) ?? expected.size;
        expected.set(each, number);
        expect(table.numberOf(units, at, at + each.length)).toBe(number);
        at += each.length;
      }
    }),
    { numRuns: 20 },
  );
});
