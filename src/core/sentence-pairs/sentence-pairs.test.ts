import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePair } from './sentence-pairs.ts';

const CONTRADICT: readonly (readonly [string, string])[] = [
  ['A man is playing a guitar', 'There is no man playing a guitar'],
  ['The door is open', 'The door is closed'],
  ['The dog is not barking', 'The dog is barking'],
  ['A boy is sitting on a bench', 'A boy is not sitting on a bench'],
];
const FOLLOW: readonly (readonly [string, string])[] = [
  ['A small dog is running on the beach', 'A dog is running on the beach'],
  ['A woman is slicing an onion', 'A person is slicing an onion'],
];
const NEITHER: readonly (readonly [string, string])[] = [
  ['A man is reading a newspaper', 'A girl is riding a horse'],
  ['Two dogs are playing in the snow', 'A cat is asleep on a chair'],
];

describe('two sentences', () => {
  test.each(CONTRADICT)('%s / %s: contradiction', (a, b) => {
    expect(comparePair(a, b).label).toBe('contradiction');
  });
  test.each(FOLLOW)('%s / %s: entailment', (a, b) => {
    expect(comparePair(a, b).label).toBe('entailment');
  });
  test.each(NEITHER)('%s / %s: neutral', (a, b) => {
    expect(comparePair(a, b)).toMatchObject({ label: 'neutral', kind: null, spans: { a: [], b: [] } });
  });
});

describe('a text and a claim', () => {
  const text =
    'The council, which met until late on Thursday in the old town hall, did not approve the long and detailed budget that the mayor had proposed.';
  test('a negation at the words of the claim contradicts it', () => {
    const { label, kind, spans } = comparePair(text, 'The council approved the detailed budget.');
    expect([label, kind]).toEqual(['contradiction', 'polarity']);
    expect(spans.a.map(({ start, end }) => text.slice(start, end))).toEqual(['not']);
  });
  test('a negation elsewhere does not', () => {
    expect(comparePair(text, 'The mayor proposed the budget.').label).toBe('entailment');
  });
});

test('the deciding words are marked in both sentences', () => {
  const [a, b] = ['The bridge is safe', 'The bridge is unsafe'];
  const { spans } = comparePair(a, b);
  expect(spans.a.map(({ start, end }) => a.slice(start, end))).toEqual(['safe']);
  expect(spans.b.map(({ start, end }) => b.slice(start, end))).toEqual(['unsafe']);
});

test('any two texts are compared, and every span lies in its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const { score, spans } = comparePair(a, b);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      for (const [text, ranges] of [
        [a, spans.a],
        [b, spans.b],
      ] as const)
        for (const { start, end } of ranges) expect(text.slice(start, end).length).toBe(end - start);
    }),
    { numRuns: 100 },
  );
});
