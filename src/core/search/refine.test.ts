import { expect, test } from 'vitest';
import { fromMemory } from './byte-source.ts';
import { WordsRead } from './document-words.ts';
import { LiveIndex } from './live-index.ts';
import { queryIndex, rankIndex } from './query-index.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { openSegment } from './segment.ts';

/** An index of these texts, in two segments, by their ids. */
function indexOf(texts: Readonly<Record<string, string>>): LiveIndex {
  const index = new LiveIndex();
  const builders = [createSegmentBuilder(), createSegmentBuilder()];
  Object.entries(texts).forEach(([id, text], number) =>
    builders[number % 2]!.add({ id, title: '', text, textSha256: '0'.repeat(64) }),
  );
  builders.forEach((builder, number) => index.add(`${number}`, openSegment(fromMemory(builder.build()))));
  return index;
}

/** The ids that are ranked when every document that is asked for has been read. */
function rankingOf(texts: Readonly<Record<string, string>>, query: string, words = new WordsRead()): string[] {
  const index = indexOf(texts);
  for (;;) {
    const { ranking, wanted } = rankIndex(index, query, 100, words);
    if (wanted.length === 0) return ranking.map(({ id }) => id);
    for (const id of wanted) words.add({ id, title: '', text: texts[id]! });
  }
}

const FILLER = Object.fromEntries(
  Array.from({ length: 30 }, (_, each) => [`z${each}`, `Nothing of note, part ${each}.`]),
);

test('the form that was typed ranks before other forms of the word', () => {
  const texts = { a: 'They mobilise at dawn.', b: 'They mobilised at dawn.', c: 'They mobilising at dawn.', ...FILLER };
  expect(rankingOf(texts, 'mobilised')[0]).toBe('b');
  expect(rankingOf(texts, 'mobilising')[0]).toBe('c');
});

test('the search field asks for the texts of the best, and then does the same with forms', () => {
  const texts = { a: 'They mobilise at dawn.', b: 'They mobilised at dawn.', ...FILLER };
  const index = indexOf(texts);
  const words = new WordsRead();
  const { wanted } = queryIndex(index, 'mobilised', 5, { words });
  expect(wanted.toSorted()).toEqual(['a', 'b']);
  for (const id of ['a', 'b'] as const) words.add({ id, title: '', text: texts[id] });
  const found = queryIndex(index, 'mobilised', 5, { words });
  expect(found.hits.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(found.wanted).toEqual([]);
});

test('words that stand together rank before words that stand apart', () => {
  const apart = 'Harbour council mayor spring ferry boat bridge water winter wind toll.';
  const together = 'Harbour toll council mayor spring ferry boat bridge water winter wind.';
  const texts = { a: apart, b: together, ...FILLER };
  const [plain, near] = [false, true].map((each) => queryIndex(indexOf(texts), 'harbour toll', 5, { near: each }).hits);
  expect(plain!.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(near!.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('what the best documents speak of is found even where no word of the query stands', () => {
  const speaking = Array.from({ length: 12 }, (_, each) => [
    `m${each}`,
    `Mobilisation ${each}: reservists get a summons.`,
  ]);
  const texts = { ...Object.fromEntries(speaking), other: 'The summons came to reservists by post.', ...FILLER };
  const found = rankingOf(texts, 'mobilisation');
  expect(found).toContain('other');
  expect(found.indexOf('other')).toBe(12);
  expect(queryIndex(indexOf(texts), 'mobilisation', 100).hits.map(({ id }) => id)).not.toContain('other');
});

test('a document that stands out is not drowned by what its neighbours speak of', () => {
  const texts = { one: 'Quagga, quagga and quagga.', two: 'A word on zebras.', ...FILLER };
  expect(rankingOf(texts, 'quagga')).toEqual(['one']);
});

test('quoted words, fields and signs are left as Lunr ranks them, and no document is read for them', () => {
  const index = indexOf({ a: 'harbour toll', b: 'toll harbour', ...FILLER });
  for (const query of ['"harbour toll"', 'text:harbour', '+harbour toll', 'harb*', 'harbour^2 toll'])
    expect(rankIndex(index, query, 10, new WordsRead()).wanted).toEqual([]);
});

test('words that were read are kept within bounds, the latest for longest', () => {
  const read = new WordsRead(6);
  read.add({ id: 'a', title: 'Harbour', text: 'toll bridge' });
  read.add({ id: 'b', title: '', text: 'ferry boat' });
  expect(read.get('a')?.get('bridge')).toBe(1);
  read.add({ id: 'c', title: '', text: 'mayor council vote' });
  expect(read.get('a')).toBeUndefined();
  expect(read.get('b')?.get('ferry')).toBe(1);
  expect(read.get('c')?.get('vote')).toBe(1);
});
