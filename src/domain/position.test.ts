import { expect, test } from 'vitest';
import type { AssertedValue } from './asserted-value.ts';
import { comparePositions, positionKey, positionLabel } from './position.ts';

const people = (comparator: '=' | '<=' | '~', amount: number, coverage: string | null = null): AssertedValue => ({
  type: 'number',
  comparator,
  amount,
  unit: 'people',
  coverage,
});

test.each([
  [people('=', 300_000), '300,000'],
  [people('<=', 300_000), 'up to 300,000'],
  [people('~', 900_000), 'about 900,000'],
  [people('=', 213_000, 'two thirds of the regions'), '213,000, two thirds of the regions'],
  [{ type: 'range', from: 350_000, to: 400_000, unit: 'soldiers', coverage: null }, '350,000 to 400,000'],
  [{ type: 'yesNo', answer: 'no', coverage: null }, 'No'],
  [{ type: 'status', status: 'still in effect', coverage: null }, 'still in effect'],
  [{ type: 'date', edtf: '2022-10-31', coverage: null }, '2022-10-31'],
] satisfies [AssertedValue, string][])('%j reads as %s', (value, label) => {
  expect(positionLabel(value)).toBe(label);
});

test('a bound, a part and the figure itself are three positions', () => {
  const keys = [people('=', 300_000), people('<=', 300_000), people('=', 300_000, 'the first month')].map(positionKey);
  expect(new Set(keys).size).toBe(3);
});

test('positions are read from small to large, and yes before no', () => {
  const sorted = [people('=', 1_200_000), people('=', 213_000, 'a part'), people('<=', 300_000)].sort(comparePositions);
  expect(sorted.map(positionLabel)).toEqual(['213,000, a part', 'up to 300,000', '1,200,000']);
  const mixed: AssertedValue[] = [{ type: 'status', status: 'a figure', coverage: null }, people('=', 9000)];
  expect(mixed.sort(comparePositions).map(positionLabel)).toEqual(['9,000', 'a figure']);
  const answers: AssertedValue[] = [
    { type: 'yesNo', answer: 'no', coverage: null },
    { type: 'yesNo', answer: 'yes', coverage: null },
  ];
  expect(answers.sort(comparePositions).map(positionLabel)).toEqual(['Yes', 'No']);
});
