import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMemory } from './byte-source.ts';
import { findPhrase } from './phrases.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { openSegment } from './segment.ts';

const TEXT = 1;

/** Texts of few words, so that phrases are common, and one word that hardly any holds. */
function textsOf(count: number, seed: number): string[][] {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = (): string => (next(400) === 0 ? 'zebra' : `w${next(4)}`);
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(300) }, word));
}

function startsIn(words: readonly string[], phrase: readonly string[]): number[] {
  return [...words.keys()].filter((start) => phrase.every((each, offset) => words[start + offset] === each));
}

test('phrases are found just where their words follow each other, however common these are', () => {
  const phrase = fc.array(fc.constantFrom('w0', 'w1', 'w2', 'w3', 'zebra'), { minLength: 1, maxLength: 4 });
  const texts = textsOf(1500, 7);
  const builder = createSegmentBuilder();
  texts.forEach((words, id) =>
    builder.add({ id: `${id}`, title: '', text: words.join(' '), textSha256: '0'.repeat(64) }),
  );
  const segment = openSegment(fromMemory(builder.build()));
  fc.assert(
    fc.property(phrase, (terms) => {
      const entries = terms.map((term) => segment.dictionary.find(term));
      const found = findPhrase(segment, entries, TEXT);
      const expected = texts.flatMap((words, document) => {
        const starts = startsIn(words, terms);
        return starts.length === 0 ? [] : [[document, starts]];
      });
      expect([...found.documents].map((document) => [document, [...(found.get(document) ?? [])]])).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
