import { expect, test } from 'vitest';
import { isInCalendar, isPossibleDate } from './calendar.ts';

test.each(['2023', '2023-01', '2023-12-31', '2024-02-29', '2000-02-29', '2023-21', '2023-33'])(
  '%s is a date',
  (date) => {
    expect(isInCalendar(date)).toBe(true);
  },
);

test.each([
  '2023-00',
  '2023-13',
  '2023-20',
  '2023-21-01',
  '2023-42',
  '2023-02-29',
  '1900-02-29',
  '2023-04-31',
  '2030-08-38',
  '2023-1-1',
  '2023-05~',
  '',
])('“%s” is none', (date) => {
  expect(isInCalendar(date)).toBe(false);
});

test('what is no plain date is left to EDTF', () => {
  expect(['2023-05~', '../2023', '2023-05-02/2023-05-30', '1560'].every(isPossibleDate)).toBe(true);
  expect(['2023-02-30', '2023-13'].some(isPossibleDate)).toBe(false);
});
