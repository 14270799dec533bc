import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsOf } from './word-scanner.ts';
import { HASHED, OWN, WordTable, hashOf } from './word-table.ts';

test('spellings keep their numbers, however many there are', () => {
  const spelling = fc.oneof(
    fc.string({ minLength: 1, maxLength: 6 }),
    fc.nat(9000).map(String),
    fc.nat(9).map((end) => `${'long'.repeat(9)}${end}`),
  );
  fc.assert(
    fc.property(fc.array(spelling, { maxLength: 9000, size: 'max' }), (spellings) => {
      const table = new WordTable();
      const expected = new Map<string, number>();
      const units = unitsOf(spellings.join(''));
      table.text = units;
      let at = 0;
      for (const each of spellings) {
        const number = expected.get(each) ?? expected.size;
        const isNew = !expected.has(each);
        expected.set(each, number);
        const end = at + each.length;
        const row = table.rowOf(at, end, hashOf(units, at, end), HASHED);
        // The row of a new spelling is empty: it is not that of another.
        expect(table.rows[row + OWN]).toBe(isNew ? 0 : number + 1);
        table.rows[row + OWN] = number + 1;
        at = end;
      }
      expect(table.size).toBe(expected.size);
    }),
    { numRuns: 20 },
  );
});
