import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromMemory } from './byte-source.ts';
import { LiveIndex } from './live-index.ts';
import { queryIndex } from './query-index.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { openSegment } from './segment.ts';

/** Spellings that must find each other: groups by what they are, each a list of forms of one word, name or number. */
const groups = JSON.parse(readFileSync(new URL('./meeting-words.json', import.meta.url), 'utf8')) as Record<
  string,
  string[][]
>;

const pairs = Object.entries(groups).flatMap(([kind, lists]) =>
  lists.flatMap((forms) => forms.flatMap((query) => forms.map((text) => ({ kind, query, text })))),
);

const index = (() => {
  const builder = createSegmentBuilder();
  const german = new Set(pairs.filter(({ kind }) => kind === 'German').map(({ text }) => text));
  const forms = [...new Set(pairs.map(({ text }) => text))];
  forms.forEach((text) =>
    builder.add({
      id: text,
      title: '',
      text: `Heute (${text}) сегодня; and more.`,
      textSha256: '0'.repeat(64),
      language: german.has(text) ? 'de' : 'en',
    }),
  );
  const live = new LiveIndex();
  live.add('0', openSegment(fromMemory(builder.build())));
  return live;
})();

test(`the table holds at least 200 pairs`, () => {
  expect(pairs.length).toBeGreaterThanOrEqual(200);
});

test.each(Object.keys(groups))('every form finds every other: %s', (kind) => {
  const missed = pairs
    .filter((pair) => pair.kind === kind)
    .filter(({ query, text }) => !queryIndex(index, query, 1000).hits.some(({ id }) => id === text));
  expect(missed.map(({ query, text }) => `${query} -> ${text}`)).toEqual([]);
});

test('a date ranks its spellings before other days', () => {
  for (const forms of groups['dates'] ?? [])
    for (const query of forms) {
      const best = queryIndex(index, query, forms.length).hits.map(({ id }) => id);
      expect(best.sort(), query).toEqual([...forms].sort());
    }
});

test('a name as it was typed ranks before its other spellings', () => {
  for (const query of ['Shoigu', 'Песков', 'Zelensky']) {
    expect(queryIndex(index, query, 10).hits[0]?.id).toBe(query);
  }
});

test('words that only share consonants with a name do not bring it up', () => {
  const builder = createSegmentBuilder();
  builder.add({ id: 'names', title: '', text: 'Dacre and Kate met Chikago.', textSha256: '0'.repeat(64) });
  for (let each = 0; each < 5; each += 1) {
    builder.add({ id: `w${each}`, title: '', text: 'the decree to cut a check', textSha256: '0'.repeat(64) });
  }
  const live = new LiveIndex();
  live.add('0', openSegment(fromMemory(builder.build())));
  expect(queryIndex(live, 'decree', 10).hits.map(({ id }) => id)).not.toContain('names');
});
