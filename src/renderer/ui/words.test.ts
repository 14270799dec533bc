import { expect, test } from 'vitest';
import { inOrder } from './words.ts';

test('orders numbers within words by their value', () => {
  expect(['Courier 10', 'Courier 2', 'Bay Radio', 'Courier 1'].toSorted(inOrder)).toEqual([
    'Bay Radio',
    'Courier 1',
    'Courier 2',
    'Courier 10',
  ]);
});
