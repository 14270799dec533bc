import { expect, test } from 'vitest';
import { makeCases } from './cases.ts';
import { judgeCases } from './judge.ts';

test('after edits of texts in four languages no quotation is placed wrong, and those whose words stand are found', () => {
  const cases = makeCases(150, 7);
  const { findable, missed, wrong, alike, toldApart } = judgeCases(cases);
  expect(wrong).toEqual([]);
  expect(toldApart).toEqual([]);
  expect(alike.length).toBeGreaterThan(20);
  expect(findable.length).toBeGreaterThan(300);
  expect(missed.length / findable.length).toBeLessThan(0.02);
});
