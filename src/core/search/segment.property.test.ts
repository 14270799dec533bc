import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256OfText } from '../storage/storage.ts';
import { TOKEN } from './analyzer.ts';
import { fromMemory } from './byte-source.ts';
import { LiveIndex } from './live-index.ts';
import { locate } from './locate.ts';
import { mergeSegments } from './merge.ts';
import { queryIndex } from './query-index.ts';
import { openSegment, type Segment } from './segment.ts';
import { createSegmentBuilder, type IndexDocument } from './segment-builder.ts';
import { UnusableSegment } from './segment-format.ts';
import { scanWords } from './word-scanner.ts';
import { wordsOf } from './words.ts';

const WORDS = [
  'need',
  'a',
  'decree',
  'over',
  'toll',
  'ferry',
  'указ',
  'ёлка',
  '300,000',
  'decrees',
  '’',
  '—',
  '𝒳y',
  "o'er",
];
const QUERIES = [
  'need decree',
  '"need decree"',
  '"need a decree" ferry',
  '+toll -over',
  'указ елка~1',
  'dec*',
  'title:ferry^2 toll',
  '-"toll ferry"',
  '-need',
  '300000',
];

function documentOf(id: string, title: string, text: string): IndexDocument {
  return { id, title, text, textSha256: sha256OfText(text) };
}

function segmentOf(documents: readonly IndexDocument[]): Segment {
  const builder = createSegmentBuilder();
  documents.forEach((document) => builder.add(document));
  return openSegment(fromMemory(builder.build()));
}

function indexOf(documents: readonly IndexDocument[]): LiveIndex {
  const index = new LiveIndex();
  index.add('all', segmentOf(documents));
  return index;
}

const answers = (index: LiveIndex) => QUERIES.map((query) => queryIndex(index, query, 5));

const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ', ', '\n\n', '-', '')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

/** Changes of an index: documents put in (again), documents taken out, segments merged. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    documents: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), text), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('remove' as const), number: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ kind: fc.constant('merge' as const), from: fc.nat(5), count: fc.integer({ min: 1, max: 4 }) }),
);

test('after any adds, removals and merges, hits, scores, counts and matches are those of a fresh index', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const index = new LiveIndex();
      const held = new Map<string, IndexDocument>();
      changes.forEach((each, number) => {
        if (each.kind === 'put') {
          const documents = new Map(
            each.documents.map(([id, words]) => [`d${id}`, documentOf(`d${id}`, 'Ferry', words)]),
          );
          index.add(`s${number}`, segmentOf([...documents.values()]));
          documents.forEach((document, id) => held.set(id, document));
        } else if (each.kind === 'remove') {
          index.remove(Buffer.from(`d${each.number}`));
          held.delete(`d${each.number}`);
        } else {
          const chosen = index.segments.slice(each.from, each.from + each.count);
          const parts = chosen.map((part) => ({ segment: part.segment, dead: new Set(part.deadDocuments()) }));
          if (parts.length > 0)
            index.replace(
              chosen.map(({ name }) => name),
              `s${number}`,
              openSegment(fromMemory(mergeSegments(parts))),
            );
        }
      });
      expect(index.documents).toBe(held.size);
      expect(answers(index)).toEqual(answers(indexOf([...held.values()])));
    }),
    { numRuns: 150 },
  );
});

test('what dies while its segments are merged is dead in the result', () => {
  const index = indexOf([documentOf('a', 'Toll', 'The ferry.'), documentOf('b', 'Toll', 'The ferry again.')]);
  const [only] = index.segments;
  const merged = openSegment(fromMemory(mergeSegments([{ segment: only!.segment, dead: new Set() }])));
  index.remove(Buffer.from('a'));
  index.replace([only!.name], 'merged', merged);
  expect(queryIndex(index, 'ferry', 5).hits.map(({ id }) => id)).toEqual(['b']);
  expect(index.documents).toBe(1);
});

test('matches cover exactly the words that were asked for, in any text', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('need', 'decree', 'указ', '300000', '𝒳y'), (words, wanted) => {
      const index = indexOf([documentOf('d', 'Title', words)]);
      const [hit] = queryIndex(index, `text:${wanted}`, 1).hits;
      const places = locate(words, hit?.text ?? []).flatMap((each) => each.places);
      const [form] = [...wordsOf(wanted)].map((word) => word.form);
      const expected = [...wordsOf(words)].filter((word) => word.form.replace(/s$/, '') === form);
      expect(places).toEqual(expected.map(({ start, end }) => [start, end - start]));
    }),
  );
});

test('words are found where the expression of the analyzer finds them', () => {
  const pieces = fc.constantFrom(
    ...WORDS,
    '1',
    '12',
    '.',
    ',',
    ' ',
    '\u00a0',
    '000',
    'é',
    'e\u0301',
    'ʼ',
    "'",
    '½',
    '😀',
    '\ud800',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 20 }).map((each) => each.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (each) => {
        const found: [number, number][] = [];
        scanWords(each, (start, end) => found.push([start, end]));
        const expected = [...each.matchAll(TOKEN)].map((match) => [match.index, match.index + match[0].length]);
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a segment with any byte changed, cut or added is not opened', () => {
  const builder = createSegmentBuilder();
  builder.add(documentOf('a', 'Toll', 'The ferry, the ferry.'));
  builder.add(documentOf('b', 'Указ', 'Указа нет; need a decree.'));
  const bytes = builder.build();
  for (let at = 0; at < bytes.length; at += 1) {
    for (const mask of [0x01, 0x80]) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] as number) ^ mask;
      expect(() => openSegment(fromMemory(changed)), `byte ${at}`).toThrow(UnusableSegment);
    }
    expect(() => openSegment(fromMemory(bytes.slice(0, at)))).toThrow(UnusableSegment);
  }
  expect(() => openSegment(fromMemory(Buffer.concat([bytes, Buffer.from([0])])))).toThrow(UnusableSegment);
  expect(openSegment(fromMemory(bytes)).documents).toBe(2);
});
