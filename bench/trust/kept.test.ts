import { expect, test } from 'vitest';
import { findLost } from './kept.ts';

const kept = (...pairs: [string, string][]): Map<string, string> => new Map(pairs);

test('a change that was acknowledged and is gone, older or another is told', () => {
  expect(findLost(kept(['note a', '1:x']), kept())).toEqual(['note a is gone']);
  expect(findLost(kept(['note a', '2:y']), kept(['note a', '1:x']))).toEqual(['note a fell back']);
  const two = kept(['note a', '1:x'], ['note b', '1:x']);
  expect(findLost(two, kept(['note a', '2:y'], ['note b', '2:y']))).toHaveLength(1);
});

test('one change under way may have come through', () => {
  expect(findLost(kept(['note a', '1:x']), kept(['note a', '2:y']))).toEqual([]);
  expect(findLost(kept(['note a', '1:x']), kept(['note a', '1:x'], ['note b', '1:z']))).toEqual([]);
});
