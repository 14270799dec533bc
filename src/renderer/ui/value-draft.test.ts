import { expect, test } from 'vitest';
import { EMPTY_VALUE, toValue, type ValueDraft } from './value-draft.ts';

const number = (text: string): ValueDraft => ({ ...EMPTY_VALUE, type: 'number', text, unit: 'people' });

test.each(['300000', '300,000', '300 000', '300\u00a0000', '300.000', "300'000"])(
  '%s is three hundred thousand',
  (text) => {
    expect(toValue(number(text))).toEqual({
      type: 'number',
      comparator: '=',
      amount: 300_000,
      unit: 'people',
      coverage: null,
    });
  },
);

test('half a number, no unit, no date and no words are no value yet', () => {
  expect(toValue(number('about 300'))).toBeNull();
  expect(toValue({ ...number('3'), unit: ' ' })).toBeNull();
  expect(toValue({ ...EMPTY_VALUE, type: 'date', text: 'October' })).toBeNull();
  expect(toValue(EMPTY_VALUE)).toBeNull();
});

test('dates may be months, about a day, or a time between two', () => {
  for (const text of ['2022', '2022-10', '2022-10-31~', '2022-10-28/2022-10-31', '2022-11-01/..'])
    expect(toValue({ ...EMPTY_VALUE, type: 'date', text, coverage: ' in Moscow ' })).toEqual({
      type: 'date',
      edtf: text,
      coverage: 'in Moscow',
    });
});
