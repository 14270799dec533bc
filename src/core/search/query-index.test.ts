import { expect, test } from 'vitest';
import { fromMemory } from './byte-source.ts';
import { LiveIndex } from './live-index.ts';
import { locate } from './locate.ts';
import { queryIndex } from './query-index.ts';
import { openSegment } from './segment.ts';
import { createSegmentBuilder, type IndexDocument } from './segment-builder.ts';
import { sha256OfText } from '../storage/storage.ts';

/** A document as the archive describes it. */
function documentOf(id: string, title: string, text: string): IndexDocument {
  return { id, title, text, textSha256: sha256OfText(text) };
}

function indexOf(documents: readonly IndexDocument[]): LiveIndex {
  const builder = createSegmentBuilder();
  documents.forEach((document) => builder.add(document));
  const index = new LiveIndex();
  index.add('only', openSegment(fromMemory(builder.build())));
  return index;
}

const DOCUMENTS = [
  documentOf('a', 'Decree', 'No decree is needed, he said; the mobilization is over. Up to 300,000 people.'),
  documentOf('b', 'Wave', 'A second wave of mobilization is not discussed. Some need a decree.'),
  documentOf('c', 'Волна', 'Мобилизация завершена, сказал Шойгу: призвано 300 000 человек.'),
];
const index = indexOf(DOCUMENTS);
const found = (query: string): string[] =>
  queryIndex(index, query, 10)
    .hits.map(({ id }) => id)
    .sort();

test.each([
  ['300,000', ['a', 'c']],
  ['300 000', ['a', 'c']],
  ['+decree -wave', ['a']],
  ['title:wave', ['b']],
  ['mobil*', ['a', 'b']],
  ['m*b*l*', ['a', 'b']],
  ['*аверш*', ['c']],
  ['decre~1', ['a', 'b']],
  ['dcere~1', ['a', 'b']],
  ['edcer~1', []],
  ['derce~2', ['a', 'b']],
  ['мобилизаци~1', ['c']],
  ['мобилизации', ['c']],
  ['"second wave"', ['b']],
  ['"wave second"', []],
  ['"need decree"', []],
  ['"need a decree"', ['b']],
  ['mobilization -"second wave"', ['a']],
  ['-"second wave"', ['a', 'c']],
  ['-decree', ['c']],
  ['"призвано 300000 человек"', ['c']],
  ['+nowhere decree', []],
  ['"nowhere decree"', []],
  ['the', ['a']],
  ['not', ['b']],
])('%s finds %j', (query, expected) => {
  expect(found(query)).toEqual(expected);
});

test('every match is a word of the text, and a phrase is one match', () => {
  const [hit] = queryIndex(index, 'title:decree "300,000 people"', 10).hits;
  const text = DOCUMENTS[0]!.text;
  const words = locate(text, hit!.text).flatMap(({ places }) =>
    places.map(([start, length]) => text.slice(start, start + length)),
  );
  expect(words).toEqual(['300,000 people']);
});

test('no more hits than asked for, but all are counted', () => {
  const { hits, total } = queryIndex(index, 'decree mobilization', 1);
  expect(hits).toHaveLength(1);
  expect(total).toBe(2);
});
