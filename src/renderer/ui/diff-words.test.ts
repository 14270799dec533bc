import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffItems, diffWords } from './diff-words.ts';

test('joins what is the same, taken out and put in', () => {
  expect(diffWords('the lifeboats had been checked once', 'the lifeboats had all been checked thoroughly')).toEqual([
    { kind: 'same', text: 'the lifeboats had' },
    { kind: 'added', text: 'all' },
    { kind: 'same', text: 'been checked' },
    { kind: 'removed', text: 'once' },
    { kind: 'added', text: 'thoroughly' },
  ]);
  expect(diffWords('', 'new')).toEqual([{ kind: 'added', text: 'new' }]);
  expect(diffWords('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
});

test('both texts can be read back from their difference, and what is alike at both ends stays', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
  fc.assert(
    fc.property(items, items, (before, after) => {
      const parts = diffItems(before, after);
      expect(parts.filter(({ kind }) => kind !== 'added').map(({ text }) => text)).toEqual(before);
      expect(parts.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)).toEqual(after);
    }),
  );
});
