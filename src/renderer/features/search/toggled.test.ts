import { expect, test } from 'vitest';
import { toggled } from './toggled.ts';

test('a value is added at the end, and taken out wherever it stands', () => {
  expect(toggled('decree', 'lang:ru', false)).toBe('decree lang:ru');
  expect(toggled('decree lang:ru', 'lang:ru', true)).toBe('decree');
  expect(toggled('source:"The Herald" decree lang:ru', 'source:"The Herald"', true)).toBe('decree lang:ru');
  expect(toggled('lang:ru', 'lang:ru', true)).toBe('');
});
