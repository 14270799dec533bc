import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointLength, createCodePointIndex, fromCodePointOffset, toCodePointOffset } from './code-points.ts';

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

test('an index converts as the single conversions do: emoji, astral letters, combining marks, right-to-left', () => {
  const words = ['😀', '👩‍👩‍👧', '𝔄', 'é', 'й', 'שלום', 'مرحبا', '\u202e', 'a', ' ', '\ud83d'];
  const texts = fc.oneof(
    anyText,
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, fc.nat(90), (text, at) => {
      const index = createCodePointIndex(text);
      expect(index.toPoints(at)).toBe(toCodePointOffset(text, at));
      expect(index.toUnits(at)).toBe(fromCodePointOffset(text, at));
    }),
  );
});
