import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromMemory } from './byte-source.ts';
import { LiveIndex } from './live-index.ts';
import { queryIndex } from './query-index.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { openSegment } from './segment.ts';

/** Quoted phrases, texts, and whether the one stands in the other: across line breaks and hyphens, dates and numbers. */
const rows = JSON.parse(readFileSync(new URL('./meeting-phrases.json', import.meta.url), 'utf8')) as [
  query: string,
  text: string,
  isFound: boolean,
][];

test.each(rows)('%s in %j: %s', (query, text, isFound) => {
  const builder = createSegmentBuilder();
  builder.add({ id: 'text', title: '', text, textSha256: '0'.repeat(64) });
  builder.add({ id: 'other', title: '', text: 'Nothing of the kind.', textSha256: '0'.repeat(64) });
  const index = new LiveIndex();
  index.add('0', openSegment(fromMemory(builder.build())));
  expect(queryIndex(index, query, 10).hits.map(({ id }) => id)).toEqual(isFound ? ['text'] : []);
});
