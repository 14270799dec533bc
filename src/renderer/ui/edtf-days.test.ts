import { expect, test } from 'vitest';
import { dayToEdtf, toDaySpan } from './edtf-days.ts';

test.each([
  ['2022-10-31', '2022-10-31', '2022-10-31'],
  ['2022-11', '2022-11-01', '2022-11-30'],
  ['2022-02~', '2022-02-01', '2022-02-28'],
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022-10-28/2022-10-31', '2022-10-28', '2022-10-31'],
  ['[2022-09-21,2022-10-04]', '2022-09-21', '2022-10-04'],
  ['2022-23', '2022-09-01', '2022-11-30'],
])('%s spans %s to %s', (edtf, from, to) => {
  const span = toDaySpan(edtf);
  expect(span && [dayToEdtf(span.from), dayToEdtf(span.to)]).toEqual([from, to]);
});

test.each(['2022-11-01/..', '202X', '../2022', 'Y17E7', ''])('%j has no last and first day', (edtf) => {
  expect(toDaySpan(edtf)).toBeNull();
});
