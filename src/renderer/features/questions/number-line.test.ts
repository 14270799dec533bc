import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeMarks, toMarks, type NumberMark } from './number-line.ts';

const mark = (from: number, label: string): NumberMark => ({ key: label, label, from, to: from, comparator: '=' });
const spanOf = ({ labelX, label }: { labelX: number; label: string }): readonly [number, number] => {
  const half = (label.length * 6.6) / 2;
  return [labelX - half, labelX + half];
};

describe('placeMarks', () => {
  it('keeps labels inside the width and apart from each other', () => {
    const marks = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 2_000_000 }), label: fc.stringMatching(/^[a-z ]{1,30}$/) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(marks, fc.integer({ min: 320, max: 1600 }), (values, width) => {
        const placed = placeMarks(
          values.map(({ from, label }) => mark(from, label)),
          2_000_000,
          width,
        );
        for (const each of placed) {
          const [left, right] = spanOf(each);
          expect(left).toBeGreaterThanOrEqual(-0.01);
          expect(right).toBeLessThanOrEqual(width + 0.01);
          for (const other of placed) {
            if (other === each || other.lane !== each.lane || other.label === '' || each.label === '') continue;
            const [start, end] = spanOf(other);
            expect(end <= left || right <= start).toBe(true);
          }
        }
      }),
    );
  });
});

it('leaves marks without a label where no lane has room for it', () => {
  const placed = placeMarks(
    Array.from({ length: 40 }, (_, index) => mark(1000 + index, `${1000 + index}`)),
    2000,
    320,
  );
  expect(placed).toHaveLength(40);
  expect(new Set(placed.map(({ lane }) => lane)).size).toBe(4);
  expect(placed.filter(({ label }) => label === '').length).toBeGreaterThan(30);
});

describe('toMarks', () => {
  const number = (amount: number, unit: string) =>
    ({ type: 'number', comparator: '=', amount, unit, coverage: null }) as const;

  it('leaves out what is no number', () => {
    const marks = toMarks([
      { key: 'a', label: '300,000', value: number(300_000, 'people') },
      { key: 'b', label: '9,000', value: number(9_000, 'men') },
      { key: 'c', label: 'classified', value: { type: 'status', status: 'classified', coverage: null } },
    ]);
    expect(marks.map(({ label }) => label)).toEqual(['300,000', '9,000']);
  });
});
