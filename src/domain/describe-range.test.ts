import { expect, test } from 'vitest';
import { describeRange } from './describe-range.ts';

test('both selectors name the words, with 32 characters of context and code points counted', () => {
  const text = `😀 ${'x'.repeat(40)} up to 300,000 people ${'y'.repeat(40)}`;
  const start = text.indexOf('up to');
  const [quote, position] = describeRange(text, { start, end: start + 13 });
  expect(quote.exact).toBe('up to 300,000');
  expect(quote.prefix).toBe(`${'x'.repeat(31)} `);
  expect(quote.suffix).toBe(` people ${'y'.repeat(24)}`);
  expect(position).toEqual({ type: 'TextPositionSelector', start: start - 1, end: start + 12 });
});

test.each([
  [3, 3],
  [3, 2],
  [2, 99],
])('a range from %i to %i of six characters is refused', (start, end) => {
  expect(() => describeRange('abcdef', { start, end })).toThrow(RangeError);
});
