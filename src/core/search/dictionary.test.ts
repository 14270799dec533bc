import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMemory } from './byte-source.ts';
import type { TermEntry } from './dictionary.ts';
import { mergeSegments } from './merge.ts';
import { openSegment, type Segment } from './segment.ts';
import { createSegmentBuilder } from './segment-builder.ts';

function segmentOf(...texts: readonly string[]): Segment {
  const builder = createSegmentBuilder();
  texts.forEach((text, id) =>
    builder.add({ id: `${texts.length}-${id}`, title: text, text, textSha256: '0'.repeat(64) }),
  );
  return openSegment(fromMemory(builder.build()));
}

test('every term is found with its entry, and nothing else is', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ж'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 120, size: 'max' }), fc.array(word), (words, others) => {
      const { dictionary } = segmentOf(words.join(' '));
      const held = new Map<string, TermEntry>();
      // The bytes of a term are those of the next one as soon as the walk goes on.
      for (const [term, entry] of dictionary.walk()) held.set(Buffer.from(term).toString(), entry);
      for (const [term, entry] of held) expect(dictionary.find(term)).toEqual(entry);
      for (const each of [...others, ...words.map((known) => `${known}a`), ''])
        if (!held.has(each)) expect(dictionary.find(each)).toBeUndefined();
    }),
  );
});

test('written forms are counted by document and field, and counted together by a merge', () => {
  const first = segmentOf('Ferries and a ferry', 'the ferries');
  const second = segmentOf('ferries');
  const countsIn = ({ dictionary }: Segment, form: string) =>
    dictionary.find(`~=${form}`)?.map((each) => each?.documents);
  expect(countsIn(first, 'ferries')).toEqual([2, 2]);
  expect(countsIn(first, 'ferry')).toEqual([1, 1]);
  expect(countsIn(first, 'the')).toBeUndefined();
  const merged = mergeSegments([first, second].map((segment) => ({ segment, dead: new Set<number>() })));
  expect(countsIn(openSegment(fromMemory(merged)), 'ferries')).toEqual([3, 3]);
});
