import { expect, test } from 'vitest';
import type { Work } from '../../../domain/activity.ts';
import { durationInWords, progressInWords, secondsLeft, stepsOf } from './work-words.ts';

const work: Work = {
  id: 'a',
  kind: 'import',
  state: 'running',
  startedAt: '2026-03-01T10:00:00.000Z',
  endedAt: null,
  progress: { done: 1000, total: 4000 },
  steps: [
    { step: 'discovering', at: '2026-03-01T10:00:00.000Z' },
    { step: 'reading', at: '2026-03-01T10:00:02.000Z' },
  ],
  isDelivered: false,
  failure: null,
};

test('a duration says as much as is worth knowing', () => {
  expect([40, 9_940, 9_960, 59_400, 61_000, 3_660_000, 7_325_000].map(durationInWords)).toEqual([
    '0.0 s',
    '9.9 s',
    '10 s',
    '59 s',
    '1 min 1 s',
    '1 hour 1 min',
    '2 hours 2 min',
  ]);
});

test('the time left goes by the speed of the step, and is not told before there is one', () => {
  expect(secondsLeft(work, '2026-03-01T10:00:04.000Z')).toBeNull();
  expect(secondsLeft(work, '2026-03-01T10:00:12.000Z')).toBe(30);
  expect(secondsLeft({ ...work, progress: { done: 0, total: 9 } }, '2026-03-01T11:00:00.000Z')).toBeNull();
  expect(secondsLeft({ ...work, progress: null }, '2026-03-01T11:00:00.000Z')).toBeNull();
});

test('steps are told with their lengths, and what cannot be counted is not', () => {
  expect(stepsOf({ ...work, endedAt: '2026-03-01T10:01:02.000Z' })).toEqual([
    { step: 'Looking for files', took: '2.0 s' },
    { step: 'Reading', took: '1 min 0 s' },
  ]);
  expect(progressInWords(work)).toBe('1,000 of 4,000');
  expect(progressInWords({ ...work, progress: { done: 0, total: 0 } })).toBe('');
});
