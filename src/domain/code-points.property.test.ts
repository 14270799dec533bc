import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointLength, fromCodePointOffset, toCodePointOffset } from './code-points.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

test('a code-point offset and its UTF-16 offset lead to each other, astral characters and lone surrogates included', () => {
  fc.assert(
    fc.property(anyText, fc.nat(80), (text, wanted) => {
      const points = Math.min(wanted, codePointLength(text));
      expect(toCodePointOffset(text, fromCodePointOffset(text, points))).toBe(points);
    }),
  );
});

test('the length in code points is what iterating a string gives', () => {
  fc.assert(fc.property(anyText, (text) => codePointLength(text) === [...text].length));
});

test('an offset inside a surrogate pair counts as before it', () => {
  expect(toCodePointOffset('a😀b', 2)).toBe(1);
  expect(toCodePointOffset('a😀b', 3)).toBe(2);
});
