import { expect, test } from 'vitest';
import type { ImportProgress } from '../../domain/import-report.ts';
import { createTimeLeft, timeLeftInWords } from './time-left.ts';

const reading = (done: number, bytes: number): ImportProgress => ({
  ...{ stage: 'reading', done, total: 100, path: null },
  bytes: { done: bytes, total: 1000 },
});

test('says nothing until it has seen enough, then the slower of files and bytes', () => {
  const left = createTimeLeft();
  expect(left.next(reading(0, 0), 0)).toBeNull();
  expect(left.next(reading(10, 10), 1000)).toBeNull();
  // A tenth of the files, a hundredth of the bytes in 10 seconds: 990 seconds for the rest of the bytes.
  expect(left.next(reading(10, 10), 10_000)).toBe(990);
  expect(timeLeftInWords(990)).toBe('about 17 minutes left');
});

test('a pause and a new step begin anew, and standing still is no promise', () => {
  const left = createTimeLeft();
  left.next(reading(0, 0), 0);
  expect(left.next(reading(50, 500), 5000)).toBe(5);
  left.forget();
  expect(left.next(reading(50, 500), 65_000)).toBeNull();
  expect(left.next(reading(50, 500), 70_000)).toBeNull();
  expect(left.next({ stage: 'indexing', done: 1, total: 2, path: null }, 71_000)).toBeNull();
  expect(timeLeftInWords(null)).toBe('time left not known yet');
});
