import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWording, plainWord, wordsIn } from './wording.ts';

test('shows what was taken out and what was put in, word by word', () => {
  expect(
    compareWording(
      'Accordingly, partial mobilisation is over, full stop.',
      'Partial mobilisation is now over, full stop.',
    ),
  ).toMatchObject({
    wording: [
      { kind: 'removed', text: 'Accordingly,' },
      { kind: 'same', text: 'Partial mobilisation is' },
      { kind: 'added', text: 'now' },
      { kind: 'same', text: 'over, full stop.' },
    ],
  });
});

test('case, quotation marks and punctuation at the edges of words are no change', () => {
  expect(compareWording('“It’s over”, he said', "it's OVER he said!").likeness).toBe(1);
});

test('the pieces give back the words of both texts, whatever they are', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'no', '12', 'c,'), { maxLength: 20 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(words, words, (first, second) => {
      const { wording, likeness } = compareWording(first, second);
      const of = (kind: string) =>
        wordsIn(
          wording
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join(' '),
        );
      expect(of('removed').map(plainWord)).toEqual(wordsIn(second).map(plainWord));
      expect(of('added').map(plainWord)).toEqual(wordsIn(first).map(plainWord));
      expect(likeness >= 0 && likeness <= 1).toBe(true);
    }),
  );
});
