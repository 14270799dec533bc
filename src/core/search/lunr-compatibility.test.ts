import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type lunr from 'lunr';
import { describe, expect, test } from 'vitest';
import { isStopWord } from './analyzer.ts';
import { fromMemory } from './byte-source.ts';
import { LiveIndex } from './live-index.ts';
import { createBuilder } from './lunr-builder.ts';
import { parseQuery } from './query-parser.ts';
import { queryIndex } from './query-index.ts';
import { openSegment } from './segment.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { wordsOf } from './words.ts';

/** Test collections beside the checkout; they are not part of it. */
const COLLECTIONS = '../shared/eval/ir';
/** Every eighth query of the larger collections is enough to tell a difference. */
const STEP = 8;

interface Record {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
interface Collection {
  readonly documents: readonly Record[];
  readonly queries: readonly string[];
}

const BUILT_IN: Collection = {
  documents: Array.from({ length: 60 }, (_, index) => ({
    id: `d${index}`,
    title: index % 3 === 0 ? 'Ferry toll' : 'Council',
    text: Array.from({ length: 5 + ((index * 7) % 40) }, (__, word) => `word${(index * 31 + word * word) % 23}`).join(
      ' ',
    ),
  })),
  queries: ['word1 word2', 'ferry word5', '+council word7', 'word3 -word4', 'word1*', 'word12~1', 'title:toll word9^3'],
};

function readLines(name: string, file: string): unknown[] {
  const lines = readFileSync(join(COLLECTIONS, name, file), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}

function read(name: string): Collection {
  const queries = (readLines(name, 'queries.jsonl') as { text: string }[]).filter((_, index) => index % STEP === 0);
  return {
    documents: readLines(name, 'docs.jsonl') as Record[],
    // The collections ask in plain words; signs in them are not meant.
    queries: queries.map(({ text }) => text.replace(/[^\p{L}\p{N}\s]/gu, ' ')),
  };
}

/** Scores by document as Lunr itself gives them to the same clauses over the same words. */
function scoresOfLunr(index: lunr.Index, query: string): Map<string, number> {
  const { clauses } = parseQuery(query);
  const results =
    clauses.length === 0 ? [] : index.query((each) => clauses.forEach((clause) => each.clause({ ...clause })));
  return new Map(results.map(({ ref, score }) => [ref, score]));
}

/** Lunr drops stop words before it counts a field's length; here they are kept for phrases, and so counted out again. */
function shortenFields(builder: lunr.Builder, documents: readonly Record[]): void {
  const { fieldLengths } = builder as unknown as { fieldLengths: { [fieldRef: string]: number } };
  for (const document of documents) {
    for (const field of ['title', 'text'] as const) {
      const telling = wordsOf(document[field]).filter(({ form }) => !isStopWord(form));
      fieldLengths[`${field}/${document.id}`] = telling.length;
    }
  }
}

const present = ['cran', 'cisi', 'xquad-en', 'xquad-ru'].filter((name) => existsSync(join(COLLECTIONS, name)));
const collections = ['built in', ...present];

describe.each(collections)('%s', (name) => {
  const { documents, queries } = name === 'built in' ? BUILT_IN : read(name);
  const builder = createBuilder();
  const segments = Array.from({ length: 3 }, createSegmentBuilder);
  documents.forEach((document, number) => {
    builder.add(document);
    segments[number % segments.length]!.add({ ...document, textSha256: '0'.repeat(64) });
  });
  shortenFields(builder, documents);
  const plain = builder.build();
  const index = new LiveIndex();
  segments.forEach((segment, number) => index.add(String(number), openSegment(fromMemory(segment.build()))));

  test('every document has the score Lunr gives it, and the order follows the scores', () => {
    for (const query of queries) {
      const expected = scoresOfLunr(plain, query);
      const { hits, total } = queryIndex(index, query, documents.length, { names: false, near: false });
      expect(total).toBe(expected.size);
      let last = Infinity;
      for (const { id, score } of hits) {
        expect(score).toBeCloseTo(expected.get(id)!, 9);
        expect(score).toBeLessThanOrEqual(last);
        last = score;
      }
    }
  });
});
